package org.inspraak.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inspraak.systemtest.WrongValues.Wrong;

/** The members of a body, however deep, and every body that is wrong in one of them. */
final class Fields {

    private final List<Field> all = new ArrayList<>();

    private Fields() {}

    /** @param place such as {@code company.bodies[0].kind} */
    private record Field(String place, JsonObject schema, boolean isRequired) {

        String name() {
            return place.substring(place.lastIndexOf('.') + 1);
        }
    }

    /** A body, and the member at which a refusal has to point. */
    record WrongBody(String how, String place, String text) {}

    static Fields ofSchema(JsonObject schema) {
        Fields fields = new Fields();
        fields.collect(schema, "");
        return fields;
    }

    /** Of a task's form as it is described to programs. */
    static Fields ofForm(List<Task.Field> form) {
        Fields fields = new Fields();
        fields.collect(form, "");
        return fields;
    }

    private void collect(JsonObject schema, String prefix) {
        JsonObject properties = schema.getJsonObject("properties");
        List<String> required = schema.containsKey("required")
                ? schema.getJsonArray("required").getValuesAs(JsonString::getString)
                : List.of();
        for (String name : properties.keySet()) {
            JsonObject property = properties.getJsonObject(name);
            all.add(new Field(prefix + name, property, required.contains(name)));
            JsonObject inside =
                    "array".equals(property.getString("type", "")) ? property.getJsonObject("items") : property;
            if (inside.containsKey("properties")) {
                collect(inside, prefix + name + (inside == property ? "." : "[0]."));
            }
        }
    }

    private void collect(List<Task.Field> form, String prefix) {
        for (Task.Field field : form) {
            boolean isRequired = field.json().getBoolean("required", false);
            all.add(new Field(prefix + field.name(), schemaOf(field), isRequired));
            if (field.type().equals("rows")) {
                collect(field.columns(), prefix + field.name() + "[0].");
            }
        }
    }

    private static JsonObject schemaOf(Task.Field field) {
        return switch (field.type()) {
            case "date" ->
                Json.createObjectBuilder(Map.of("type", "string", "format", "date"))
                        .build();
            case "number" -> Json.createObjectBuilder(Map.of("type", "integer")).build();
            case "yes-no" -> Json.createObjectBuilder(Map.of("type", "boolean")).build();
            case "rows" ->
                Json.createObjectBuilder(Map.of("type", "array"))
                        .add("items", Json.createObjectBuilder(Map.of("type", "object")))
                        .build();
            case "choice" -> {
                JsonArrayBuilder words = Json.createArrayBuilder();
                field.choices().forEach(choice -> words.add(choice.getString("value")));
                yield Json.createObjectBuilder(Map.of("type", "string"))
                        .add("enum", words)
                        .build();
            }
            default -> Json.createObjectBuilder(Map.of("type", "string")).build();
        };
    }

    /** Every way in which one member of this body can be wrong. */
    List<WrongBody> wrongBodies(JsonObject right) {
        List<WrongBody> bodies = new ArrayList<>();
        for (Field field : all) {
            String place = field.place();
            JsonObject marked = mark(right, field);
            String here = "\"" + RightRequest.HERE + "\"";
            for (Wrong wrong : WrongValues.inJson(field.schema(), field.isRequired())) {
                bodies.add(new WrongBody(wrong.how(), place, marked.toString().replace(here, wrong.value())));
            }
            String twice = "17,\"" + field.name() + "\":17";
            bodies.add(new WrongBody("twice", place, marked.toString().replace(here, twice)));
            bodies.add(new WrongBody(
                    "unknown neighbour",
                    place + "X",
                    RightRequest.change(right, place, object -> object.add(field.name() + "X", 17))
                            .toString()));
            if (field.isRequired()) {
                JsonObject without = RightRequest.change(right, place, object -> object.remove(field.name()));
                bodies.add(new WrongBody("absent", place, without.toString()));
            }
        }
        return bodies;
    }

    private static JsonObject mark(JsonObject right, Field field) {
        JsonValue here = Json.createValue(RightRequest.HERE);
        return RightRequest.change(right, field.place(), object -> object.add(field.name(), here));
    }
}
