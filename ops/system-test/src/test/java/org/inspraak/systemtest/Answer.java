package org.inspraak.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/** What came back over HTTP. {@code request} is the method and the address, for messages. */
record Answer(String request, int status, HttpHeaders headers, String body) {

    static Answer of(String request, HttpResponse<String> response) {
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** The rows of a list. */
    List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String etag() {
        return header("ETag");
    }

    boolean isProblem() {
        return header("Content-Type").startsWith("application/problem+json");
    }

    /** The answer itself, when it has this status. */
    Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but was " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return request + " → " + status + " " + body;
    }
}
