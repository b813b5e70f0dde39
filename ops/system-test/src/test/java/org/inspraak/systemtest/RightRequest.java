package org.inspraak.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One operation as it ought to be asked: somebody who may, things that are there, and the example of the description as
 * body. One part of it at a time is then made wrong.
 *
 * @param path by the names in its braces, what stands there
 * @param query percent-encoded
 */
record RightRequest(
        Operations.Operation operation,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        String mediaType,
        String body) {

    /** In a body, stands for bytes that are no UTF-8. */
    static final String NOT_UTF8 = "\uE000";

    /** In a body, is where a fragment of JSON is put. */
    static final String HERE = "@@here@@";

    private static final byte[] BROKEN_BYTES = {(byte) 0xc3, (byte) 0x28, (byte) 0xff};

    RightRequest withPath(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(path);
        changed.put(name, value);
        return new RightRequest(operation, changed, query, headers, mediaType, body);
    }

    RightRequest withQuery(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(name, value);
        return new RightRequest(operation, path, changed, headers, mediaType, body);
    }

    /** @param value {@code null}: without it */
    RightRequest withHeader(String name, String value) {
        Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.put(name, value);
        if (value == null) {
            changed.remove(name);
        }
        return new RightRequest(operation, path, query, changed, mediaType, body);
    }

    RightRequest withMediaType(String type) {
        return new RightRequest(operation, path, query, headers, type, body);
    }

    RightRequest withBody(String text) {
        return new RightRequest(operation, path, query, headers, mediaType, text);
    }

    String target() {
        StringBuilder target = new StringBuilder(operation.path());
        path.forEach((name, value) -> {
            int at = target.indexOf("{" + name + "}");
            target.replace(at, at + name.length() + 2, value);
        });
        String glue = "?";
        for (Map.Entry<String, String> one : query.entrySet()) {
            target.append(glue).append(one.getKey()).append('=').append(one.getValue());
            glue = "&";
        }
        return target.toString();
    }

    Map<String, String> allHeaders() {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        if (mediaType != null) {
            all.put("Content-Type", mediaType);
        }
        return all;
    }

    byte[] bytes() {
        if (body == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] parts = body.split(NOT_UTF8, -1);
        for (int i = 0; i < parts.length; i++) {
            bytes.writeBytes(i == 0 ? new byte[0] : BROKEN_BYTES);
            bytes.writeBytes(parts[i].getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /**
     * The value with ids of things that are there, and with a password that is long enough.
     *
     * @param ids by the name of the member
     */
    static JsonValue grounded(JsonValue value, String name, Map<String, String> ids) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                value.asJsonObject().forEach((member, inner) -> object.add(member, grounded(inner, member, ids)));
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                value.asJsonArray().forEach(inner -> array.add(grounded(inner, name, ids)));
                yield array.build();
            }
            case STRING ->
                name.equals("password")
                        ? Json.createValue("a password that nobody has " + UUID.randomUUID())
                        : Json.createValue(ids.getOrDefault(name, ((JsonString) value).getString()));
            default -> value;
        };
    }

    /** The body with this change of the member at the place, such as {@code company.bodies[0].kind}. */
    static JsonObject change(JsonObject body, String place, UnaryOperator<JsonObjectBuilder> step) {
        int dot = place.indexOf('.');
        if (dot < 0) {
            return step.apply(Json.createObjectBuilder(body)).build();
        }
        String head = place.substring(0, dot);
        String rest = place.substring(dot + 1);
        String member = head.replace("[0]", "");
        JsonObject inner =
                head.endsWith("[0]") ? body.getJsonArray(member).getJsonObject(0) : body.getJsonObject(member);
        JsonValue changed = change(inner, rest, step);
        return Json.createObjectBuilder(body)
                .add(
                        member,
                        head.endsWith("[0]")
                                ? Json.createArrayBuilder().add(changed).build()
                                : changed)
                .build();
    }
}
