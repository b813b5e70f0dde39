package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server's log says what happened and under which name a caller was told of it, and names nobody. */
@ExtendWith(InspraakRunning.class)
class LogsTest {

    private final Inspraak inspraak;
    private final Colleague katrien;

    LogsTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
    }

    @Test
    void given_a_refused_sign_in_when_logged_then_its_line_carries_the_id_that_the_problem_tells() {
        Answer refused = inspraak.nobody().post("/api/v1/tokens", credentials("n." + UUID.randomUUID()));

        String id = Problem.in(refused, 401).member("correlationId");

        assertThat(inspraak.serverLog().lines().filter(line -> line.contains(id)))
                .singleElement()
                .asString()
                .contains("INFO", "A sign-in failed");
    }

    @Test
    void given_a_life_with_refusals_and_conflicts_when_the_log_is_read_then_no_person_and_no_company_is_in_it() {
        Introduction introduction = Introduction.anIntroduction();
        String number = katrien.registers(introduction);
        katrien.tries(introduction).expect(409);
        Task intake = katrien.tasksOf(number).get(0);
        katrien.completes(intake, Json.createObjectBuilder().add("summary", 17).build())
                .expect(422);
        katrien.completes(intake, new Filling(java.util.Map.of()).fill(intake)).expect(200);
        katrien.post("/cases/" + number + "/notes", note("Een vertrouwelijke notitie over Katrien"))
                .expect(201);
        inspraak.nobody().post("/api/v1/tokens", credentials("s.lambert")).expect(401);
        inspraak.nobody().with("Accept", "text/html").get("/cases/" + number);

        String log = inspraak.serverLog();

        Set<String> found = personal().stream().filter(log::contains).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEmpty();
        assertThat(log).doesNotContain(introduction.systemName()).doesNotContain("vertrouwelijke notitie");
    }

    /** Who and what the demo knows, as it stands in its own tables. */
    private List<String> personal() {
        Database database = inspraak.database();
        List<String> words = new ArrayList<>();
        // "admin" is also the name of a part of the server
        words.addAll(database.column("select username from staff where username <> 'admin'"));
        words.addAll(database.column("select name from staff where username <> 'admin'"));
        words.addAll(database.column("select email from staff where email is not null"));
        words.addAll(database.column("select name from company"));
        words.addAll(database.column("select enterprise_number from company"));
        words.addAll(database.column("select name from ai_system where length(name) > 8"));
        assertThat(words).hasSizeGreaterThan(40);
        return words;
    }

    private static JsonObject credentials(String username) {
        return Json.createObjectBuilder()
                .add("username", username)
                .add("password", "not the right one")
                .build();
    }

    private static JsonObject note(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }
}
