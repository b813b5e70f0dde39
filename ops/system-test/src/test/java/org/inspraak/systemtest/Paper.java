package org.inspraak.systemtest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A form on a page, filled in by its labels, as someone does who reads them. */
final class Paper {

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NOT_IN_A_ROW = "[not(ancestor::*[contains(@class,'in-rowgroup')])]";

    private final Locator paper;
    private final String where;

    private Paper(Locator paper, String where) {
        this.paper = paper;
        this.where = where;
    }

    static Paper of(Locator form) {
        return new Paper(form, NOT_IN_A_ROW);
    }

    /** What the description of a task asks, with these values. */
    void fill(List<Task.Field> fields, JsonObject values) {
        for (Task.Field field : fields) {
            if (isToRead(field)) {
                continue;
            }
            JsonValue value = values.get(field.name());
            switch (field.type()) {
                case "date" -> type(field.label(), ((JsonString) value).getString());
                case "line", "text" -> write(field.label(), ((JsonString) value).getString());
                case "number" -> write(field.label(), ((JsonNumber) value).toString());
                case "yes-no" -> answer(field.label(), value == JsonValue.TRUE);
                case "choice" -> choose(field.label(), field.labelOf(((JsonString) value).getString()));
                case "rows" -> fillRows(field, value.asJsonArray().getValuesAs(JsonObject.class));
                default -> throw new AssertionError("a type of field that nobody knows: " + field.json());
            }
        }
    }

    /** What is settled stands there in words, under its name: which round is meant, where there is but one. */
    private boolean isToRead(Task.Field field) {
        return labels(field.label()).count() == 0
                && group(field.label()).count() == 0
                && paper.locator(".in-fixed", new Locator.LocatorOptions().setHasText(field.label()))
                                .count()
                        == 1;
    }

    Paper write(String label, String text) {
        input(label).fill(text);
        return this;
    }

    /** @param isoDate typed as people here do */
    Paper type(String label, String isoDate) {
        return write(label, LocalDate.parse(isoDate).format(AS_TYPED));
    }

    Paper answer(String label, boolean yes) {
        group(label).locator("input[value=" + yes + "]").check();
        return this;
    }

    /** @param choice its label; in a folded list as well as among open ones */
    Paper choose(String label, String choice) {
        Locator open = group(label);
        if (open.count() > 0) {
            open.getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        } else {
            input(label).selectOption(new SelectOption().setLabel(choice));
        }
        return this;
    }

    private void fillRows(Task.Field field, List<JsonObject> values) {
        Locator rows = group(field.label()).locator(".in-rowgroup");
        while (rows.count() < values.size()) {
            int before = rows.count();
            group(field.label()).locator("button").last().click();
            rows.nth(before).waitFor();
        }
        for (int i = 0; i < values.size(); i++) {
            new Paper(rows.nth(i), "").fillRow(field.columns(), values.get(i));
        }
    }

    /** Some of what stands in a row already is there to be read only. */
    private void fillRow(List<Task.Field> columns, JsonObject values) {
        List<Task.Field> open = columns.stream()
                .filter(column -> labels(column.label()).count() > 0
                        || group(column.label()).count() > 0)
                .toList();
        columns.stream()
                .filter(column -> !open.contains(column))
                .map(column -> values.getString(column.name()))
                .forEach(text -> {
                    if (!paper.innerText().contains(text)) {
                        throw new AssertionError("neither a field for nor the words of: " + text);
                    }
                });
        fill(open, values);
    }

    private Locator labels(String label) {
        return paper.locator("xpath=.//label[normalize-space(text()[1])=" + quoted(label) + "]" + where);
    }

    private Locator input(String label) {
        String id = labels(label).getAttribute("for");
        return paper.locator("[id=\"" + id + "\"]");
    }

    private Locator group(String label) {
        return paper.locator("xpath=.//fieldset[legend[normalize-space(text()[1])=" + quoted(label) + "]]" + where);
    }

    private static String quoted(String text) {
        return text.contains("\"") ? "'" + text + "'" : "\"" + text + "\"";
    }
}
