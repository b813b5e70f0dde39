package org.inspraak.web.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the files beside this package. */
final class DemoResource {

    private DemoResource() {}

    static List<JsonObject> objects(String file) {
        try (InputStream in = DemoResource.class.getResourceAsStream(file);
                JsonReader reader = Json.createReader(in)) {
            return reader.readArray().getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static JsonObject object(String file) {
        try (InputStream in = DemoResource.class.getResourceAsStream(file);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** {@code null} where the file does not say. */
    static Boolean yesNo(JsonObject json, String name) {
        return json.containsKey(name) ? json.getBoolean(name) : null;
    }

    static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
