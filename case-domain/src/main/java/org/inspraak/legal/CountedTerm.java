package org.inspraak.legal;

import java.time.LocalDate;

/**
 * A term counted from a date.
 *
 * @param anchor the date that was counted from
 * @param nominal the last day that the law allows; for a forward term the raw date
 * @param safe backward: a day earlier, moved back to a working day, so that whole units are left; forward: the raw date
 *     rolled to the next working day, shown beside it and never relied on
 */
public record CountedTerm(Term term, LocalDate anchor, LocalDate nominal, LocalDate safe) {}
