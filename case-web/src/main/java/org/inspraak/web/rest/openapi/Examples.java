package org.inspraak.web.rest.openapi;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What every operation is sent and answers, from {@code operations.json} by operation: its status, an example of either,
 * and the problem types that are its own. The form of a message is read off its example.
 */
final class Examples {

    private final JsonObject operations;

    private Examples(JsonObject operations) {
        this.operations = operations;
    }

    /**
     * One operation.
     *
     * @param conflicts types of its 409 problems, besides those of every operation
     * @param invalid types of its 422 problems, besides those of every operation
     */
    record Example(
            int status,
            Optional<JsonValue> request,
            Optional<JsonValue> response,
            List<String> conflicts,
            List<String> invalid) {}

    static Examples read() {
        try (InputStream file = Examples.class.getResourceAsStream("/org/inspraak/web/rest/operations.json");
                JsonReader reader = Json.createReader(file)) {
            return new Examples(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException("operations.json cannot be read", e);
        }
    }

    Optional<Example> find(String operation) {
        return Optional.ofNullable(operations.getJsonObject(operation))
                .map(json -> new Example(
                        json.getInt("status"),
                        Optional.ofNullable(json.get("request")),
                        Optional.ofNullable(json.get("response")),
                        strings(json, "conflicts"),
                        strings(json, "invalid")));
    }

    private static List<String> strings(JsonObject json, String name) {
        return json.containsKey(name)
                ? json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }

    static Schema schemaOf(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> objectSchema((JsonObject) value);
            case ARRAY -> arraySchema((JsonArray) value);
            case NUMBER -> OASFactory.createSchema().type(Schema.SchemaType.INTEGER);
            case TRUE, FALSE -> OASFactory.createSchema().type(Schema.SchemaType.BOOLEAN);
            default -> textSchema(value instanceof JsonString text ? text.getString() : "");
        };
    }

    private static Schema objectSchema(JsonObject json) {
        Schema schema = OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
        json.forEach((name, value) -> schema.addProperty(name, schemaOf(value)));
        return schema;
    }

    private static Schema arraySchema(JsonArray json) {
        Schema item = json.isEmpty() ? OASFactory.createSchema().type(Schema.SchemaType.OBJECT) : schemaOf(json.get(0));
        return OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(item);
    }

    private static Schema textSchema(String example) {
        Schema schema = OASFactory.createSchema().type(Schema.SchemaType.STRING);
        if (example.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            schema.format("date");
        } else if (example.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z")) {
            schema.format("date-time");
        } else if (example.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
            schema.format("uuid");
        }
        return schema;
    }

    /** The example as the maps and lists that the description is made of. */
    static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                ((JsonObject) value).forEach((name, inner) -> map.put(name, plain(inner)));
                yield map;
            }
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                ((JsonArray) value).forEach(inner -> list.add(plain(inner)));
                yield list;
            }
            case NUMBER -> ((JsonNumber) value).longValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case STRING -> ((JsonString) value).getString();
        };
    }
}
