package org.inspraak.systemtest;

import jakarta.json.JsonObject;
import java.util.List;

/** Something to do in a case, with the form that it asks to fill in. */
record Task(JsonObject json) {

    /** A field of a form as it is described to programs. */
    record Field(JsonObject json) {

        String name() {
            return json.getString("name");
        }

        String label() {
            return json.getString("label");
        }

        String type() {
            return json.getString("type");
        }

        int number(String member, int otherwise) {
            return json.getInt(member, otherwise);
        }

        List<JsonObject> choices() {
            return json.getJsonArray("choices").getValuesAs(JsonObject.class);
        }

        /** What a person reads for a choice. */
        String labelOf(String choice) {
            return choices().stream()
                    .filter(one -> one.getString("value").equals(choice))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name() + " has no choice " + choice))
                    .getString("label");
        }

        List<Field> columns() {
            return fieldsIn(json, "columns");
        }
    }

    String id() {
        return json.getString("id");
    }

    /** As the models call it: {@code reviewAnswers}. */
    String name() {
        return json.getString("name");
    }

    String title() {
        return json.getString("title");
    }

    List<Field> fields() {
        return fieldsIn(json.getJsonObject("form"), "fields");
    }

    /** What the form holds when it opens. */
    JsonObject values() {
        return json.getJsonObject("values");
    }

    private static List<Field> fieldsIn(JsonObject parent, String member) {
        return parent.getJsonArray(member).getValuesAs(JsonObject.class).stream()
                .map(Field::new)
                .toList();
    }
}
