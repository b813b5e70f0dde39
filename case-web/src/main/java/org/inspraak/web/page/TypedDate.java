package org.inspraak.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as they are typed in Belgium: day, month, year with a slash, dot, dash or space between; ISO is read too. */
final class TypedDate {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    private TypedDate() {}

    static String show(LocalDate date) {
        return date == null
                ? null
                : "%02d/%02d/%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** Empty when it is no date that exists. */
    static Optional<LocalDate> parse(String typed) {
        try {
            String text = typed.strip();
            Matcher parts = DAY_FIRST.matcher(text);
            return Optional.of(
                    parts.matches()
                            ? LocalDate.of(number(parts, 3), number(parts, 2), number(parts, 1))
                            : LocalDate.parse(text));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** The ISO form; what is no date stays as it was typed, for the domain to refuse. */
    static String toIso(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return parse(typed).map(LocalDate::toString).orElse(typed);
    }
}
