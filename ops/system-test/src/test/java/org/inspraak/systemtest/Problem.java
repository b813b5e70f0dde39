package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;

/** A problem document, as every refusal must be one. */
record Problem(Answer answer) {

    /** @param low and high: the statuses that fit */
    static Problem in(Answer answer, int low, int high) {
        assertThat(answer.status()).as(answer.toString()).isBetween(low, high);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        Problem problem = new Problem(answer);
        problem.isComplete();
        return problem;
    }

    static Problem in(Answer answer, int status) {
        return in(answer, status, status);
    }

    static Problem in400s(Answer answer) {
        return in(answer, 400, 499);
    }

    private void isComplete() {
        JsonObject json = answer.json();
        assertThat(json.keySet())
                .as(answer.toString())
                .contains("type", "title", "status", "detail", "instance", "correlationId");
        assertThat(json.getInt("status")).isEqualTo(answer.status());
        assertThat(json.getString("detail")).as(answer.toString()).isNotBlank();
        assertThat(json.getString("correlationId")).isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.inspraak.");
    }

    String code() {
        String type = answer.json().getString("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    String detail() {
        return answer.json().getString("detail");
    }

    String member(String name) {
        return answer.json().getString(name);
    }

    List<JsonObject> errors() {
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class);
    }

    List<String> fields() {
        return errors().stream().map(error -> error.getString("field")).toList();
    }

    /** The sentence at a field. */
    String at(String field) {
        return errors().stream()
                .filter(error -> error.getString("field").equals(field))
                .map(error -> error.getString("detail"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is said of " + field + " in " + answer));
    }
}
