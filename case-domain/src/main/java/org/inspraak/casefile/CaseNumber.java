package org.inspraak.casefile;

import org.inspraak.shared.CaseRuleViolation;

/**
 * A case's number as people quote it: {@code 2026-000123}, counted per year without gaps.
 *
 * @param year of registration, in Belgium
 * @param sequence from 1
 */
public record CaseNumber(int year, int sequence) {

    public CaseNumber {
        if (year < 2000 || year > 9999 || sequence < 1 || sequence > 999_999) {
            throw new IllegalArgumentException("no case number: " + year + ", " + sequence);
        }
    }

    /** Reads {@code 2026-000123}; anything else is no case that anyone may see. */
    public static CaseNumber parse(String text) {
        if (text == null || !text.matches("[2-9][0-9]{3}-[0-9]{6}") || text.endsWith("-000000")) {
            throw CaseRuleViolation.notFound("case.not-found");
        }
        return new CaseNumber(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }

    @Override
    public String toString() {
        return "%04d-%06d".formatted(year, sequence);
    }
}
