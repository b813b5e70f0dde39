package org.inspraak.web.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inspraak.casefile.Form;
import org.inspraak.organisation.Language;

/**
 * What people enter in the tasks of the story: per field of a task a value from {@code answers.json}, in the language of
 * the company. A date stands there as days from the day of the story, a text as a word per language.
 */
final class DemoAnswers {

    private final JsonObject answers = DemoResource.object("answers.json");

    /**
     * A filled-in form.
     *
     * @param variant chooses among the values of a field, so that not all cases read alike
     */
    Map<String, Object> fill(String task, Form form, Language language, LocalDate today, int variant) {
        return fill(answers.getJsonObject(task), form.fields(), language, today, variant);
    }

    private Map<String, Object> fill(
            JsonObject values, List<Form.Field> fields, Language language, LocalDate today, int variant) {
        Map<String, Object> entered = new LinkedHashMap<>();
        for (Form.Field field : fields) {
            JsonValue value = values == null ? null : values.get(field.name());
            if (value != null) {
                entered.put(field.name(), read(field, value, language, today, variant));
            }
        }
        return entered;
    }

    private Object read(Form.Field field, JsonValue value, Language language, LocalDate today, int variant) {
        if (field.type() == Form.Type.ROWS) {
            return value.asJsonArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> fill(row, field.columns(), language, today, variant))
                    .toList();
        }
        if (value instanceof JsonArray choices) {
            return read(field, choices.get(Math.floorMod(variant, choices.size())), language, today, variant);
        }
        if (value instanceof JsonObject words) {
            return words.getString(language.code());
        }
        if (value instanceof JsonNumber number) {
            return field.type() == Form.Type.DATE ? today.plusDays(number.intValue()) : number.intValue();
        }
        return value instanceof JsonString text ? text.getString() : value == JsonValue.TRUE;
    }
}
