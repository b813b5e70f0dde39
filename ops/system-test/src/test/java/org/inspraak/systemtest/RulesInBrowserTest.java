package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the law asks of an introduction, and how the rules behind it are kept, on the pages. */
@ExtendWith(InspraakRunning.class)
class RulesInBrowserTest {

    private static final String CAMERAS = "BE-68";
    /** No other test writes a draft of it. */
    private static final String DRAFTED = "BE-KB73";

    private final Inspraak inspraak;
    private final Chromium chromium;
    private final Words nl = Words.in("nl");

    RulesInBrowserTest(Inspraak inspraak, Chromium chromium) {
        this.inspraak = inspraak;
        this.chromium = chromium;
    }

    @Test
    void given_a_case_with_a_fact_missing_when_it_is_entered_then_the_duty_is_told_to_apply() {
        Colleague katrien = inspraak.colleague("k.peeters");
        String number = katrien.registers(Introduction.anIntroduction());
        JsonObject there = katrien.reads(number);
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.visit("/cases/" + number);
            Locator panel = window.find("section[aria-labelledby=duties]");
            assertThat(panel.innerText())
                    .contains(nl.of("duties.answer.unknown"))
                    .contains(nl.of("fact.cameras"));
            window.visit("/cases/" + number + "/duties");
            assertThat(groupOf(window, CAMERAS)).isEqualTo("group-unknown");
            assertThat(groupOf(window, "BE-39-INFO")).isEqualTo("group-applies");
            assertThat(duty(window, "BE-39-INFO").innerText())
                    .contains(nl.of("recipient.works-council"))
                    .contains("ma 12 okt. 2026");

            window.send(duty(window, CAMERAS).getByText(nl.of("fact.cameras")).first());
            assertThat(window.path()).contains("/systems?system=" + there.getString("aiSystemId"));
            Paper.of(window.find("#system")).answer(nl.of("system.cameras"), true);
            window.send(window.find("[id$=keep]"));
            window.isContent();

            window.visit("/cases/" + number + "/duties");
            assertThat(groupOf(window, CAMERAS)).isEqualTo("group-applies");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static Locator duty(Window window, String code) {
        return window.find("[id='" + code + "']");
    }

    /** The heading under which a duty stands. */
    private static String groupOf(Window window, String code) {
        return duty(window, code).locator("xpath=ancestor::section").getAttribute("aria-labelledby");
    }

    @Test
    void given_an_adviser_when_a_rule_is_changed_then_it_is_previewed_and_only_a_second_one_may_put_it_to_use() {
        String rule = "/rules/" + DRAFTED;
        try (Window adviser = chromium.window("nl", 1280).signIn("j.adam");
                Window second = chromium.window("nl", 1280).signIn("n.leroy")) {
            adviser.visit(rule);
            String title = adviser.heading();
            adviser.send(adviser.find("a[href$='/change']"));
            paper(adviser).write(nl.of("rules.field.applies"), "headcount >= and");
            adviser.send(adviser.find("[id$=keep]"));
            assertThat(adviser.find("textarea[aria-invalid=true]").inputValue()).isEqualTo("headcount >= and");
            assertThat(adviser.find(".in-error").allInnerTexts())
                    .singleElement()
                    .satisfies(sentence -> assertThat(sentence).isNotBlank());

            paper(adviser)
                    .write(nl.of("rules.field.applies"), "headcount >= 30")
                    .write(nl.of("rules.field.note"), "Proef van de drempel");
            adviser.send(adviser.find("[id$=keep]"));
            adviser.isContent();
            assertThat(adviser.path()).isEqualTo(rule + "/draft");
            assertThat(adviser.find("section[aria-labelledby=changes]").innerText())
                    .contains(nl.of("rules.field.applies"), "headcount >= 30");
            assertThat(adviser.find("section[aria-labelledby=decide]").innerText())
                    .contains(nl.of("rules.draft.own"));
            assertThat(adviser.find("[id$=activate]").count()).isZero();

            second.visit(rule + "/draft");
            assertThat(second.find("[id$=activate]").count()).isEqualTo(1);
            second.send(second.find("[id$=discard]"));
            second.isContent();
            assertThat(second.heading()).isEqualTo(title);
            assertThat(second.find("section[aria-labelledby=history]").innerText())
                    .contains(nl.of("rules.state.discarded"), "Proef van de drempel");
            // the first still has the draft open
            adviser.send(adviser.find("[id$=discard]"));
            assertThat(adviser.path()).isEqualTo(rule);
            assertThat(adviser.find(".in-done").innerText()).isEqualTo(nl.of("done.rule-decided-before"));
            assertThat(adviser.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();
        }
    }

    private static Paper paper(Window window) {
        return Paper.of(window.find("#rule"));
    }

    @Test
    void given_everybody_else_when_they_look_then_they_read_the_rules_and_change_none() {
        try (Window consultant = chromium.window("nl", 1280).signIn("k.peeters")) {
            consultant.visit("/rules?source=be&status=in-force&q=cao");
            List<String> codes = consultant.find(".in-table tbody tr").allInnerTexts().stream()
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(codes)
                    .isNotEmpty()
                    .allMatch(row -> row.contains("BE-") && row.contains(nl.of("rule-status.in-force")));
            consultant.visit("/rules/BE-39-INFO");
            assertThat(consultant.find("a[href$='/change']").count()).isZero();
            for (String closed :
                    List.of("/rules/new", "/rules/import", "/rules/BE-39-INFO/change", "/rules/BE-39-INFO/draft")) {
                assertThat(consultant.page().navigate(closed).status())
                        .as(closed)
                        .isEqualTo(403);
            }
            assertThat(consultant.page().navigate("/rules/BE-0").status()).isEqualTo(404);
        }
    }
}
