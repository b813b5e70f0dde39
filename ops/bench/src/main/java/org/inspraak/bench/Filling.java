package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills in a task's form from its description: what stands there stays, what leads the case onwards is decided below, and
 * every other field gets a value of its type.
 */
final class Filling {

    private final LocalDate today;
    private final Map<String, Map<String, String>> decisions = new HashMap<>();

    Filling(LocalDate today) {
        this.today = today;
        decide("sendRequest", "channel", "registered-letter");
        decide("reviewAnswers", "completeness", "complete");
        decide("approveAssessment", "decision", "approved");
        decide("holdRound", "result", "held");
        decide("recordRound", "result", "agreed");
        decide("draftPlan", "dueOn", today.plusDays(45).toString());
        decide("consultMembers", "answer", "accepted");
        decide("registerPlan", "registrationNumber", "190123/CO/140.03");
        decide("decideReview", "outcome", "completed");
        decide("decideReview", "nextReviewOn", today.plusDays(180).toString());
    }

    private void decide(String task, String field, String value) {
        decisions.computeIfAbsent(task, name -> new HashMap<>()).put(field, value);
    }

    /** @param task as REST shows it, with its form and the values that stand in it */
    JsonObject fill(JsonObject task) {
        return fill(
                task.getJsonObject("form").getJsonArray("fields"),
                task.getJsonObject("values"),
                decisions.getOrDefault(task.getString("name"), Map.of()));
    }

    private JsonObject fill(JsonArray fields, JsonObject there, Map<String, String> decided) {
        JsonObjectBuilder filled = Json.createObjectBuilder();
        for (JsonObject field : fields.getValuesAs(JsonObject.class)) {
            String name = field.getString("name");
            filled.add(name, valueOf(field, there.get(name), decided));
        }
        return filled.build();
    }

    private JsonValue valueOf(JsonObject field, JsonValue there, Map<String, String> decided) {
        String name = field.getString("name");
        if (decided.containsKey(name)) {
            return Json.createValue(decided.get(name));
        }
        boolean empty = there == null || there == JsonValue.NULL;
        if (field.getString("type").equals("rows")) {
            return rows(field, empty ? JsonValue.EMPTY_JSON_ARRAY : there.asJsonArray(), decided);
        }
        return empty ? invent(field) : there;
    }

    private JsonValue rows(JsonObject field, JsonArray there, Map<String, String> decided) {
        List<JsonObject> begun =
                there.isEmpty() ? List.of(JsonValue.EMPTY_JSON_OBJECT) : there.getValuesAs(JsonObject.class);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        begun.forEach(row -> rows.add(fill(field.getJsonArray("columns"), row, decided)));
        return rows.build();
    }

    private JsonValue invent(JsonObject field) {
        return switch (field.getString("type")) {
            case "line", "text" -> Json.createValue("Ingevuld: " + field.getString("label"));
            case "date" -> Json.createValue(today.toString());
            case "number" -> Json.createValue(Math.max(field.getInt("min", 0), Math.min(12, field.getInt("max", 12))));
            case "yes-no" -> JsonValue.TRUE;
            case "choice" -> field.getJsonArray("choices").getJsonObject(0).get("value");
            default -> throw new IllegalStateException("a type of field that nobody knows: " + field);
        };
    }
}
