package org.inspraak.systemtest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Someone who signed in and works over REST. */
record Colleague(String username, Caller rest) {

    private static final String API = "/api/v1";

    Answer get(String path) {
        return rest.get(API + path);
    }

    Answer post(String path, JsonValue body) {
        return rest.post(API + path, body);
    }

    /** Sends this header too. */
    Colleague with(String header, String value) {
        return new Colleague(username, rest.with(header, value));
    }

    Colleague reading(String language) {
        return new Colleague(username, rest.reading(language));
    }

    /** Tries to register, whatever comes of it. */
    Answer tries(Introduction introduction) {
        return post("/cases", introduction.json());
    }

    /** The number of the new case. */
    String registers(Introduction introduction) {
        return tries(introduction).expect(201).json().getString("number");
    }

    JsonObject reads(String caseNumber) {
        return get("/cases/" + caseNumber).expect(200).json();
    }

    /** One of the parts below a case: {@code plan}, {@code timeline}. */
    Answer readsPart(String caseNumber, String part) {
        return get("/cases/" + caseNumber + "/" + part).expect(200);
    }

    /** The open tasks of a case, in full. */
    List<Task> tasksOf(String caseNumber) {
        return reads(caseNumber).getJsonArray("tasks").getValuesAs(JsonObject.class).stream()
                .map(line -> task(line.getString("id")))
                .toList();
    }

    Task task(String id) {
        return new Task(get("/tasks/" + id).expect(200).json());
    }

    Answer completes(Task task, JsonObject values) {
        return post("/tasks/" + task.id() + "/completion", values);
    }
}
