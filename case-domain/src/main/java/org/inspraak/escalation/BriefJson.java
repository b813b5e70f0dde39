package org.inspraak.escalation;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import org.inspraak.escalation.HandoverBrief.Line;
import org.inspraak.escalation.HandoverBrief.Part;
import org.inspraak.escalation.HandoverBrief.Topic;
import org.inspraak.escalation.HandoverBrief.Word;

/** A brief in one column of the database. */
final class BriefJson {

    /** Looked up once: {@code Json.createReader} would search the class path each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private BriefJson() {}

    static String write(List<Part> parts) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (Part part : parts) {
            JsonArrayBuilder lines = JSON.createArrayBuilder();
            part.lines().forEach(line -> lines.add(line(line)));
            all.add(JSON.createObjectBuilder().add("topic", part.topic().name()).add("lines", lines));
        }
        return all.build().toString();
    }

    private static JsonObjectBuilder line(Line line) {
        JsonObjectBuilder one = JSON.createObjectBuilder();
        if (line.label() != null) {
            one.add("label", line.label());
        }
        if (line.about() != null) {
            one.add("about", word(line.about()));
        }
        JsonArrayBuilder words = JSON.createArrayBuilder();
        line.words().forEach(word -> words.add(word(word)));
        return one.add("words", words);
    }

    private static JsonObjectBuilder word(Word word) {
        return JSON.createObjectBuilder().add("type", word.type().name()).add("value", word.value());
    }

    static List<Part> read(String content) {
        try (JsonReader reader = JSON.createReader(new StringReader(content))) {
            return reader.readArray().getValuesAs(BriefJson::part);
        }
    }

    private static Part part(JsonValue value) {
        JsonObject part = value.asJsonObject();
        return new Part(
                Topic.valueOf(part.getString("topic")),
                part.getJsonArray("lines").getValuesAs(BriefJson::line));
    }

    private static Line line(JsonValue value) {
        JsonObject line = value.asJsonObject();
        JsonArray words = line.getJsonArray("words");
        return new Line(
                line.getString("label", null),
                line.containsKey("about") ? word(line.getJsonObject("about")) : null,
                words.getValuesAs(BriefJson::word));
    }

    private static Word word(JsonValue value) {
        JsonObject word = value.asJsonObject();
        return new Word(Word.Type.valueOf(word.getString("type")), word.getString("value"));
    }
}
