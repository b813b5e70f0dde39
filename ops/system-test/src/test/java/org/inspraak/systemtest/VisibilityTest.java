package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.systemtest.Introduction.anIntroduction;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees a case of the Flemish logistics team, and who does not even learn that it is there. */
@ExtendWith(InspraakRunning.class)
class VisibilityTest {

    private final Inspraak inspraak;
    private final Colleague katrien;

    VisibilityTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.wouters", "g.desmet", "c.maes", "j.adam", "d.willems"})
    void given_a_case_when_somebody_of_its_team_region_sector_centrale_or_company_asks_then_it_is_there(String who) {
        Introduction introduction = anIntroduction();
        String number = katrien.registers(introduction);
        Colleague reader = inspraak.colleague(who);

        assertThat(reader.reads(number).getString("number")).isEqualTo(number);
        assertThat(found(reader, introduction)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.lambert", "p.dubois", "l.jacobs", "r.claeys", "b.thys", "f.collin"})
    void given_a_case_when_somebody_from_elsewhere_asks_then_it_is_as_if_it_were_not_there(String who) {
        Introduction introduction = anIntroduction();
        String number = katrien.registers(introduction);
        Task intake = katrien.tasksOf(number).get(0);
        Colleague stranger = inspraak.colleague(who);

        Problem refused = Problem.in(stranger.get("/cases/" + number), 404);
        assertThat(refused.detail())
                .isEqualTo(Problem.in(stranger.get("/cases/2026-999999"), 404).detail());
        for (String part : List.of("timeline", "deadlines", "plan", "information-requests", "assessment", "reviews")) {
            Problem.in(stranger.get("/cases/" + number + "/" + part), 404);
        }
        assertThat(found(stranger, introduction)).isEmpty();
        Problem.in(stranger.get("/tasks/" + intake.id()), 404);
        Answer completed = stranger.completes(intake, new Filling(Map.of()).fill(intake));
        assertThat(completed.status()).as(completed.toString()).isIn(403, 404);
        assertThat(katrien.tasksOf(number)).hasSize(1);
        for (String list : List.of("/tasks?limit=200", "/deadlines?withinDays=3660&limit=200", "/escalations")) {
            assertThat(stranger.get(list).expect(200).body()).doesNotContain(number);
        }
    }

    @Test
    void given_the_delegates_company_when_the_delegate_reads_then_the_unions_own_file_stays_closed() {
        String number = katrien.registers(anIntroduction());
        JsonObject note =
                Json.createObjectBuilder().add("text", "alleen voor ons").build();
        katrien.post("/cases/" + number + "/notes", note).expect(201);
        Colleague delegate = inspraak.colleague("d.willems");

        for (String part : List.of("notes", "decisions", "rounds", "escalations")) {
            Problem.in(delegate.get("/cases/" + number + "/" + part), 403);
        }
        assertThat(delegate.get("/cases/" + number).body()).doesNotContain("alleen voor ons");
        assertThat(delegate.readsPart(number, "timeline").body()).doesNotContain("alleen voor ons");
        assertThat(delegate.get("/cases?limit=200").expect(200).items())
                .isNotEmpty()
                .allMatch(line -> line.getString("company").equals("Van Hove Logistiek NV"));
        assertThat(delegate.get("/companies?limit=200").expect(200).items()).hasSize(1);
    }

    @Test
    void given_cases_when_the_administrator_asks_then_there_are_none_to_see() {
        String number = katrien.registers(anIntroduction());
        Colleague administrator = inspraak.colleague("admin");

        for (String path :
                List.of("/cases", "/cases/" + number, "/tasks", "/deadlines", "/cases/" + number + "/notes")) {
            assertThat(administrator.get(path).status()).as(path).isIn(403, 404);
        }
    }

    @Test
    void given_two_readers_when_each_counts_the_cases_then_total_and_pages_agree() {
        for (String who : List.of("k.peeters", "s.lambert", "g.desmet", "c.maes", "j.adam", "d.willems")) {
            Colleague reader = inspraak.colleague(who);
            JsonObject first =
                    reader.get("/cases?limit=7&sort=number").expect(200).json();
            java.util.Set<String> seen = new java.util.HashSet<>();
            JsonObject page = first;
            while (true) {
                page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(line -> assertThat(
                                seen.add(line.getString("number")))
                        .isTrue());
                if (!page.containsKey("next")) {
                    break;
                }
                page = reader.get("/cases?limit=7&sort=number&after=" + page.getString("next"))
                        .expect(200)
                        .json();
            }
            assertThat(seen).as(who).hasSize(first.getInt("total"));
        }
    }

    private static List<String> found(Colleague reader, Introduction introduction) {
        String text = introduction.systemName().replaceFirst(".* ", "");
        return reader.get("/cases?text=" + text).expect(200).items().stream()
                .map(line -> line.getString("number"))
                .toList();
    }
}
