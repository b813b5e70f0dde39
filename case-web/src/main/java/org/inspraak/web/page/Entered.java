package org.inspraak.web.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Reads a draft into the types that the use cases take. What cannot be read becomes a finding at its field; all of them
 * are told at once by {@link #orThrow}.
 */
final class Entered {

    private final CaseRuleViolation.Check check = new CaseRuleViolation.Check();

    String text(FormField field) {
        return field.isEmpty() ? null : field.getValue();
    }

    LocalDate date(FormField field) {
        if (field.isEmpty()) {
            return null;
        }
        LocalDate date = TypedDate.parse(field.getValue()).orElse(null);
        check.that(date != null, field.getPath(), "date.impossible");
        return date;
    }

    Integer number(FormField field) {
        if (field.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(withoutGrouping(field.getValue().strip())).intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            check.that(false, field.getPath(), "number.not-whole", "min", 0, "max", Integer.MAX_VALUE);
            return null;
        }
    }

    /** {@code 2.400} and {@code 2 400} are how thousands are written here. */
    private static String withoutGrouping(String typed) {
        boolean grouped = typed.matches("\\d{1,3}([. \u00a0\u202f]\\d{3})+");
        return grouped ? typed.replaceAll("\\D", "") : typed;
    }

    /** {@code 30, 14, 7, 1}: numbers in a row. */
    List<Integer> numbers(FormField field) {
        if (field.isEmpty()) {
            return List.of();
        }
        String[] typed = field.getValue().strip().split("[,;\\s]+");
        boolean whole = Arrays.stream(typed).allMatch(one -> one.matches("\\d{1,6}"));
        check.that(whole, field.getPath(), "number.not-whole", "min", 0, "max", Integer.MAX_VALUE);
        return whole ? Arrays.stream(typed).map(Integer::valueOf).toList() : List.of();
    }

    void needed(FormField field) {
        check.that(!field.isEmpty(), field.getPath(), "value.missing");
    }

    Boolean yesNo(FormField field) {
        return field.isEmpty() ? null : Boolean.valueOf(field.getValue());
    }

    <E extends Enum<E>> E choice(FormField field, Class<E> type) {
        if (field.isEmpty()) {
            return null;
        }
        E found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(field.getValue()))
                .findFirst()
                .orElse(null);
        check.that(
                found != null,
                field.getPath(),
                "value.not-a-choice",
                "choices",
                Arrays.toString(type.getEnumConstants()));
        return found;
    }

    <E extends Enum<E>> Set<E> many(FormField field, Class<E> type) {
        EnumSet<E> chosen = EnumSet.noneOf(type);
        for (E one : type.getEnumConstants()) {
            if (Arrays.asList(field.getValues()).contains(one.name())) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    UUID id(FormField field) {
        if (field.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(field.getValue());
        } catch (IllegalArgumentException notAnId) {
            check.that(false, field.getPath(), "value.not-a-choice", "choices", "");
            return null;
        }
    }

    void orThrow() {
        check.orThrow();
    }
}
