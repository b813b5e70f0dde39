package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.inspraak.systemtest.WrongValues.Wrong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Walks the description of the interface and sends each parameter, header and member of a body wrong in ten ways and more,
 * with all else right. Whatever it is, the answer is a problem document in the language asked for that gives nothing away,
 * and no row of any table changes.
 */
@ExtendWith(InspraakRunning.class)
class EveryInputWrongTest {

    private static final String[] LANGUAGES = {"nl", "fr", "de", "en"};
    private static final int AT_ONCE = 4;

    /** What would tell of the inside: packages, classes, statements, the engine and the server. */
    private static final Pattern INSIDE = Pattern.compile("Exception|org\\.|java\\.|jakarta|\\tat |SQL|select |insert |"
            + "update |camunda|act_|hibernate|payara|grizzly|postgres|processInstance|executionId|processRef");

    private final Inspraak inspraak;
    private final Wire wire;
    private final Operations operations;
    private final AtomicInteger sent = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> findings = new ConcurrentLinkedQueue<>();
    private final List<Runnable> walk = new ArrayList<>();
    private RightRequests right;
    private Map<String, Task> tasks;
    private Map<String, String> before;

    EveryInputWrongTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.wire = new Wire(inspraak.port());
        this.operations = Operations.of(inspraak);
    }

    @BeforeEach
    void remember_every_row() {
        right = new RightRequests(inspraak, operations);
        tasks = right.openTasks();
        before = AllTables.read(inspraak.database());
    }

    @AfterEach
    void no_row_has_changed() {
        assertThat(AllTables.read(inspraak.database())).isEqualTo(before);
    }

    @Test
    void given_every_parameter_and_header_when_wrong_in_ten_ways_then_problems_and_nothing_written() throws Exception {
        for (Operations.Operation operation : operations.all()) {
            RightRequest request = right.of(operation);
            for (JsonObject parameter : operations.parametersOf(operation)) {
                walkParameter(request, parameter);
            }
            if (request.headers().containsKey("Authorization")) {
                each(
                        WrongValues.asAuthorization(),
                        wrong -> expect(
                                Set.of(401), wrong.how(), request.withHeader("Authorization", wrong.value()), null));
                expectLater(Set.of(401), "no token", request.withHeader("Authorization", null));
            }
        }
        finish();
    }

    @Test
    void given_every_body_when_a_member_is_wrong_in_ten_ways_then_problems_and_nothing_written() throws Exception {
        for (Operations.Operation operation : operations.all()) {
            RightRequest request = right.of(operation);
            if ("application/json".equals(request.mediaType())) {
                Fields.ofSchema(operations.bodySchemaOf(operation))
                        .wrongBodies(right.bodyOf(operation))
                        .forEach(wrong -> expectBodyLater(request, wrong));
                walkWholeBody(request);
            }
        }
        finish();
    }

    @Test
    void given_every_form_of_a_task_when_a_field_is_wrong_in_ten_ways_then_problems_and_nothing_written()
            throws Exception {
        assertThat(tasks).hasSizeGreaterThanOrEqualTo(12);
        Operations.Operation completion = operations.all().stream()
                .filter(one -> one.path().endsWith("/tasks/{id}/completion"))
                .findFirst()
                .orElseThrow();
        tasks.values().forEach(task -> {
            RightRequest request = right.of(completion).withPath("id", task.id());
            JsonObject filled = new Filling(Map.of()).fill(task);
            Fields.ofForm(task.fields()).wrongBodies(filled).forEach(wrong -> expectBodyLater(request, wrong));
        });
        finish();
    }

    private void walkParameter(RightRequest request, JsonObject parameter) {
        String name = parameter.getString("name");
        JsonObject schema = parameter.getJsonObject("schema");
        switch (parameter.getString("in")) {
            case "path" ->
                each(
                        WrongValues.inPath(),
                        wrong -> expect(Set.of(404, 422), wrong.how(), request.withPath(name, wrong.value()), null));
            case "query" ->
                each(
                        WrongValues.inQuery(schema),
                        wrong -> expect(
                                Set.of(400, 404, 422), wrong.how(), request.withQuery(name, wrong.value()), name));
            case "header" -> walkHeader(request, name);
            default -> throw new AssertionError("a place for parameters that nobody knows: " + parameter);
        }
    }

    private void walkHeader(RightRequest request, String name) {
        switch (name) {
            case "If-Match" -> {
                each(
                        WrongValues.asVersion(),
                        wrong -> expect(
                                Set.of(400, 412, 428), wrong.how(), request.withHeader(name, wrong.value()), null));
                expectLater(Set.of(428), "no version", request.withHeader(name, null));
            }
            case "Idempotency-Key" ->
                each(
                        WrongValues.asKey(),
                        wrong -> expect(Set.of(400), wrong.how(), request.withHeader(name, wrong.value()), null));
            case "Content-Type" ->
                each(
                        WrongValues.asMediaType(),
                        wrong -> expect(Set.of(400, 415), wrong.how(), request.withMediaType(wrong.value()), null));
            default -> throw new AssertionError("a header that nobody knows how to make wrong: " + name);
        }
    }

    private void walkWholeBody(RightRequest request) {
        for (Wrong type : WrongValues.asMediaType()) {
            expectLater(Set.of(400, 415), type.how(), request.withMediaType(type.value()));
        }
        String deep = "[".repeat(20_000);
        for (String body : new String[] {"{", "[]", "17", "\"a\"", "null", "{}{}", "\u0000", "{\"a\"}", deep, "<a/>"}) {
            expectLater(Set.of(400), body.length() > 9 ? "deep" : body, request.withBody(body));
        }
        expectLater(Set.of(400), "not UTF-8", request.withBody("{\"a\":\"" + RightRequest.NOT_UTF8 + "\"}"));
        expectLater(Set.of(413), "too long", request.withBody("{\"a\":\"" + "a".repeat(1_100_000) + "\"}"));
    }

    private void each(List<Wrong> ways, java.util.function.Consumer<Wrong> step) {
        assertThat(ways).hasSizeGreaterThanOrEqualTo(10);
        ways.forEach(wrong -> walk.add(() -> step.accept(wrong)));
    }

    private void expectLater(Set<Integer> statuses, String how, RightRequest request) {
        walk.add(() -> expect(statuses, how, request, null));
    }

    private void expectBodyLater(RightRequest request, Fields.WrongBody wrong) {
        boolean isSignIn = request.operation().path().endsWith("/tokens");
        Set<Integer> statuses = isSignIn ? Set.of(400, 401, 422) : Set.of(400, 404, 422);
        walk.add(() ->
                expect(statuses, wrong.how() + " as " + wrong.place(), request.withBody(wrong.text()), wrong.place()));
    }

    /** @param place at which a 422 has to point; {@code null} when it is said by the status alone */
    private void expect(Set<Integer> statuses, String how, RightRequest request, String place) {
        String language = LANGUAGES[sent.getAndIncrement() % LANGUAGES.length];
        RightRequest spoken = request.withHeader("Accept-Language", language);
        try {
            Answer answer =
                    wire.send(request.operation().method(), spoken.target(), spoken.allHeaders(), spoken.bytes());
            String flaw = flawOf(answer, statuses, language, place);
            if (flaw != null) {
                findings.add(request.operation().name() + ": " + how + ": " + flaw + ": " + answer);
            }
        } catch (IOException | RuntimeException e) {
            findings.add(request.operation().name() + ": " + how + ": " + e);
        }
    }

    private static String flawOf(Answer answer, Set<Integer> statuses, String language, String place) {
        if (!statuses.contains(answer.status())) {
            return "none of " + statuses;
        }
        if (!answer.isProblem()) {
            return "no problem document";
        }
        JsonObject problem = answer.json();
        boolean isWhole = problem.keySet().containsAll(Set.of("type", "title", "status", "detail", "correlationId"))
                && problem.getInt("status") == answer.status()
                && problem.getString("correlationId").equals(answer.header("X-Correlation-Id"));
        if (!isWhole) {
            return "an incomplete problem document";
        }
        if (!language.equals(answer.header("Content-Language"))) {
            return "not in " + language;
        }
        String told = answer.body().replace(problem.getString("instance"), "");
        if (INSIDE.matcher(told).find()) {
            return "tells of the inside";
        }
        return answer.status() == 422 && place != null && !pointsAt(problem, place) ? "does not name " + place : null;
    }

    /** The member itself, one inside it, or the list or object that it is part of. */
    private static boolean pointsAt(JsonObject problem, String place) {
        String top = place.replaceAll("[\\[.].*", "");
        String plain = place.replace("[0]", "");
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .anyMatch(field -> field.equals(top) || field.replace("[0]", "").startsWith(plain));
    }

    private void finish() throws InterruptedException {
        ConcurrentLinkedQueue<Runnable> left = new ConcurrentLinkedQueue<>(walk);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            threads.add(new Thread(() -> {
                for (Runnable step = left.poll(); step != null; step = left.poll()) {
                    step.run();
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(sent.get()).isEqualTo(walk.size());
        assertThat(findings.stream().sorted().map(EveryInputWrongTest::shortened))
                .as(findings.size() + " of " + sent + " sent")
                .isEmpty();
    }

    private static String shortened(String finding) {
        return finding.length() > 600 ? finding.substring(0, 600) + "…" : finding;
    }
}
