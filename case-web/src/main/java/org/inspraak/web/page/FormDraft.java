package org.inspraak.web.page;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form that is being filled in: its fields in order. */
public class FormDraft implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final List<FormField> fields = new ArrayList<>();

    private Integer seenVersion;

    public FormDraft() {}

    public FormDraft(List<FormField> fields) {
        this.fields.addAll(fields);
    }

    public FormDraft with(FormField field) {
        fields.add(field);
        return this;
    }

    /** The version of what is being changed that the person looks at. */
    public FormDraft seenAt(int version) {
        seenVersion = version;
        return this;
    }

    public Integer seenVersion() {
        return seenVersion;
    }

    /** Puts each sentence at its field, and gives back those that have none here. */
    List<String> show(Map<String, String> sentencesByPath) {
        Map<String, String> rest = new LinkedHashMap<>(sentencesByPath);
        fields.forEach(field -> field.takeFindings(rest));
        return List.copyOf(rest.values());
    }

    /** How many fields are wrong. */
    public int getWrong() {
        return (int) fields.stream()
                .flatMap(FormDraft::withRows)
                .filter(FormField::isWrong)
                .count();
    }

    private static java.util.stream.Stream<FormField> withRows(FormField field) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(field), field.getRows().stream().flatMap(row -> row.getFields().stream()));
    }

    public List<FormField> getFields() {
        return List.copyOf(fields);
    }

    public FormField field(String name) {
        return fields.stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the form has no field " + name));
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.getName().equals(name));
    }

    /** The findings of the domain name the fields of this form inside another: {@code company.name}. */
    FormDraft inside(String prefix) {
        fields.forEach(field -> field.foundAs(prefix + field.getName()));
        return this;
    }

    public String text(String name) {
        return field(name).getValue();
    }

    /** All that was typed, as the domain's forms take it. */
    public Map<String, Object> raw() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (FormField field : fields) {
            Object value = field.raw();
            if (value != null && !value.equals("")) {
                map.put(field.getName(), value);
            }
        }
        return map;
    }
}
