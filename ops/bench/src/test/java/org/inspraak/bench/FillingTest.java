package org.inspraak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FillingTest {

    @Test
    void given_a_form_when_filled_then_what_stands_there_stays_and_the_rest_gets_a_value() {
        JsonObject filled = new Filling(LocalDate.of(2026, 11, 22)).fill(json("""
                {"name": "recordRound", "values": {"place": "Gent"}, "form": {"fields": [
                  {"name": "result", "type": "choice", "choices": [{"value": "deadlock"}, {"value": "agreed"}]},
                  {"name": "place", "type": "line", "label": "Plaats"},
                  {"name": "on", "type": "date"},
                  {"name": "rows", "type": "rows", "columns": [{"name": "count", "type": "number", "max": 5}]}
                ]}}"""));

        assertThat(filled).isEqualTo(json("""
                {"result": "agreed", "place": "Gent", "on": "2026-11-22", "rows": [{"count": 5}]}"""));
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
