package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application's two doors, for somebody who signs in: REST with a token, pages with a session. */
final class Rest {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
    /** A token is good for a quarter of an hour; a round is shorter than the rest. */
    private static final long TOKEN_NANOS = 7L * 60 * 1_000_000_000;

    private record Token(String text, long since) {}

    private final int port;
    private final HttpConnection connection;
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();

    Rest(int port) {
        this.port = port;
        this.connection = new HttpConnection(port);
    }

    int port() {
        return port;
    }

    JsonObject get(Person person, String path, int expected) throws IOException {
        return call(request("GET", path, bearer(person), null), expected);
    }

    JsonObject post(Person person, String path, JsonObject body, int expected) throws IOException {
        return call(request("POST", path, bearer(person), body.toString()), expected);
    }

    private JsonObject call(byte[] request, int expected) throws IOException {
        HttpConnection.Answer answer = connection.send(request, true);
        if (answer.status() != expected) {
            throw new IOException("expected " + expected + ", got " + answer.status() + " " + answer.body() + "\nfor "
                    + new String(request, StandardCharsets.UTF_8));
        }
        if (answer.body().isEmpty()) {
            return Json.createObjectBuilder().build();
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** The header that says who asks. */
    synchronized String bearer(Person person) throws IOException {
        Token token = tokens.get(person.username());
        if (token == null || System.nanoTime() - token.since() > TOKEN_NANOS) {
            JsonObject body = Json.createObjectBuilder()
                    .add("username", person.username())
                    .add("password", person.password())
                    .build();
            String text = call(request("POST", "/api/v1/tokens", "", body.toString()), 201)
                    .getString("accessToken");
            token = new Token(text, System.nanoTime());
            tokens.put(person.username(), token);
        }
        return "Authorization: Bearer " + token.text() + "\r\n";
    }

    /** The same for pages: signs in with the form, as a browser does. */
    synchronized String cookie(Person person) throws IOException {
        String known = sessions.get(person.username());
        if (known == null) {
            known = "Cookie: " + signIn(person) + "\r\n";
            sessions.put(person.username(), known);
        }
        return known;
    }

    /** A page as this person gets it. */
    String page(Person person, String path) throws IOException {
        HttpConnection.Answer answer = connection.send(request("GET", path, cookie(person), null), true);
        if (answer.status() != 200) {
            throw new IOException(path + " gave " + answer.status() + " " + answer.header("location"));
        }
        return answer.body();
    }

    private String signIn(Person person) throws IOException {
        HttpConnection.Answer page = connection.send(request("GET", "/sign-in?lang=nl", "", null), true);
        String cookie = cookieIn(page, "");
        StringBuilder form = new StringBuilder();
        Matcher inputs = INPUT.matcher(page.body());
        while (inputs.find()) {
            String name = find(NAME, inputs.group());
            if (name != null) {
                String value = name.endsWith("username")
                        ? person.username()
                        : name.endsWith("password") ? person.password() : find(VALUE, inputs.group());
                form.append(form.length() == 0 ? "" : "&")
                        .append(encode(name))
                        .append('=')
                        .append(encode(value == null ? "" : value));
            }
        }
        String head = "Cookie: " + cookie + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        HttpConnection.Answer entered = connection.send(request("POST", "/sign-in", head, form.toString()), true);
        if (entered.status() != 302) {
            throw new IOException("signing in as " + person.username() + " gave " + entered.status() + " for " + form);
        }
        return cookieIn(entered, cookie);
    }

    private static String cookieIn(HttpConnection.Answer answer, String otherwise) {
        String set = answer.header("set-cookie");
        return set == null ? otherwise : set.split(";", 2)[0];
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : null;
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A whole request as it goes over the wire; a body is JSON unless the head says otherwise. */
    static byte[] request(String method, String path, String head, String body) {
        StringBuilder text = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: nl\r\n")
                .append(path.startsWith("/api/") ? "Accept: application/json\r\n" : "Accept: text/html\r\n")
                .append(head);
        if (body != null) {
            if (!head.contains("Content-Type:")) {
                text.append("Content-Type: application/json\r\n");
            }
            text.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return text.append("\r\n").append(body == null ? "" : body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
