package org.inspraak.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sheet that somebody sent, as the import tells of it. */
record SentSheet(Colleague sender, String id) {

    private static final Duration TIME_TO_RUN = Duration.ofSeconds(60);

    static SentSheet send(Colleague sender, byte[] file) {
        Answer answer = tries(sender, "text/csv", file).expect(201);
        return new SentSheet(sender, answer.json().getString("id"));
    }

    static Answer tries(Colleague sender, String type, byte[] file) {
        return sender.rest().sendBytes("POST", "/api/v1/imports?name=dossiers.csv", type, file);
    }

    JsonObject read() {
        return sender.get("/imports/" + id).expect(200).json();
    }

    String state() {
        return read().getString("state");
    }

    /** How many rows are in this state. */
    int count(String rowState) {
        return read().getJsonObject("rows").getInt(rowState);
    }

    List<JsonObject> rows() {
        return sender.get("/imports/" + id + "/rows?limit=200").expect(200).items();
    }

    /** By line, what became of the rows. */
    Map<Integer, String> states() {
        Map<Integer, String> states = new TreeMap<>();
        rows().forEach(row -> states.put(row.getInt("line"), row.getString("state")));
        return states;
    }

    /** The codes of what was found on a line, each with its column: {@code go-live import.date-impossible}. */
    List<String> foundOn(int line) {
        return rows().stream()
                .filter(row -> row.getInt("line") == line)
                .flatMap(row -> row.getJsonArray("findings").getValuesAs(JsonObject.class).stream())
                .map(finding -> finding.getString("column", "row") + " " + finding.getString("code"))
                .toList();
    }

    List<String> caseNumbers() {
        return rows().stream()
                .filter(row -> row.containsKey("caseNumber"))
                .map(row -> row.getString("caseNumber"))
                .toList();
    }

    SentSheet start() {
        sender.post("/imports/" + id + "/start", Json.createObjectBuilder().build())
                .expect(202);
        return this;
    }

    SentSheet stop() {
        sender.post("/imports/" + id + "/stop", Json.createObjectBuilder().build())
                .expect(200);
        return this;
    }

    SentSheet finish() {
        Patience.await(TIME_TO_RUN, () -> state().equals("finished"), () -> read().toString());
        return this;
    }

    SentSheet await(String rowState, int atLeast) {
        Patience.await(TIME_TO_RUN, () -> count(rowState) >= atLeast, () -> read().toString());
        return this;
    }
}
