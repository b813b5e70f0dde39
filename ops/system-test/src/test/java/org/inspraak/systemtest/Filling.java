package org.inspraak.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Fills in a form from its description: what stands there already stays, what the story decides is taken, and every
 * other field gets a value of its type.
 */
final class Filling {

    static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Europe/Brussels")));

    private final Map<String, String> decisions;

    /** @param decisions by field name: choices, and dates that lie ahead */
    Filling(Map<String, String> decisions) {
        this.decisions = decisions;
    }

    JsonObject fill(Task task) {
        return fill(task.fields(), task.values(), "");
    }

    /** @param mark keeps the rows of a list apart */
    private JsonObject fill(List<Task.Field> fields, JsonObject there, String mark) {
        JsonObjectBuilder filled = Json.createObjectBuilder();
        fields.forEach(field -> filled.add(field.name(), valueOf(field, there.get(field.name()), mark)));
        return filled.build();
    }

    private JsonValue valueOf(Task.Field field, JsonValue there, String mark) {
        if (decisions.containsKey(field.name())) {
            return Json.createValue(decisions.get(field.name()));
        }
        if (field.type().equals("rows")) {
            return rows(field, there);
        }
        return there == null || there == JsonValue.NULL ? invent(field, mark) : there;
    }

    private JsonValue rows(Task.Field field, JsonValue there) {
        List<JsonObject> begun = there == null || there == JsonValue.NULL
                ? List.of()
                : there.asJsonArray().getValuesAs(JsonObject.class);
        if (begun.isEmpty()) {
            begun = List.of(JsonValue.EMPTY_JSON_OBJECT, JsonValue.EMPTY_JSON_OBJECT);
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int i = 0; i < begun.size(); i++) {
            rows.add(fill(field.columns(), begun.get(i), " (" + (i + 1) + ")"));
        }
        return rows.build();
    }

    private static JsonValue invent(Task.Field field, String mark) {
        return switch (field.type()) {
            case "line", "text" -> Json.createValue("Ingevuld bij: " + field.label() + mark);
            case "date" -> Json.createValue(TODAY.toString());
            case "number" -> Json.createValue(Math.max(field.number("min", 0), Math.min(12, field.number("max", 12))));
            case "yes-no" -> JsonValue.TRUE;
            case "choice" -> Json.createValue(field.choices().get(0).getString("value"));
            default -> throw new AssertionError("a type of field that nobody knows: " + field.json());
        };
    }
}
