package org.inspraak.legal;

import java.time.LocalDate;
import org.inspraak.legal.Term.Direction;

/**
 * A term counted from a date, in whole calendar days or months; a month that is too short ends it on its last day. A
 * backward term never rolls to a later working day, as that would take days away from the workers; neither is it sure
 * that a forward one may (the Civil Code's rule is said not to hold for employment), so both its dates are kept.
 *
 * @param anchor the date that was counted from
 * @param nominal the last day that the law allows; for a forward term the raw date
 * @param safe backward: a day earlier, moved back to a working day, so that whole units are left; forward: the raw date
 *     rolled to the next working day, shown beside it and never relied on
 */
public record CountedTerm(Term term, LocalDate anchor, LocalDate nominal, LocalDate safe) {

    public static CountedTerm of(Term term, LocalDate anchor) {
        if (term.direction() == Direction.FORWARD) {
            LocalDate raw = plus(anchor, term.count(), term);
            return new CountedTerm(term, anchor, raw, WorkingCalendar.onOrAfter(raw));
        }
        if (term.count() == 0) {
            // "before": no whole unit is owed, so the day before is early enough
            LocalDate dayBefore = anchor.minusDays(1);
            return new CountedTerm(term, anchor, dayBefore, WorkingCalendar.onOrBefore(dayBefore));
        }
        LocalDate nominal = plus(anchor, -term.count(), term);
        return new CountedTerm(term, anchor, nominal, WorkingCalendar.onOrBefore(nominal.minusDays(1)));
    }

    private static LocalDate plus(LocalDate date, int count, Term term) {
        return switch (term.unit()) {
            case DAYS -> date.plusDays(count);
            case MONTHS -> date.plusMonths(count);
        };
    }
}
