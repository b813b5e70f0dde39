package org.inspraak.casefile;

import java.time.LocalDate;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** Dates that a case can have: a slip of the keyboard (year 0206, 20226) is told, not stored. */
final class Dates {

    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private Dates() {}

    static LocalDate within(String field, LocalDate date) {
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
            throw CaseRuleViolation.invalid(field, "date.out-of-bounds", "min", EARLIEST, "max", LATEST);
        }
        return date;
    }

    /** A day on which something happened: known, and not still to come. */
    static LocalDate happened(String field, LocalDate date, Moment now) {
        within(field, Text.present(field, date));
        if (date.isAfter(now.today())) {
            throw CaseRuleViolation.invalid(field, "date.in-future");
        }
        return date;
    }
}
