package org.inspraak.company;

import org.inspraak.shared.CaseRuleViolation;

/**
 * The number of an establishment unit: ten digits, the first 2 to 8, with the same check digits as an enterprise.
 *
 * @param digits the ten digits
 */
public record EstablishmentNumber(String digits) {

    public static EstablishmentNumber parse(String field, String typed) {
        String compact = typed == null ? "" : typed.replaceAll("[.\\s\\u00a0]", "");
        if (!compact.matches("[2-8][0-9]{9}")) {
            throw CaseRuleViolation.invalid(field, "company.establishment-number.form");
        }
        String expected = "%02d".formatted(97 - Integer.parseInt(compact.substring(0, 8)) % 97);
        if (!compact.endsWith(expected)) {
            throw CaseRuleViolation.invalid(field, "company.establishment-number.check-digits", "expected", expected);
        }
        return new EstablishmentNumber(compact);
    }

    /** As people write it: {@code 2.147.812.701}. */
    @Override
    public String toString() {
        return digits.charAt(0) + "." + digits.substring(1, 4) + "." + digits.substring(4, 7) + "."
                + digits.substring(7);
    }
}
