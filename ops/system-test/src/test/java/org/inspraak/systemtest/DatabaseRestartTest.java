package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The database goes away under load: callers are told so in words, and all goes on by itself when it is back. */
class DatabaseRestartTest {

    /** Ten seconds is what is promised; the tests that run beside this one have half of the machine. */
    private static final Duration TO_ANSWER_AGAIN = Duration.ofSeconds(20);

    private static final Duration TO_WARM_UP = Duration.ofSeconds(60);
    private static final int STOPPED_MILLIS = 5_000;
    private static final int SOME_CASES = 12;
    private static final int NO_END = Integer.MAX_VALUE;

    @Test
    void given_load_when_the_database_restarts_or_stops_then_only_503_meanwhile_and_all_goes_on_by_itself() {
        Path data = Inspraak.freshDirectory();
        Path elsewhere = Inspraak.freshDirectory();
        try (OwnPostgres postgres = OwnPostgres.start(elsewhere, Inspraak.freePort());
                Inspraak inspraak = Inspraak.startEmpty(data, Inspraak.password(), settings(postgres))) {
            Colleague colleague = SmallUnion.found(inspraak);
            PgControl control = new PgControl(elsewhere);
            Clients clients = new Clients();
            clients.begin(colleague, NO_END);
            clients.beginAsking(kept -> keepFailures(kept, colleague.get("/cases?limit=5")));
            clients.beginAsking(kept -> keepFailures(kept, signInPage(inspraak)));
            awaitMore(clients, TO_WARM_UP);

            control.restartAtOnce();
            awaitMore(clients, TO_ANSWER_AGAIN);

            control.stopAtOnce();
            Patience.pause(STOPPED_MILLIS);
            readinessIs(inspraak, 503);
            pageSaysSo(inspraak);
            control.startAgain();
            awaitMore(clients, TO_ANSWER_AGAIN);
            readinessIs(inspraak, 200);
            clients.stop();

            onlyAway(clients.refused());
            WholeCases.areAllThere(
                    query -> Database.column(postgres::connect, query),
                    clients.acknowledged().values());
            WholeCases.haveNoHalves(query -> Database.column(postgres::connect, query));
            theEngineGoesOn(inspraak, postgres);
            everyLineIsAnObject(inspraak.serverLog());
        } finally {
            Inspraak.forget(data);
            Inspraak.forget(elsewhere);
        }
    }

    private static Map<String, String> settings(OwnPostgres postgres) {
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("INSPRAAK_LOG_FORMAT", "json");
        return settings;
    }

    /** What failed meanwhile is in it too, with its name and, where it was not foreseen, its stack trace. */
    private static void everyLineIsAnObject(String log) {
        assertThat(log.lines()).hasSizeGreaterThan(50).allSatisfy(line -> {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                assertThat(reader.readObject()).containsKeys("Timestamp", "Level", "LoggerName", "ThreadName");
            }
        });
        assertThat(log).contains("The database is away", "\"request ").doesNotContain(OwnPostgres.PASSWORD);
    }

    private static void keepFailures(Queue<Answer> kept, Answer answer) {
        if (answer.status() >= 400) {
            kept.add(answer);
        }
        Patience.pause(20);
    }

    private static Answer signInPage(Inspraak inspraak) {
        return inspraak.nobody().with("Accept", "text/html").get("/sign-in");
    }

    private static void awaitMore(Clients clients, Duration patience) {
        int begin = clients.acknowledged().size();
        Patience.await(
                patience,
                () -> clients.acknowledged().size() >= begin + SOME_CASES,
                () -> clients.acknowledged().size() - begin + " of " + SOME_CASES
                        + " cases could be registered; refused: "
                        + new ArrayList<>(clients.refused())
                                .stream()
                                        .map(Answer::toString)
                                        .distinct()
                                        .limit(5)
                                        .toList());
    }

    private static void readinessIs(Inspraak inspraak, int status) {
        assertThat(inspraak.nobody().get("/health/ready").status()).isEqualTo(status);
        assertThat(inspraak.nobody().get("/health/live").status()).isEqualTo(200);
    }

    private static void pageSaysSo(Inspraak inspraak) {
        Answer page =
                inspraak.nobody().with("Accept", "text/html").reading("nl").get("/sign-in");
        assertThat(page.status()).as(page.toString()).isIn(200, 503);
        assertThat(page.body()).contains("<h1").doesNotContain("Exception").doesNotContain("SQL");
    }

    /** Nothing but 503, each in words and with the time after which a try is worth it. */
    private static void onlyAway(Queue<Answer> refused) {
        assertThat(refused).isNotEmpty();
        List<String> others = refused.stream()
                .filter(answer -> answer.status() != 503)
                .map(Answer::toString)
                .distinct()
                .toList();
        assertThat(others).isEmpty();
        refused.stream().filter(answer -> answer.request().contains("/api/")).forEach(answer -> {
            Problem problem = Problem.in(answer, 503);
            assertThat(problem.code()).isEqualTo("service.database-away");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.body()).doesNotContain("postgres").doesNotContain("connection");
        });
    }

    /** Its jobs are done again: a run that is asked for ends. */
    private static void theEngineGoesOn(Inspraak inspraak, OwnPostgres postgres) {
        inspraak.colleague("admin")
                .rest()
                .send("POST", "/api/v1/due-runs", "application/json", "{}")
                .expect(202);
        String waiting = "select id_ from act_ru_job where handler_type_ = 'async-continuation'";
        Patience.await(
                Duration.ofSeconds(90),
                () -> Database.column(postgres::connect, waiting).isEmpty(),
                () -> "jobs wait: " + Database.column(postgres::connect, waiting));
    }
}
