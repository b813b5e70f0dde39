package org.inspraak.importing;

import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;

/** Several texts in one column of the database, as a JSON array. */
final class Packed {

    /** Looked up once: {@code Json.createReader} would search the class path for each row. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Packed() {}

    static String pack(List<String> texts) {
        return JSON.createArrayBuilder(texts).build().toString();
    }

    static List<String> unpack(String packed) {
        return texts(read(packed));
    }

    static String packAll(List<List<String>> lists) {
        return JSON.createArrayBuilder(lists).build().toString();
    }

    static List<List<String>> unpackAll(String packed) {
        return read(packed).getValuesAs(value -> texts(value.asJsonArray()));
    }

    private static JsonArray read(String packed) {
        try (JsonReader reader = JSON.createReader(new StringReader(packed))) {
            return reader.readArray();
        }
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }
}
