package org.inspraak.company;

import org.inspraak.shared.CaseRuleViolation;

/**
 * The number of an enterprise in the Crossroads Bank (KBO/BCE): ten digits, the first 0 or 1, the last two 97 minus the
 * first eight modulo 97. Read with dots, spaces, a {@code BE} before it, or in the nine digits of before 2005.
 *
 * @param digits the ten digits
 */
public record EnterpriseNumber(String digits) {

    public EnterpriseNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("no enterprise number");
        }
    }

    /** Reads what a person typed. */
    public static EnterpriseNumber parse(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            throw CaseRuleViolation.invalid(field, "value.missing");
        }
        String compact = typed.strip().replaceFirst("(?i)^BE", "").replaceAll("[.\\s\\u00a0]", "");
        if (!compact.matches("[0-9]{9,10}")) {
            throw CaseRuleViolation.invalid(field, "company.enterprise-number.form");
        }
        String digits = compact.length() == 9 ? "0" + compact : compact;
        if (digits.charAt(0) > '1') {
            throw CaseRuleViolation.invalid(field, "company.enterprise-number.first-digit");
        }
        if (!isValid(digits)) {
            throw CaseRuleViolation.invalid(
                    field, "company.enterprise-number.check-digits", "expected", checkDigits(digits));
        }
        return new EnterpriseNumber(digits);
    }

    private static boolean isValid(String digits) {
        return digits.matches("[01][0-9]{9}") && digits.endsWith(checkDigits(digits));
    }

    private static String checkDigits(String digits) {
        return "%02d".formatted(97 - Integer.parseInt(digits.substring(0, 8)) % 97);
    }

    /** As people write it: {@code 0566.988.259}. */
    @Override
    public String toString() {
        return digits.substring(0, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }
}
