package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A matter is handed up, taken up, given on and ended: over REST, and on the board that keeps itself up to date. */
@ExtendWith(InspraakRunning.class)
class EscalationsTest {

    private static final String HALF_A_MINUTE_AND_MORE = "00:31";

    private final Inspraak inspraak;
    private final Chromium chromium;
    private final Colleague katrien;
    private final Colleague griet;
    private String number;

    EscalationsTest(Inspraak inspraak, Chromium chromium) {
        this.inspraak = inspraak;
        this.chromium = chromium;
        this.katrien = inspraak.colleague("k.peeters");
        this.griet = inspraak.colleague("g.desmet");
    }

    @BeforeEach
    void aCase() {
        number = katrien.registers(Introduction.anIntroduction());
    }

    private String raise(String reason, String severity) {
        return katrien.post("/cases/" + number + "/escalations", json("reason", reason, "severity", severity))
                .expect(201)
                .json()
                .getString("id");
    }

    private static JsonObject json(String... members) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < members.length; i += 2) {
            object.add(members[i], members[i + 1]);
        }
        return object.build();
    }

    private JsonObject read(Colleague who, String id) {
        return who.get("/escalations/" + id).expect(200).json();
    }

    @Test
    void given_a_matter_when_another_office_helps_over_rest_then_it_sees_the_case_until_it_is_resolved() {
        String id = raise("Geen gesprek mogelijk", "serious");
        JsonObject office = griet
                .get("/escalations/" + id + "/choices")
                .expect(200)
                .json()
                .getJsonArray("offices")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("name").equals("Industrie Vlaanderen"))
                .findFirst()
                .orElseThrow();
        Colleague helper = inspraak.colleague("r.claeys");
        Problem.in(helper.get("/escalations/" + id), 404);
        Problem.in(helper.get("/cases/" + number), 404);

        griet.post(
                        "/escalations/" + id + "/assistance",
                        json("officeId", office.getString("id"), "reason", "Kent de groep"))
                .expect(200);

        assertThat(helper.reads(number).getString("number")).isEqualTo(number);
        assertThat(read(helper, id).getJsonArray("helping")).hasSize(1);
        assertThat(helper.get("/escalations?limit=200").expect(200).items())
                .extracting(one -> one.getString("id"))
                .contains(id);
        griet.post("/escalations/" + id + "/acknowledgement", json("acknowledgedOn", Filling.TODAY.toString()))
                .expect(200);
        JsonObject ended = griet.post(
                        "/escalations/" + id + "/resolution",
                        json(
                                "outcome",
                                "resolved",
                                "resolvedOn",
                                Filling.TODAY.toString(),
                                "resolution",
                                "Gesprek volgt"))
                .expect(200)
                .json();
        assertThat(ended.getString("state")).isEqualTo("resolved");
        assertThat(ended.getString("holderName")).isEqualTo("Griet Desmet");
        Problem.in(helper.get("/cases/" + number), 404);
        Problem.in(helper.get("/escalations/" + id), 404);
    }

    @Test
    void given_an_urgent_matter_when_it_is_raised_then_the_centrale_is_asked_with_a_brief_in_the_reader_s_language() {
        String id = raise("De start is al volgende week", "urgent");

        JsonObject whole = read(griet.reading("fr"), id);

        assertThat(whole.getJsonObject("escalation").getString("level")).isEqualTo("centrale");
        assertThat(whole.getJsonObject("escalation").getString("role")).isEqualTo("sector-coordinator");
        JsonObject brief = whole.getJsonArray("briefs").getJsonObject(0);
        assertThat(brief.toString())
                .contains("De quoi s’agit-il", "De start is al volgende week", Filling.TODAY.toString());
    }

    @Test
    void given_a_matter_that_needs_nobody_any_more_when_it_is_withdrawn_then_its_reason_stays() {
        String id = raise("Antwoord blijft uit", "normal");
        Problem.in(katrien.post("/escalations/" + id + "/withdrawal", json("reason", " ")), 422);

        JsonObject withdrawn = katrien.post("/escalations/" + id + "/withdrawal", json("reason", "De directie belde"))
                .expect(200)
                .json();

        assertThat(withdrawn.getString("withdrawnWhy")).isEqualTo("by-person");
        assertThat(withdrawn.getString("withdrawnReason")).isEqualTo("De directie belde");
        Problem.in(katrien.post("/escalations/" + id + "/withdrawal", json("reason", "Nog eens")), 409);
    }

    @Test
    void given_the_board_when_counted_and_filtered_over_rest_then_lists_and_counts_agree() {
        raise("Een", "normal");
        JsonObject counts = griet.get("/escalations/counts").expect(200).json();

        for (String level : counts.getJsonObject("levels").keySet()) {
            int open = counts.getJsonObject("levels").getJsonObject(level).getInt("open");
            assertThat(griet.get("/escalations?limit=1&level=" + level)
                            .expect(200)
                            .json()
                            .getInt("total"))
                    .as(level)
                    .isEqualTo(open);
        }
        counts.getJsonObject("regions").keySet().forEach(region -> assertThat(
                        griet.get("/escalations?limit=1&region=" + region)
                                .expect(200)
                                .json()
                                .getInt("total"))
                .as(region)
                .isEqualTo(counts.getJsonObject("regions").getInt(region)));
    }

    @Test
    void given_the_board_in_a_browser_when_a_matter_is_taken_up_then_it_says_who_holds_it() {
        String id = raise("Weigert de ondernemingsraad te horen " + number, "normal");
        try (Window window = chromium.window("nl", 1280).signIn("g.desmet")) {
            window.visit("/escalations?do=acknowledge&of=" + id);
            Paper.of(window.find("#turnForm"))
                    .write(Words.in("nl").of("task.acknowledgeEscalation.nextStep"), "Morgen bellen");
            window.send(window.find("#turnForm\\:take"));

            window.isContent();
            assertThat(window.path()).startsWith("/escalations");
            JsonObject taken = read(griet, id).getJsonObject("escalation");
            assertThat(taken.getString("state")).isEqualTo("acknowledged");
            assertThat(taken.getString("nextStep")).isEqualTo("Morgen bellen");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_a_form_that_is_being_filled_in_when_the_board_renews_itself_then_what_was_typed_stays() {
        String id = raise("Eerst " + number, "normal");
        try (Window window = chromium.window("nl", 1280).signIn("g.desmet")) {
            window.page().clock().install();
            window.visit("/escalations?do=acknowledge&of=" + id);
            Locator typed = window.find("#turnForm textarea");
            typed.fill("Half getypt");
            String before = window.find("#board-sum").innerText();
            String later = raise("Daarna " + number, "normal");

            window.page().clock().fastForward(HALF_A_MINUTE_AND_MORE);
            window.page()
                    .waitForFunction("before => document.getElementById('board-sum').textContent !== before", before);

            assertThat(typed.inputValue()).isEqualTo("Half getypt");
            assertThat(window.find("#board-told").innerText())
                    .isEqualTo(window.find("#board-sum").innerText());
            assertThat(later).isNotEqualTo(id);
            window.send(window.find("#turnForm\\:take"));
            window.isContent();
            assertThat(read(griet, id).getJsonObject("escalation").getString("nextStep"))
                    .isEqualTo("Half getypt");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
