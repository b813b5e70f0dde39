package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The same short walk through an installation, whatever it runs on. It needs an administrator and nothing else: the
 * union, the office and the consultant are made on the way.
 */
final class Smoke {

    private static final String TASK = "completeIntake";
    private static final Map<String, String> DECISIONS =
            WholeLife.upToTheReview().get(TASK);

    private final String address;
    private final Colleague consultant;

    private Smoke(String address, Colleague consultant) {
        this.address = address;
        this.consultant = consultant;
    }

    static Smoke at(String address, String adminPassword) {
        Colleague admin = signIn(address, "admin", adminPassword);
        String mark = mark();
        String centrale = make(
                admin,
                "/centrales",
                Json.createObjectBuilder().add("code", mark).add("name", mark));
        String office = make(
                admin,
                "/offices",
                Json.createObjectBuilder()
                        .add("centraleId", centrale)
                        .add("name", "Kantoor " + mark)
                        .add("regions", Json.createArrayBuilder().add("east-flanders")));
        String username = "r." + mark;
        make(
                admin,
                "/staff",
                Json.createObjectBuilder()
                        .add("username", username)
                        .add("name", "Rik " + mark)
                        .add("language", "nl")
                        .add("roles", Json.createArrayBuilder().add("consultant"))
                        .add("officeId", office)
                        .add("password", Inspraak.password()));
        return new Smoke(address, signIn(address, username, Inspraak.password()));
    }

    /** Letters that no other walk has. */
    private static String mark() {
        return UUID.randomUUID()
                .toString()
                .replaceAll("[^a-f]", "")
                .concat("rook")
                .substring(0, 8);
    }

    private static String make(Colleague admin, String path, JsonObjectBuilder what) {
        return admin.post(path, what.build()).expect(201).json().getString("id");
    }

    private static Colleague signIn(String address, String username, String password) {
        JsonObject credentials = Json.createObjectBuilder()
                .add("username", username)
                .add("password", password)
                .build();
        Answer token = Caller.at(address).post("/api/v1/tokens", credentials).expect(201);
        String bearer = token.json().getString("accessToken");
        return new Colleague(username, Caller.at(address).bearing(bearer).reading("nl"));
    }

    /** Health, figures and description of the interface stand where every installation has them. */
    void whatOperatorsAsk() {
        Caller nobody = Caller.at(address);
        assertThat(nobody.get("/health/live").expect(200).json().getString("status"))
                .isEqualTo("UP");
        assertThat(nobody.get("/health/ready").expect(200).body()).contains("database", "process-engine");
        assertThat(nobody.with("Accept", "text/plain")
                        .get("/metrics")
                        .expect(200)
                        .body())
                .isNotBlank();
        JsonObject paths = nobody.get("/openapi?format=JSON").expect(200).json().getJsonObject("paths");
        assertThat(paths.keySet()).containsAll(pathsOfTheInterface());
    }

    private static Set<String> pathsOfTheInterface() {
        try (InputStream table = Smoke.class.getResourceAsStream("/who-may-do-what.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.split(",")[1])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program: a token, a case, its first task, what was written, and nothing without the token. */
    void overRest() {
        Introduction introduction = Introduction.anIntroduction();
        String number = consultant.registers(introduction);
        Task task = openTask(number);
        JsonObject values = new Filling(DECISIONS).fill(task);
        consultant.completes(task, values).expect(200);

        JsonObject read = consultant.reads(number);
        assertThat(read.getString("stage")).isEqualTo("information-request");
        assertThat(read.getString("aiSystem")).isEqualTo(introduction.systemName());
        assertThat(consultant.readsPart(number, "timeline").body()).contains("case-registered", "task-completed");
        assertThat(consultant.completes(task, values).status()).isEqualTo(409);
        Caller.at(address).get("/api/v1/cases/" + number).expect(401);
    }

    /** A person in a browser: signs in, registers, does the first task, reads it, signs out. */
    void onPages() {
        consultant.registers(Introduction.anIntroduction()); // so that the company is known
        try (Chromium chromium = Chromium.startAt(address);
                Window window = chromium.window("nl", 1280).signIn(consultant.username())) {
            isDressed(window);
            String number = RegisterPage.register(window, "Rooktest " + UUID.randomUUID());
            completeFirstTask(window, number);

            window.visit("/cases/" + number);
            assertThat(window.find(".in-diagram svg .is-active").count()).isPositive();
            assertThat(consultant.reads(number).getString("stage")).isEqualTo("information-request");

            window.find(".in-who summary").click();
            window.send(window.find("[id='leave:out']"));
            assertThat(window.visit("/cases/" + number).path()).startsWith("/sign-in");
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** The style sheets came and count. */
    private static void isDressed(Window window) {
        Locator body = window.find("body");
        Object sheets = window.page()
                .evaluate("() => [...document.styleSheets].filter(s => s.cssRules.length > 0 && s.href).length");
        assertThat((Integer) sheets).isGreaterThanOrEqualTo(3);
        assertThat(body.evaluate("b => getComputedStyle(b).getPropertyValue('font-family')"))
                .asString()
                .isNotBlank();
    }

    private void completeFirstTask(Window window, String number) {
        Task task = openTask(number);
        window.visit("/cases/" + number);
        Paper.of(window.find("#taskForm")).fill(task.fields(), new Filling(DECISIONS).fill(task));
        window.send(window.find("#taskForm\\:complete"));
        window.isContent();
        assertThat(window.find(".in-done").count()).isEqualTo(1);
    }

    private Task openTask(String number) {
        return consultant.tasksOf(number).stream()
                .filter(task -> task.name().equals(TASK))
                .findFirst()
                .orElseThrow(() -> new AssertionError(TASK + " is not open in " + number));
    }
}
