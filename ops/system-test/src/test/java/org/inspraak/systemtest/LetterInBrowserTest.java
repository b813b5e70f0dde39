package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A letter's arguments and its readers, as a consultant chooses them on its page. */
@ExtendWith(InspraakRunning.class)
class LetterInBrowserTest {

    private final Chromium chromium;
    private final Colleague katrien;
    private String address;

    LetterInBrowserTest(Inspraak inspraak, Chromium chromium) {
        this.chromium = chromium;
        this.katrien = inspraak.colleague("k.peeters");
    }

    @BeforeEach
    void aLetter() {
        String number = katrien.registers(Introduction.anIntroduction());
        for (String name : List.of("completeIntake", "composeRequest")) {
            Task open = katrien.tasksOf(number).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            katrien.completes(open, new Filling(Map.of()).fill(open)).expect(200);
        }
        String id = katrien.post("/cases/" + number + "/letters", JsonValue.EMPTY_JSON_OBJECT)
                .expect(200)
                .json()
                .getJsonObject("letter")
                .getString("id");
        address = "/cases/" + number + "/letters/" + id;
    }

    @Test
    void given_words_when_an_argument_is_looked_for_by_keyboard_then_it_is_put_in_and_left_out_again() {
        try (Window window = chromium.window("nl", 390).signIn("k.peeters")) {
            window.visit(address);
            Locator signature = window.find("input[value='Katrien Peeters']");
            signature.fill("Katrien P.");
            window.find("[id$='find-words:line']").fill("transparant");
            window.page().evaluate("window.isLeft = true");
            window.page().keyboard().press("Enter");
            window.page().waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
            assertThat(window.page().evaluate("document.activeElement.id"))
                    .as("whoever listens goes on with what was found")
                    .isEqualTo("found");

            Locator offer = window.find("[id$=':put']").first();
            String what = offer.getAttribute("aria-label").replaceFirst("^[^:]*: ", "");
            window.send(offer);
            window.isContent();
            assertThat(window.find(".in-letter").innerText()).contains(what);
            assertThat(window.find("[id$='find-words:line']").inputValue()).isEqualTo("transparant");
            assertThat(katrien.get(address).expect(200).json().getString("signedBy"))
                    .as("what was typed meanwhile is kept too")
                    .isEqualTo("Katrien P.");

            window.send(window.find("[id$=':leave']").first());
            window.isContent();
            assertThat(window.find(".in-letter").innerText()).doesNotContain(what);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_figures_when_they_are_listed_then_those_that_were_not_verified_say_why_they_are_not_offered() {
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.visit(address + "?kind=benchmark");
            Locator rows = window.find("[aria-labelledby=found] li");
            Locator refused = rows.filter(new Locator.FilterOptions().setHasText("kan niet in een brief"));
            assertThat(refused.count()).isPositive();
            assertThat(refused.locator("input[type=submit]").count()).isZero();
            assertThat(rows.locator("input[type=submit]").count()).isPositive();
        }
    }

    @Test
    void given_a_letter_for_the_union_only_when_it_was_given_by_hand_then_it_is_filed_so() {
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.visit(address);
            window.find("form[id=shareForm] input[value=UNION_ONLY]").check();
            window.send(window.find("[id='shareForm:share']"));
            window.isContent();
            window.send(window.find("[id='approveForm:approve']"));
            window.find("form[id=givenForm] input[value=HANDED_OVER]").check();
            window.send(window.find("[id='givenForm:give']"));
            window.isContent();

            Locator filed = window.find("section[aria-labelledby=filed] .in-sheets li");
            assertThat(filed.allInnerTexts()).hasSize(2).allSatisfy(one -> assertThat(one)
                    .contains("Alleen de vakbond"));
            window.send(filed.locator("a").first());
            window.isContent();
            assertThat(window.path()).contains("/documents/");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_a_letter_in_dutch_when_somebody_looks_in_french_then_what_is_found_is_offered_in_dutch() {
        try (Window window = chromium.window("fr", 1280).signIn("k.peeters")) {
            window.visit(address + "?lang=fr");
            window.find("[id$='find-words:line']").fill("transparence");
            window.send(window.find("[id='letterForm:find']"));

            assertThat(window.find("[id$=':put']").count()).isPositive();
            assertThat(window.find("#found ~ ul .in-q__text").first().getAttribute("lang"))
                    .isEqualTo("nl");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
