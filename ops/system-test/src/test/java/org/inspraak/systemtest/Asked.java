package org.inspraak.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * Questions of a union that were sent, and one at the employer who may answer them.
 *
 * @param language in which that one is written to
 */
record Asked(Colleague anna, String caseNumber, String requestId, String email, String language) {

    /** Somebody else at the same employer, about the same questions. */
    Asked of(String other) {
        return new Asked(anna, caseNumber, requestId, other, language);
    }

    String invitations() {
        return "/cases/" + caseNumber + "/information-requests/" + requestId + "/invitations";
    }

    JsonObject invitation() {
        return anna.get(invitations()).expect(200).items().stream()
                .filter(one -> one.getString("email", "").equals(email))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody invited " + email));
    }

    void invite() {
        JsonObject contact = Json.createObjectBuilder()
                .add("name", "Jo De Wit")
                .add("email", email)
                .add("language", language)
                .build();
        anna.post(invitations(), contact).expect(201);
    }
}
