package org.inspraak.casefile;

import java.time.LocalDate;
import java.util.Objects;
import org.inspraak.legal.Duty;

/**
 * What a change of a rule does to one case.
 *
 * @param before what the rule meant for it; where it was not made for this case, an outcome without an answer
 * @param after what the changed rule means for it
 */
public record RuleEffect(CaseNumber number, String company, String aiSystem, Outcome before, Outcome after) {

    /**
     * @param answer {@code null} where there is no rule for this case
     * @param dueOn last day of the deadline that is kept; {@code null} where none is
     */
    public record Outcome(Duty.Answer answer, LocalDate dueOn, LocalDate safeOn) {

        static Outcome of(Duty duty) {
            if (duty == null) {
                return new Outcome(null, null, null);
            }
            boolean isDue = duty.hasDeadline();
            return new Outcome(
                    duty.answer(),
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
        /** The dates stay; what is said of the duty changes. */
        ANSWER_ONLY,
        NONE
    }

    public Kind kind() {
        if (!Objects.equals(before.dueOn(), after.dueOn()) || !Objects.equals(before.safeOn(), after.safeOn())) {
            return before.dueOn() == null ? Kind.NEW : after.dueOn() == null ? Kind.GONE : Kind.MOVED;
        }
        return before.answer() == after.answer() ? Kind.NONE : Kind.ANSWER_ONLY;
    }
}
