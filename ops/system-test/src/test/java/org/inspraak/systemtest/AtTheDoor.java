package org.inspraak.systemtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at an employer with a browser of their own, which keeps cookies and knows no script. */
final class AtTheDoor {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern MARKS = Pattern.compile("name=\"(was-[^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern TEXTS = Pattern.compile("name=\"text-([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "----answers";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String house;
    private final String sender;

    /** @param sender the network address that they come from */
    AtTheDoor(String house, String sender) {
        this.house = house;
        this.sender = sender;
    }

    Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** What the page shows after the form was taken. */
    Answer post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(send("POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8)));
    }

    Answer follow(Answer answer) {
        return answer.status() == 303 ? get(answer.header("Location").replaceFirst("#.*", "")) : answer;
    }

    Answer asksForCode(String link) {
        return post(link + "/code-request", Map.of());
    }

    Answer enters(String link, String code) {
        return post(link + "/code", Map.of("code", code));
    }

    /** The form as it is shown, with this in the first place to answer. */
    Map<String, String> fieldsOf(Answer page, String state, String text) {
        String place = placesOf(page).get(0);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf", csrfOf(page));
        fields.put("state-" + place, state);
        fields.put("text-" + place, text);
        fields.put("answeredBy", "Jo De Wit, personeelsdienst");
        return fields;
    }

    /** By which a page knows again what it showed. */
    Map<String, String> marksOf(Answer page) {
        Map<String, String> marks = new LinkedHashMap<>();
        MARKS.matcher(page.body()).results().forEach(found -> marks.put(found.group(1), found.group(2)));
        return marks;
    }

    static List<String> placesOf(Answer page) {
        return TEXTS.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }

    static String csrfOf(Answer page) {
        Matcher csrf = CSRF.matcher(page.body());
        if (!csrf.find()) {
            throw new AssertionError("no form in " + page);
        }
        return csrf.group(1);
    }

    Answer sendsFile(String link, Map<String, String> fields, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return follow(send("POST", link + "/file", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray()));
    }

    Answer send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house + path))
                .timeout(PATIENCE)
                .setHeader("Accept", "text/html, application/json")
                .setHeader("Accept-Language", "nl")
                .setHeader("X-Forwarded-For", sender);
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            return Answer.of(
                    method + " " + path, http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
