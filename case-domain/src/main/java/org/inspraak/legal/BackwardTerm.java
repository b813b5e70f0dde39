package org.inspraak.legal;

import java.time.LocalDate;

/**
 * A term that runs backwards from a date: "at least three months before". It never rolls to a later working day, as
 * that would take days away from the workers.
 *
 * @param anchor the date that is counted from
 * @param nominal the last day that the law allows: so many calendar months earlier, clamped to the month's end
 * @param safe a day before that, moved back to a working day: whole months are left then
 */
public record BackwardTerm(LocalDate anchor, LocalDate nominal, LocalDate safe) {

    public static BackwardTerm monthsBefore(LocalDate anchor, int months) {
        LocalDate nominal = anchor.minusMonths(months);
        return new BackwardTerm(anchor, nominal, WorkingCalendar.onOrBefore(nominal.minusDays(1)));
    }
}
