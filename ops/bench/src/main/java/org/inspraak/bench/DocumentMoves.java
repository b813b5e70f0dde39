package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Sends documents to one case and gets them back, holding nothing of them itself. */
final class DocumentMoves {

    /** What whoever sends or gets does when half of it has gone by. */
    interface Halfway {
        void reached() throws InterruptedException;
    }

    private static final byte[] LINE = "Elke zin van dit document is dezelfde, opdat het zo groot wordt als het moet.\n"
            .getBytes(StandardCharsets.UTF_8);
    private static final int BUFFER = 64 * 1024;

    private final Rest rest;
    private final Person person;
    private final String documents;
    private volatile HttpClient.Version version;

    DocumentMoves(Rest rest, Person person, String caseNumber) {
        this.rest = rest;
        this.person = person;
        this.documents = "http://127.0.0.1:" + rest.port() + "/api/v1/cases/" + caseNumber + "/documents";
    }

    /** @return the document's id */
    String send(long size, Halfway halfway) throws IOException, InterruptedException {
        HttpRequest request = request("?name=groot.txt")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Lines(size, halfway)), size))
                .build();
        HttpResponse<String> answer = client().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("sent, but " + answer.statusCode() + " " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("id");
        }
    }

    void get(String id, long size, Halfway halfway) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client().send(request("/" + id + "/content").build(), BodyHandlers.ofInputStream());
        try (InputStream bytes = answer.body()) {
            long got = 0;
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                if (got < size / 2 && got + read >= size / 2) {
                    halfway.reached();
                }
                got += read;
            }
            version = answer.version();
            if (answer.statusCode() != 200 || got != size) {
                throw new IOException("got " + got + " bytes with " + answer.statusCode());
            }
        }
    }

    /** What client and server agreed on; the client offers HTTP/2. */
    HttpClient.Version version() {
        return version;
    }

    /** Each on a connection of its own, as different people are. */
    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }

    private HttpRequest.Builder request(String path) throws IOException {
        String bearer = rest.bearer(person).replaceFirst("Authorization: ", "").strip();
        return HttpRequest.newBuilder(URI.create(documents + path)).header("Authorization", bearer);
    }

    /** So many bytes of text, made while they are read. */
    private static final class Lines extends InputStream {

        private final long length;
        private final Halfway halfway;
        private long place;

        Lines(long length, Halfway halfway) {
            this.length = length;
            this.halfway = halfway;
        }

        @Override
        public int read() throws IOException {
            if (place == length / 2) {
                reachHalf();
            }
            return place < length ? LINE[(int) (place++ % LINE.length)] : -1;
        }

        private void reachHalf() throws IOException {
            try {
                halfway.reached();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }
}
