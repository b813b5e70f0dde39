package org.inspraak.legal;

import java.util.List;
import java.util.Set;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.LegalRule.Recipient;

/**
 * What a rule means for a case.
 *
 * @param missing the facts that would decide it; empty unless the answer is {@link Answer#UNKNOWN}
 * @param towards those who are to be informed or heard, by the rule's cascade over the bodies that exist
 * @param passedOver recipients that stand before them in the law but do not exist here: the reason for the choice
 * @param areBodiesKnown false when nobody has entered the bodies: {@code towards} is then the law's whole list
 * @param computed the dates; {@code null} for a rule without a term, or whose anchor is not known, or which may set none
 */
public record Duty(
        LegalRule rule,
        Answer answer,
        Set<Fact> missing,
        List<Recipient> towards,
        List<Recipient> passedOver,
        boolean areBodiesKnown,
        CountedTerm computed) {

    public enum Answer {
        APPLIES,
        DOES_NOT_APPLY,
        /** The rule's own condition is not met, but there is a case to be made. */
        ARGUABLE,
        /** Facts are missing; never the same as "no rights". */
        UNKNOWN,
        /** The rule is not law (yet): shown, without a date. */
        NOT_YET
    }

    /** Whether a date is kept for it: what applies or can be argued, and what cannot be ruled out where a rule is careful. */
    public boolean hasDeadline() {
        return computed != null
                && switch (answer) {
                    case APPLIES, ARGUABLE -> true;
                    case UNKNOWN -> rule.careful();
                    case DOES_NOT_APPLY, NOT_YET -> false;
                };
    }
}
