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

/**
 * What every operation is sent and answers, from {@code operations.json} by operation: its status, an example of either,
 * which members must be
 * there, and the problem types that are its own. The form of a message is read off its example, see {@link Schemas}.
 */
final class Examples {

    private static final List<String> JSON = List.of("application/json");

    private final JsonObject operations;

    private Examples(JsonObject operations) {
        this.operations = operations;
    }

    /**
     * One operation.
     *
     * @param requestMedia as what the request is sent; JSON unless {@code operations.json} says otherwise
     * @param responseMedia as what the answer comes
     * @param required members that must be there, such as {@code company.name}
     * @param conflicts types of its 409 problems, besides those of every operation
     * @param invalid types of its 422 problems, besides those of every operation
     */
    record Example(
            int status,
            Optional<JsonValue> request,
            List<String> requestMedia,
            Optional<JsonValue> response,
            List<String> responseMedia,
            List<String> required,
            List<String> conflicts,
            List<String> invalid) {

        boolean isSentAsJson() {
            return requestMedia.equals(JSON);
        }
    }

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
                        media(json, "requestMedia"),
                        Optional.ofNullable(json.get("response")),
                        media(json, "responseMedia"),
                        strings(json, "required"),
                        strings(json, "conflicts"),
                        strings(json, "invalid")));
    }

    private static List<String> media(JsonObject json, String name) {
        return json.containsKey(name) ? strings(json, name) : JSON;
    }

    private static List<String> strings(JsonObject json, String name) {
        return json.containsKey(name)
                ? json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
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
