package org.inspraak.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * What a task asks of the person who does it: an ordered list of fields. The page draws it, REST describes it, and one
 * reading checks every entry in the same way, whichever door it came through:
 *
 * <pre>{@code
 * Form form = Form.of(Field.date("sentOn").needed(), Field.text("remark"));
 * Entry entry = form.read(Map.of("sentOn", "2026-11-23"));
 * entry.date("sentOn");
 * }</pre>
 *
 * <p>Text keys of a field are {@code task.<task>.<field>} for its label and {@code task.<task>.<field>.help}; of a
 * choice {@code task.<task>.<field>.<choice>}.
 */
public record Form(List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    public static Form of(Field... fields) {
        return new Form(List.of(fields));
    }

    /** How a field is entered. */
    public enum Type {
        LINE,
        TEXT,
        /** ISO 8601 over REST: {@code 2026-11-23}. */
        DATE,
        /** A whole number between the field's bounds. */
        NUMBER,
        YES_NO,
        CHOICE,
        /** A list of rows, each with the field's {@code columns}. */
        ROWS
    }

    /**
     * One field.
     *
     * @param max greatest length of a text, greatest value of a number, greatest count of rows
     * @param min smallest value of a number, smallest count of rows; 0 for the others
     * @param choices what a CHOICE may be, else empty
     * @param columns what a row of ROWS holds, else empty
     */
    public record Field(
            String name, Type type, boolean required, int min, int max, List<String> choices, List<Field> columns) {

        public Field {
            choices = List.copyOf(choices);
            columns = List.copyOf(columns);
        }

        public static Field line(String name) {
            return new Field(name, Type.LINE, false, 0, Text.LINE, List.of(), List.of());
        }

        public static Field text(String name) {
            return new Field(name, Type.TEXT, false, 0, Text.PAGES, List.of(), List.of());
        }

        public static Field date(String name) {
            return new Field(name, Type.DATE, false, 0, 0, List.of(), List.of());
        }

        public static Field number(String name, int min, int max) {
            return new Field(name, Type.NUMBER, false, min, max, List.of(), List.of());
        }

        public static Field yesNo(String name) {
            return new Field(name, Type.YES_NO, false, 0, 0, List.of(), List.of());
        }

        public static Field choice(String name, String... choices) {
            return new Field(name, Type.CHOICE, false, 0, 0, List.of(choices), List.of());
        }

        /** A choice among the constants of an enum, by their names as codes: {@code BY_POST} is {@code by-post}. */
        public static Field choiceOf(String name, Class<? extends Enum<?>> type) {
            return choice(
                    name,
                    Arrays.stream(type.getEnumConstants()).map(Form::codeOf).toArray(String[]::new));
        }

        public static Field rows(String name, int min, int max, Field... columns) {
            return new Field(name, Type.ROWS, min > 0, min, max, List.of(), List.of(columns));
        }

        /** The same field, that must be filled in. */
        public Field needed() {
            return new Field(name, type, true, min, max, choices, columns);
        }

        private Object read(String path, Object raw) {
            if (raw == null || (raw instanceof String text && text.isBlank())) {
                if (required) {
                    throw CaseRuleViolation.invalid(path, "value.missing");
                }
                return null;
            }
            return switch (type) {
                case LINE, TEXT -> Text.optional(path, asText(path, raw), max);
                case DATE -> asDate(path, raw);
                case NUMBER -> asNumber(path, raw);
                case YES_NO -> asYesNo(path, raw);
                case CHOICE -> asChoice(path, raw);
                case ROWS -> asRows(path, raw);
            };
        }

        private String asText(String path, Object raw) {
            if (raw instanceof String text) {
                return text;
            }
            throw CaseRuleViolation.invalid(path, "value.not-text");
        }

        private LocalDate asDate(String path, Object raw) {
            if (raw instanceof LocalDate date) {
                return Dates.within(path, date);
            }
            try {
                return Dates.within(path, LocalDate.parse(asText(path, raw).strip()));
            } catch (DateTimeParseException notADate) {
                throw CaseRuleViolation.invalid(path, "date.impossible");
            }
        }

        private Integer asNumber(String path, Object raw) {
            try {
                int number = new java.math.BigDecimal(raw.toString().strip()).intValueExact();
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (ArithmeticException | NumberFormatException notWhole) {
                throw CaseRuleViolation.invalid(path, "number.not-whole", "min", min, "max", max);
            }
            throw CaseRuleViolation.invalid(path, "number.out-of-bounds", "min", min, "max", max);
        }

        private Boolean asYesNo(String path, Object raw) {
            if (raw instanceof Boolean yes) {
                return yes;
            }
            if ("true".equals(raw) || "false".equals(raw)) {
                return Boolean.valueOf((String) raw);
            }
            throw CaseRuleViolation.invalid(path, "value.not-yes-or-no");
        }

        private String asChoice(String path, Object raw) {
            if (raw instanceof String text && choices.contains(text)) {
                return text;
            }
            throw CaseRuleViolation.invalid(path, "value.not-a-choice", "choices", String.join(", ", choices));
        }

        private List<Entry> asRows(String path, Object raw) {
            if (!(raw instanceof List<?> list)) {
                throw CaseRuleViolation.invalid(path, "value.not-a-list");
            }
            if (list.size() < min || list.size() > max) {
                throw CaseRuleViolation.invalid(path, "rows.count", "min", min, "max", max);
            }
            var check = new CaseRuleViolation.Check();
            List<Entry> rows = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                String row = path + "[" + i + "]";
                Object one = list.get(i);
                rows.add(check.keep(() -> readRow(row, one)));
            }
            check.orThrow();
            return rows;
        }

        private Entry readRow(String path, Object raw) {
            if (raw instanceof Map<?, ?> map) {
                return readAll(columns, path + ".", map);
            }
            throw CaseRuleViolation.invalid(path, "value.not-an-object");
        }
    }

    /** An enum's constant as forms, addresses and translation keys write it: {@code BY_POST} is {@code by-post}. */
    public static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads what a person or a program filled in.
     *
     * @throws CaseRuleViolation with a finding for every field that is missing, wrong or unknown
     */
    public Entry read(Map<String, ?> raw) {
        return readAll(fields, "", raw);
    }

    private static Entry readAll(List<Field> fields, String prefix, Map<?, ?> raw) {
        var check = new CaseRuleViolation.Check();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = check.keep(() -> field.read(prefix + field.name(), raw.get(field.name())));
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        for (Object key : raw.keySet()) {
            boolean known = fields.stream().anyMatch(field -> field.name().equals(key));
            check.that(known, prefix + key, "field.unknown");
        }
        check.orThrow();
        return new Entry(values);
    }

    /** A form that was filled in and found right; a field left open reads as {@code null}, or {@code false}. */
    public record Entry(Map<String, Object> values) {

        public Entry {
            values = Map.copyOf(values);
        }

        public String text(String field) {
            return (String) values.get(field);
        }

        public LocalDate date(String field) {
            return (LocalDate) values.get(field);
        }

        public Integer number(String field) {
            return (Integer) values.get(field);
        }

        public boolean yes(String field) {
            return Boolean.TRUE.equals(values.get(field));
        }

        /** The constant that was chosen in a {@link Field#choiceOf}. */
        public <E extends Enum<E>> E choice(String field, Class<E> type) {
            String code = text(field);
            return code == null
                    ? null
                    : Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @SuppressWarnings("unchecked") // only Form.read makes entries, and puts a list of entries under ROWS
        public List<Entry> rows(String field) {
            return (List<Entry>) values.getOrDefault(field, List.of());
        }
    }
}
