package org.inspraak.systemtest;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The documents of one case, as someone sends and gets them over REST. */
record SentDocuments(Colleague colleague, String caseNumber) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    String list() {
        return "/api/v1/cases/" + caseNumber + "/documents";
    }

    Answer send(String said, byte[] bytes) {
        return colleague.rest().sendBytes("POST", list() + "?" + said, "application/octet-stream", bytes);
    }

    /** The id of a small text, once it was looked at. */
    String sendText(String said, String text) {
        String id = send(said, text.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json()
                .getString("id");
        return awaitState(id, "available");
    }

    JsonObject read(String id) {
        return colleague.rest().get(list() + "/" + id).expect(200).json();
    }

    String stateOf(String id) {
        return read(id).getJsonObject("latest").getString("state");
    }

    /** The id itself. */
    String awaitState(String id, String state) {
        Patience.await(PATIENCE, () -> stateOf(id).equals(state), () -> read(id).toString());
        return id;
    }

    Answer content(String id) {
        return colleague.rest().get(list() + "/" + id + "/content");
    }
}
