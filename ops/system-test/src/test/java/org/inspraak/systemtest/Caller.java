package org.inspraak.systemtest;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that calls the REST interface: with these headers, as somebody or as nobody. */
final class Caller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final Map<String, String> headers;

    private Caller(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    static Caller at(String address) {
        return new Caller(address, Map.of("Accept", "application/json, application/problem+json"));
    }

    /** The same caller, with one header more or another value of it. */
    Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(address, more);
    }

    Caller bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Caller reading(String language) {
        return with("Accept-Language", language);
    }

    Answer get(String path) {
        return send("GET", path, null, null);
    }

    Answer post(String path, JsonValue body) {
        return send("POST", path, "application/json", body.toString());
    }

    Answer patch(String path, JsonValue body) {
        return send("PATCH", path, "application/json", body.toString());
    }

    Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** @param type of the body; both {@code null} when there is none */
    Answer send(String method, String path, String type, String body) {
        return sendBytes(method, path, type, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    Answer sendBytes(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        headers.forEach(request::setHeader);
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            return Answer.of(
                    method + " " + path, HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file, which must be there. */
    byte[] file(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        headers.forEach(request::setHeader);
        request.setHeader("Accept", "*/*");
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("GET " + path + " → " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
