package org.inspraak.container;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inspraak.casefile.Form;

/** Fills in a task's form with the answers of the demo: a date is days from today, a text a word per language. */
final class Answers {

    private static final String FILE = "/org/inspraak/web/demo/answers.json";

    private final JsonObject all;

    Answers() {
        try (InputStream in = Answers.class.getResourceAsStream(FILE);
                JsonReader reader = Json.createReader(in)) {
            all = reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> fill(String task, Form form, LocalDate today) {
        JsonObject values = all.getJsonObject(task);
        return values == null ? new HashMap<>() : fill(form.fields(), values, today);
    }

    private Map<String, Object> fill(List<Form.Field> fields, JsonObject values, LocalDate today) {
        Map<String, Object> entered = new HashMap<>();
        for (Form.Field field : fields) {
            if (values.containsKey(field.name())) {
                entered.put(field.name(), read(field, values.get(field.name()), today));
            }
        }
        return entered;
    }

    private Object read(Form.Field field, JsonValue value, LocalDate today) {
        if (field.type() == Form.Type.ROWS) {
            return value.asJsonArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> fill(field.columns(), row, today))
                    .toList();
        }
        if (value instanceof JsonArray choices) {
            return read(field, choices.get(0), today);
        }
        if (value instanceof JsonObject words) {
            return words.getString("nl");
        }
        if (value instanceof JsonNumber number) {
            return field.type() == Form.Type.DATE ? today.plusDays(number.intValue()) : number.intValue();
        }
        return value instanceof JsonString text ? text.getString() : value == JsonValue.TRUE;
    }
}
