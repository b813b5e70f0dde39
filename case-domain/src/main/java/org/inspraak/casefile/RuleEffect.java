package org.inspraak.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.inspraak.legal.Duty;
import org.inspraak.legal.LegalRule.Recipient;

/**
 * What a change of a rule does to one case.
 *
 * @param before what the rule meant for it; where it was not made for this case, an outcome without an answer
 * @param after what the changed rule means for it
 */
public record RuleEffect(CaseNumber number, String company, String aiSystem, Outcome before, Outcome after) {

    /**
     * @param answer {@code null} where there is no rule for this case
     * @param towards who is to be informed or heard
     * @param dueOn last day of the deadline that is kept; {@code null} where none is
     */
    public record Outcome(Duty.Answer answer, List<Recipient> towards, LocalDate dueOn, LocalDate safeOn) {

        static Outcome of(Duty duty) {
            if (duty == null) {
                return new Outcome(null, List.of(), null, null);
            }
            boolean isDue = duty.hasDeadline();
            return new Outcome(
                    duty.answer(),
                    duty.towards(),
                    isDue ? duty.computed().nominal() : null,
                    isDue ? duty.computed().safe() : null);
        }
    }

    public enum Kind {
        /** A deadline where there was none. */
        NEW,
        MOVED,
        /** No deadline where there was one. */
        GONE,
        /** The dates stay; whether the duty applies, or towards whom, changes. */
        ANSWER_ONLY,
        NONE
    }

    public Kind kind() {
        if (!Objects.equals(before.dueOn(), after.dueOn()) || !Objects.equals(before.safeOn(), after.safeOn())) {
            return before.dueOn() == null ? Kind.NEW : after.dueOn() == null ? Kind.GONE : Kind.MOVED;
        }
        return before.equals(after) ? Kind.NONE : Kind.ANSWER_ONLY;
    }

    /** Whether what is kept on a deadline of the case is another thing afterwards. */
    boolean concernsDeadlines() {
        Kind kind = kind();
        return kind == Kind.ANSWER_ONLY
                ? after.dueOn() != null && before.answer() != after.answer()
                : kind != Kind.NONE;
    }
}
