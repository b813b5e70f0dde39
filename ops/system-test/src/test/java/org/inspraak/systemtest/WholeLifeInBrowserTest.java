package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same life as over REST, by someone who reads, types and clicks. */
@ExtendWith(InspraakRunning.class)
class WholeLifeInBrowserTest {

    private final Inspraak inspraak;
    private final Chromium chromium;

    WholeLifeInBrowserTest(Inspraak inspraak, Chromium chromium) {
        this.inspraak = inspraak;
        this.chromium = chromium;
    }

    @Test
    void given_an_introduction_when_every_task_is_done_in_the_browser_then_the_case_closes_after_its_review() {
        try (Window katrien = chromium.window("nl", 1280).signIn("k.peeters");
                Window tom = chromium.window("nl", 1280).signIn("t.wouters")) {
            String system = "Orderpicking met stemsturing " + UUID.randomUUID();
            String number = RegisterPage.register(katrien, system);

            WholeLife.upToTheReview()
                    .forEach((task, decisions) ->
                            complete(task.equals("approveAssessment") ? tom : katrien, number, task, decisions));
            beginReview(katrien, number);
            WholeLife.review().forEach((task, decisions) -> complete(katrien, number, task, decisions));

            katrien.visit("/cases/" + number + "?tab=impact-assessment");
            assertThat(katrien.page().innerText("main")).contains("Tom Wouters");
            assertThat(katrien.find("#taskForm").count()).isZero();
            assertThat(colleague().reads(number).getString("status")).isEqualTo("closed");
            assertThat(colleague().reads(number).getString("outcome")).isEqualTo("agreement");
            assertThat(katrien.complaints()).isEmpty();
            assertThat(tom.complaints()).isEmpty();
        }
    }

    private Colleague colleague() {
        return inspraak.colleague("k.peeters");
    }

    private void complete(Window window, String number, String name, Map<String, String> decisions) {
        Task task = colleague().tasksOf(number).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not open in " + number));
        if (name.equals("composeRequest")) {
            RequestOnPage.compose(window, number);
            return;
        }
        JsonObject values = new Filling(decisions).fill(task);
        window.visit("/cases/" + number);
        Locator others = window.find(".in-now__others a");
        if (!window.find("#now").innerText().equals(task.title())) {
            window.send(others.filter(new Locator.FilterOptions().setHasText(task.title())));
        }
        Paper.of(window.find("#taskForm")).fill(task.fields(), values);
        window.send(window.find("#taskForm\\:complete"));
        window.isContent();
        assertThat(window.find(".in-done").count()).as(name).isEqualTo(1);
    }

    private static void beginReview(Window window, String number) {
        window.visit("/cases/" + number);
        window.find(".in-more summary").click();
        window.send(window.find(".in-more a[href*='do=review']"));
        window.send(window.find("#turnForm\\:take"));
        window.isContent();
    }

    @Test
    void given_the_diagram_when_a_case_is_opened_then_the_step_at_hand_is_marked() {
        String number = colleague().registers(Introduction.anIntroduction());
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.visit("/cases/" + number);
            assertThat(window.find(".in-diagram svg .is-active").count()).isPositive();
            assertThat(window.find(".in-diagram .bjs-powered-by").count()).isEqualTo(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_a_french_consultant_when_registering_wrongly_then_the_page_says_it_in_french_and_keeps_what_was_typed() {
        Words fr = Words.in("fr");
        String system = "Tri automatique des candidatures " + UUID.randomUUID();
        try (Window sophie = chromium.window("fr", 1280).signIn("s.lambert")) {
            sophie.visit("/cases/new?enterpriseNumber=BE0797563593");
            assertThat(sophie.page().innerText("main")).contains("Banque Meuse et Escaut SA");
            Paper paper = Paper.of(sophie.find("#register"))
                    .choose(fr.of("register.system.which"), fr.of("register.system.new"))
                    .write(fr.of("system.name"), system)
                    .choose(fr.of("register.learntHow"), fr.of("learnt.delegate-reported"))
                    .type(fr.of("dates.pilotStart"), "2027-06-01")
                    .write(fr.of("dates.goLive"), "31/02/2027");

            sophie.send(sophie.find("[id$=keep]"));
            assertThat(sophie.find(".in-error").allInnerTexts())
                    .singleElement()
                    .asString()
                    .isNotBlank();
            assertThat(sophie.find("[aria-invalid=true]").inputValue()).isEqualTo("31/02/2027");
            paper.type(fr.of("dates.goLive"), "2027-05-31");
            sophie.send(sophie.find("[id$=keep]"));
            assertThat(sophie.find("[aria-invalid=true]").inputValue()).isEqualTo("31/05/2027");
            paper.type(fr.of("dates.goLive"), "2027-07-31");
            String number = RegisterPage.send(sophie);

            assertThat(inspraak.colleague("s.lambert").reads(number).getString("aiSystem"))
                    .isEqualTo(system);
            offersTheCase(sophie, fr, system, number);
            assertThat(sophie.complaints()).isEmpty();
        }
    }

    private static void offersTheCase(Window window, Words words, String system, String number) {
        window.visit("/cases/new?enterpriseNumber=BE0797563593");
        Paper.of(window.find("#register"))
                .choose(words.of("register.system.which"), system)
                .choose(words.of("register.learntHow"), words.of("learnt.other"));
        window.send(window.find("[id$=keep]"));
        window.send(window.find(".in-findings a[href$='/cases/" + number + "']"));
        assertThat(window.path()).isEqualTo("/cases/" + number);
    }
}
