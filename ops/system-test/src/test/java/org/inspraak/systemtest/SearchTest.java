package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.systemtest.Introduction.anIntroduction;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written in a case is found by its words, by those who may see it. */
@ExtendWith(InspraakRunning.class)
class SearchTest {

    private final Inspraak inspraak;
    private final Colleague katrien;
    private final Chromium chromium;
    private String number;

    SearchTest(Inspraak inspraak, Chromium chromium) {
        this.chromium = chromium;
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
    }

    @BeforeEach
    void writeNotes() {
        number = katrien.registers(anIntroduction());
        note("De ondernemingsraden bespreken het Personeelsbeleid van " + number + " <b>volgende week</b>.");
        note("La direction n’a pas encore répondu à nos questions sur les négociations salariales de " + number + ".");
    }

    private void note(String text) {
        JsonObject note = Json.createObjectBuilder().add("text", text).build();
        katrien.post("/cases/" + number + "/notes", note).expect(201);
    }

    @ParameterizedTest
    @CsvSource({"beleid", "personeel", "raad", "negociation", "directions", "\"volgende week\"", "beleid -loon"})
    void given_notes_in_two_languages_when_looked_for_then_they_are_found_with_their_case_and_place(String words) {
        List<JsonObject> found = found(katrien, words + " \"" + number + "\"");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getString("caseNumber")).isEqualTo(number);
        assertThat(found.get(0).getString("kind")).isEqualTo("note");
        assertThat(found.get(0).getJsonArray("excerpt").toString()).contains("\"hit\":true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.lambert", "p.dubois", "d.willems"})
    void given_somebody_who_may_not_see_it_when_they_look_for_it_then_nothing_is_found(String who) {
        assertThat(found(inspraak.colleague(who), number)).isEmpty();
    }

    @Test
    void given_no_words_when_looked_for_then_it_is_told() {
        assertThat(Problem.in(katrien.get("/search"), 422).code()).isEqualTo("search.no-words");
        Problem.in(katrien.get("/search?q=-loon"), 422);
    }

    @Test
    void given_a_note_with_markup_when_it_is_shown_then_it_is_text_with_the_hit_marked() {
        try (Window window = chromium.window("nl", 390).signIn("k.peeters")) {
            window.visit("/search");
            window.find("#q").fill("beleid \"" + number + "\"");
            window.send(window.find("main form[role=search] button"));
            assertThat(window.find(".in-found mark").first().innerText()).isEqualTo("Personeelsbeleid");
            assertThat(window.find(".in-found p").innerText()).contains("<b>volgende week</b>");
            window.send(window.find(".in-found a"));
            assertThat(window.path()).startsWith("/cases/" + number);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_a_stage_in_which_the_words_are_not_when_chosen_then_the_page_leads_back_to_everywhere() {
        try (Window window = chromium.window("nl", 390).signIn("k.peeters")) {
            window.visit("/search?q=beleid+%22" + number + "%22");
            window.find("#stage").selectOption("negotiation");
            window.send(window.find("main form[role=search] button"));
            assertThat(window.path()).contains("stage=negotiation");
            assertThat(window.find(".in-found").count()).isZero();

            window.send(window.find(".in-chips a[href*='kind=note']"));
            assertThat(window.path()).contains("stage=negotiation").contains("kind=note");
            window.send(window.find(".in-empty a"));
            assertThat(window.find(".in-found li").count()).isEqualTo(1);

            window.find("#stage").selectOption("intake");
            window.send(window.find("main form[role=search] button"));
            assertThat(window.find(".in-found li").count()).isEqualTo(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static List<JsonObject> found(Colleague reader, String words) {
        return reader.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .expect(200)
                .items();
    }
}
