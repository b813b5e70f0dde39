package org.inspraak.web.page;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One field of a form on a page, with what was typed in it so far. What is typed is kept as typed, right or wrong, so
 * that a form that is sent back shows it again; the domain judges it.
 */
public class FormField implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** From so many choices on a list is folded. */
    private static final int MANY_CHOICES = 5;

    /** How a field is drawn. */
    public enum Kind {
        LINE,
        TEXT,
        DATE,
        NUMBER,
        CHOICE,
        YES_NO,
        MANY,
        ROWS
    }

    private final String name;
    private final Kind kind;
    private final String label;
    private String help;
    private boolean required;
    private List<Option> options = List.of();
    private List<Option> suggestions = List.of();
    private String value;
    private List<String> values = new ArrayList<>();
    private List<FormField> columns = List.of();
    private final List<FormRow> rows = new ArrayList<>();
    private int maxRows = 1;
    private String path;
    private String finding;
    private boolean fixed;
    private boolean folded;

    public FormField(String name, Kind kind, String label) {
        this.name = name;
        this.path = name;
        this.kind = kind;
        this.label = label;
    }

    public FormField helpedBy(String words) {
        help = words;
        return this;
    }

    /** Shown, not entered. */
    public FormField fixed() {
        fixed = true;
        return this;
    }

    private FormField fixedIf(boolean shown) {
        fixed = shown;
        return this;
    }

    public boolean isFixed() {
        return fixed;
    }

    /** Whether the rows stand as they are: what they are about is not entered here. */
    public boolean isOfFixedRows() {
        return columns.stream().anyMatch(FormField::isFixed);
    }

    public FormField needed() {
        required = true;
        return this;
    }

    public FormField neededIf(boolean needed) {
        required = needed;
        return this;
    }

    /** The choices are on a list, however few they are. */
    public FormField folded() {
        folded = true;
        return this;
    }

    public FormField choices(List<Option> offered) {
        options = List.copyOf(offered);
        return this;
    }

    /** Values that the browser proposes while typing; others may be typed. */
    public FormField suggest(List<Option> offered) {
        suggestions = List.copyOf(offered);
        return this;
    }

    public FormField starting(Object initial) {
        value = initial instanceof LocalDate date ? TypedDate.show(date) : initial == null ? null : initial.toString();
        return this;
    }

    public FormField startingWith(List<String> initial) {
        values = new ArrayList<>(initial);
        return this;
    }

    /** Findings of the domain name this field so. */
    public FormField foundAs(String itsPath) {
        path = itsPath;
        numberRows();
        return this;
    }

    /** A list of rows with these columns. */
    public FormField of(List<FormField> itsColumns, int least, int most) {
        columns = List.copyOf(itsColumns);
        maxRows = most;
        for (int i = 0; i < least; i++) {
            addRow();
        }
        return this;
    }

    public final void addRow() {
        if (rows.size() < maxRows) {
            rows.add(new FormRow(columns.stream().map(FormField::blank).toList()));
            numberRows();
        }
    }

    /** A row that is filled in already. */
    public FormField withRow(Map<String, ?> filled) {
        addRow();
        rows.get(rows.size() - 1).fields().forEach(field -> field.starting(filled.get(field.name)));
        return this;
    }

    public void removeRow(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
            numberRows();
        }
    }

    private void numberRows() {
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            rows.get(i).fields().forEach(field -> field.foundAs(path + "[" + number + "]." + field.name));
        }
    }

    private FormField blank() {
        FormField copy = new FormField(name, kind, label)
                .helpedBy(help)
                .neededIf(required)
                .fixedIf(fixed);
        copy.folded = folded;
        return copy.choices(options).suggest(suggestions).starting(value);
    }

    /** What was typed as {@code Form.read} takes it: ISO dates, lists of maps; empty rows are left out. */
    public Object raw() {
        return switch (kind) {
            case DATE -> TypedDate.toIso(value);
            case ROWS ->
                rows.stream().filter(row -> !row.isEmpty()).map(FormRow::raw).toList();
            case MANY -> List.copyOf(values);
            default -> value;
        };
    }

    /** What is filled in, in the words of the form; {@code null} when nothing is. */
    public String getSaid() {
        if (kind == Kind.ROWS) {
            String said = filledRows().stream()
                    .map(row -> row.fields().stream()
                            .map(FormField::getSaid)
                            .filter(java.util.Objects::nonNull)
                            .collect(java.util.stream.Collectors.joining(" · ")))
                    .collect(java.util.stream.Collectors.joining("\n"));
            return said.isEmpty() ? null : said;
        }
        return options.stream()
                .filter(option -> option.getValue().equals(value))
                .map(Option::getLabel)
                .findFirst()
                .orElse(isEmpty() ? null : value);
    }

    public boolean isEmpty() {
        return value == null || value.isBlank();
    }

    /** Whether the choices are shown one below the other instead of folded. */
    public boolean isOpenChoice() {
        return !fixed && ((kind == Kind.CHOICE && !folded && options.size() <= MANY_CHOICES) || kind == Kind.YES_NO);
    }

    public boolean isFoldedChoice() {
        return !fixed && kind == Kind.CHOICE && !isOpenChoice();
    }

    public boolean isWide() {
        return kind == Kind.TEXT || kind == Kind.ROWS || kind == Kind.MANY || fixed && kind == Kind.CHOICE;
    }

    public boolean isSingleLine() {
        return !fixed && (kind == Kind.LINE || kind == Kind.DATE || kind == Kind.NUMBER);
    }

    public boolean isMoreRowsAllowed() {
        return rows.size() < maxRows;
    }

    /** The field's path without signs that an HTML id cannot carry. */
    public String getAnchor() {
        return path.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** What the domain found wrong here, as a sentence; {@code null} when nothing. */
    public String getFinding() {
        return finding;
    }

    public boolean isWrong() {
        return finding != null;
    }

    /** Takes the sentences that belong here or in a row of this field out of {@code byPath}. */
    void takeFindings(Map<String, String> byPath) {
        finding = byPath.remove(path);
        rows.forEach(row -> row.fields().forEach(field -> field.takeFindings(byPath)));
        List<String> inside = byPath.keySet().stream()
                .filter(one -> one.startsWith(path + ".") || one.startsWith(path + "["))
                .toList();
        for (String one : inside) {
            String sentence = byPath.remove(one);
            finding = finding == null ? sentence : finding;
        }
    }

    public String getName() {
        return name;
    }

    public String getPath() {
        return path;
    }

    public Kind getKind() {
        return kind;
    }

    public String getLabel() {
        return label;
    }

    public String getHelp() {
        return help;
    }

    public boolean isRequired() {
        return required;
    }

    public List<Option> getOptions() {
        return options;
    }

    public List<Option> getSuggestions() {
        return suggestions;
    }

    public List<FormRow> getRows() {
        return List.copyOf(rows);
    }

    /** The rows in which something was typed. */
    List<FormRow> filledRows() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    public List<FormField> getColumns() {
        return columns;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String typed) {
        value = typed;
    }

    public String[] getValues() {
        return values.toArray(String[]::new);
    }

    public void setValues(String[] chosen) {
        values = chosen == null ? new ArrayList<>() : new ArrayList<>(List.of(chosen));
    }

    /** One row of a field of {@link Kind#ROWS}. */
    public static class FormRow implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        private final List<FormField> fields;

        FormRow(List<FormField> fields) {
            this.fields = List.copyOf(fields);
        }

        public List<FormField> getFields() {
            return fields;
        }

        FormField field(String name) {
            return fields.stream()
                    .filter(field -> field.name.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the row has no field " + name));
        }

        String text(String name) {
            return field(name).getValue();
        }

        List<FormField> fields() {
            return fields;
        }

        boolean isEmpty() {
            return fields.stream().allMatch(FormField::isEmpty);
        }

        Map<String, Object> raw() {
            Map<String, Object> map = new LinkedHashMap<>();
            fields.stream().filter(field -> !field.isEmpty()).forEach(field -> map.put(field.name, field.raw()));
            return map;
        }
    }
}
