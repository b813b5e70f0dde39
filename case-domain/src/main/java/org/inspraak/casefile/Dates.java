package org.inspraak.casefile;

import java.time.LocalDate;
import org.inspraak.shared.CaseRuleViolation;

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
}
