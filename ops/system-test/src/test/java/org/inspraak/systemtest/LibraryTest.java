package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The library over REST: everybody reads it, coordinators write it, closed cases feed it. */
@ExtendWith(InspraakRunning.class)
class LibraryTest {

    private final Colleague katrien;
    private final Colleague carine;
    private final Colleague delegate;

    LibraryTest(Inspraak inspraak) {
        this.katrien = inspraak.colleague("k.peeters");
        this.carine = inspraak.colleague("c.maes");
        this.delegate = inspraak.colleague("d.willems");
    }

    private static JsonObject clause(String title, String body) {
        return Json.createObjectBuilder()
                .add("kind", "clause")
                .add("group", "review")
                .add("stages", Json.createArrayBuilder().add("negotiation"))
                .add("answers", Json.createArrayBuilder().add("Q-GEN-01"))
                .add(
                        "texts",
                        Json.createObjectBuilder()
                                .add(
                                        "nl",
                                        Json.createObjectBuilder()
                                                .add("title", title)
                                                .add("body", body)))
                .build();
    }

    private Answer write(String code, JsonObject entry, String seen) {
        return carine.rest()
                .with("If-Match", seen)
                .send("PUT", "/api/v1/library/" + code + "/draft", "application/json", entry.toString());
    }

    private void publish(String code) {
        carine.rest()
                .with("If-Match", "*")
                .send("POST", "/api/v1/library/" + code + "/draft/publication", null, null)
                .expect(200);
    }

    @Test
    void given_the_shelf_when_anybody_searches_in_their_language_then_all_kinds_are_there_page_by_page() {
        JsonObject first = delegate.get("/library?limit=200").expect(200).json();

        assertThat(first.getJsonObject("kinds")).hasSize(14);
        assertThat(first.getJsonObject("kinds").getInt("clause")).isGreaterThanOrEqualTo(60);
        assertThat(first.getJsonObject("kinds").getInt("question")).isGreaterThanOrEqualTo(41);
        List<JsonObject> rest = delegate.get("/library?limit=200&after=" + first.getString("next"))
                .expect(200)
                .items();
        Set<String> codes = first.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("code"))
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(200);
        assertThat(rest).isNotEmpty().noneMatch(one -> codes.contains(one.getString("code")));
        Caller enFrancais = delegate.rest().reading("fr");
        List<JsonObject> found = enFrancais
                .get("/api/v1/library?kind=clause&q=DONNEES%20travailleurs")
                .expect(200)
                .items();
        assertThat(found).isNotEmpty().allMatch(one -> one.getString("language").equals("fr"));
        assertThat(enFrancais
                        .get("/api/v1/library?q=werknemersgegevens")
                        .expect(200)
                        .items())
                .isEmpty();
        Problem.in(delegate.get("/library?stage=lunch"), 422);
    }

    @Test
    void given_a_figure_that_was_not_found_when_it_is_read_then_it_says_that_no_letter_may_name_it() {
        for (JsonObject line : katrien.get(
                        "/library?kind=benchmark&verification=mismatch,not-found,not-verified&limit=200")
                .expect(200)
                .items()) {
            JsonObject entry = katrien.get("/library/" + line.getString("code"))
                    .expect(200)
                    .json();
            assertThat(entry.getBoolean("mayGoIntoLetter")).isFalse();
            assertThat(entry.getJsonObject("figure").getString("source")).isNotBlank();
            assertThat(entry.getJsonObject("texts").keySet()).containsExactlyInAnyOrder("nl", "fr", "de", "en");
        }
        assertThat(katrien.get("/library?verification=verified").expect(200).items())
                .isNotEmpty();
    }

    @Test
    void given_a_clause_of_the_office_when_it_is_written_and_published_then_others_read_it_and_not_before() {
        String code = carine.post(
                        "/library", clause("Eigen clausule", "Elk jaar kijken beide partijen het systeem na."))
                .expect(201)
                .json()
                .getJsonObject("entry")
                .getString("code");
        Problem.in(katrien.get("/library/" + code), 404);
        Problem.in(katrien.get("/library/" + code + "/draft"), 403);
        assertThat(carine.get("/library/drafts").expect(200).items())
                .anyMatch(one -> one.getJsonObject("entry").getString("code").equals(code));

        publish(code);

        JsonObject read = katrien.get("/library/" + code).expect(200).json();
        assertThat(read.getJsonObject("texts").keySet()).containsExactly("nl");
        assertThat(read.getJsonArray("answers").getJsonObject(0).getString("title"))
                .isNotBlank();
        assertThat(katrien.get("/library/Q-GEN-01").expect(200).body()).contains(code);
        assertThat(katrien.get("/library/export?kind=clause").expect(200).body())
                .contains("- code: " + code)
                .contains("- code: C-");

        write(code, clause("Eigen clausule", "Elk half jaar."), "*").expect(200);
        Problem.in(write(code, clause("Eigen clausule", "Elk kwartaal."), "\"77\""), 412);
        publish(code);
        List<JsonObject> history =
                carine.get("/library/" + code + "/history").expect(200).items();
        assertThat(history).extracting(one -> one.getString("state")).containsExactly("published", "replaced");

        carine.rest().delete("/api/v1/library/" + code).expect(204);
        Problem.in(katrien.get("/library/" + code), 404);
    }

    @Test
    void given_a_closed_case_when_a_practice_is_proposed_then_it_names_nobody_and_a_coordinator_decides() {
        JsonObject closed =
                katrien.get("/cases?stage=closed&limit=1").expect(200).items().get(0);
        String practices = "/cases/" + closed.getString("number") + "/practices";
        JsonObject practice = Json.createObjectBuilder()
                .add("language", "nl")
                .add("verdict", "bad")
                .add("title", "Te laat gevraagd")
                .add("happened", "De vragen vertrokken na de aankoop.")
                .add("learnt", "Vraag voor er getekend is.")
                .build();
        JsonObject naming = Json.createObjectBuilder(practice)
                .add("happened", "Bij " + closed.getString("company") + " liep het mis.")
                .build();

        assertThat(Problem.in(katrien.post(practices, naming), 422).fields()).containsExactly("happened");
        String code = katrien.post(practices, practice).expect(201).json().getString("code");

        Problem.in(delegate.get("/library/" + code), 404);
        publish(code);
        assertThat(delegate.get("/library/" + code).expect(200).body())
                .contains("Te laat gevraagd")
                .doesNotContain(closed.getString("number"))
                .doesNotContain("peeters");
        carine.rest().delete("/api/v1/library/" + code).expect(204);
        String running = katrien.registers(Introduction.anIntroduction());
        Problem.in(katrien.post("/cases/" + running + "/practices", practice), 409);
    }

    private Answer bringIn(String yaml) {
        return carine.rest().send("POST", "/api/v1/library/import", "application/yaml", yaml);
    }

    @Test
    void given_what_was_exported_when_it_is_brought_in_then_only_what_was_changed_waits_as_a_draft() {
        String clauses = carine.get("/library/export?kind=clause").expect(200).body();
        String before = carine.get("/library/drafts").expect(200).body();
        assertThat(bringIn(clauses).expect(200).items()).isEmpty();
        assertThat(carine.get("/library/drafts").expect(200).body()).isEqualTo(before);

        String own = """
                - code: C-OWN-90
                  kind: clause
                  group: review
                  stages: [negotiation]
                  answers: [Q-OWN-90]
                  texts:
                    nl: {title: Uit een bestand, body: Elk jaar opnieuw.}
                - code: Q-OWN-90
                  kind: question
                  group: general
                  stages: [intake]
                  texts:
                    nl: {title: Ook uit een bestand, body: Waarom nu?}
                """;
        Problem wrong = Problem.in(bringIn(own.replace("group: review", "group: poetry")), 422);
        assertThat(wrong.fields()).containsExactly("C-OWN-90.group");
        Problem.in(carine.get("/library/C-OWN-90/draft"), 404);
        Problem.in(carine.get("/library/Q-OWN-90/draft"), 404);

        assertThat(bringIn(own).expect(200).items())
                .extracting(one -> one.getJsonObject("entry").getString("code"))
                .containsExactly("C-OWN-90", "Q-OWN-90");
        Problem.in(katrien.get("/library/C-OWN-90"), 404);
        assertThat(bringIn(own).expect(200).items()).isEmpty();
        Problem.in(bringIn(own.replace("Waarom nu", "Waarom later")), 409);
        for (String code : List.of("C-OWN-90", "Q-OWN-90")) {
            carine.rest()
                    .with("If-Match", "*")
                    .delete("/api/v1/library/" + code + "/draft")
                    .expect(204);
        }
    }
}
