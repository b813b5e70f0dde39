package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@code /openapi} says can be done. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonObject document;

    private Operations(JsonObject document) {
        this.document = document;
    }

    /** @param json what is said of it */
    record Operation(String method, String path, JsonObject json) {

        String name() {
            return method + " " + path;
        }

        JsonObject responses() {
            return json.getJsonObject("responses");
        }
    }

    static Operations of(Inspraak inspraak) {
        Answer answer = inspraak.nobody().with("Accept", "application/json").get("/openapi?format=JSON");
        assertThat(answer.status()).isEqualTo(200);
        return new Operations(answer.json());
    }

    JsonObject document() {
        return document;
    }

    List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.keySet()) {
            JsonObject item = paths.getJsonObject(path);
            item.keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> all.add(new Operation(
                            method.toUpperCase(java.util.Locale.ROOT), path, item.getJsonObject(method))));
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    List<JsonObject> parametersOf(Operation operation) {
        return operation.json().containsKey("parameters")
                ? operation.json().getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .map(this::resolve)
                        .toList()
                : List.of();
    }

    /** The first kind of body that an operation takes. */
    String mediaTypeOf(Operation operation) {
        return contentOf(operation).keySet().iterator().next();
    }

    /** Schema and example of it. */
    JsonObject bodyOf(Operation operation) {
        return contentOf(operation).getJsonObject(mediaTypeOf(operation));
    }

    JsonObject bodySchemaOf(Operation operation) {
        return resolve(bodyOf(operation).getJsonObject("schema"));
    }

    private JsonObject contentOf(Operation operation) {
        return resolve(operation.json().getJsonObject("requestBody")).getJsonObject("content");
    }

    /** The object itself, or what its {@code $ref} points to. */
    JsonObject resolve(JsonObject object) {
        if (!object.containsKey("$ref")) {
            return object;
        }
        JsonObject at = document;
        for (String step : object.getString("$ref").substring(2).split("/")) {
            at = at.getJsonObject(step);
        }
        return resolve(at);
    }
}
