package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The library as people use it: found and copied at the table, written and published by a coordinator. */
@ExtendWith(InspraakRunning.class)
class LibraryInBrowserTest {

    private final Chromium chromium;
    private final Words nl = Words.in("nl");

    LibraryInBrowserTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void given_a_delegate_on_a_phone_when_a_clause_is_looked_for_then_it_is_found_and_copied_by_keyboard() {
        try (Window window = chromium.window("nl", 390).signIn("d.willems")) {
            window.visit("/library");
            window.send(window.find(".in-kinds a[href*='kind=clause']"));
            window.find("#q").fill("uitleg");
            window.send(window.find("form[role=search] button[type=submit]").last());
            assertThat(window.path()).contains("kind=clause").contains("q=uitleg");
            window.send(window.find(".in-entries h2 a").first());

            window.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Locator copy = window.find("button[data-copy]");
            copy.focus();
            window.page().keyboard().press("Enter");
            window.page().waitForFunction("() => document.querySelector('[role=status]').textContent !== ''");
            assertThat(window.page().evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(window.find("#say").innerText());
            window.send(window.find(".in-back a"));
            assertThat(window.path()).contains("kind=clause").contains("q=uitleg");
            assertThat(window.find(".in-entries > li:target").count()).isEqualTo(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_a_coordinator_when_an_entry_is_written_then_it_is_looked_at_and_then_published() {
        try (Window window = chromium.window("nl", 1280).signIn("c.maes")) {
            window.visit("/library/new");
            window.send(window.find("a[href$='kind=clause']"));
            window.send(window.find("[id$=keep]"));
            assertThat(window.find(".in-findings").count()).isEqualTo(1);

            Paper paper = Paper.of(window.find("form#entry"));
            paper.choose(nl.of("library.field.group"), nl.of("library.group.clause.exit"));
            window.find("section[aria-labelledby=language-0-title] input[type=text]")
                    .fill("Eigen stop");
            window.find("section[aria-labelledby=language-0-title] textarea")
                    .first()
                    .fill("Het systeem gaat uit.");
            window.send(window.find("[id$=keep]"));
            window.isContent();
            assertThat(window.find("#say").innerText()).isEqualTo("Het systeem gaat uit.");

            window.send(window.find("[id$=publish]"));
            window.isContent();
            assertThat(window.heading()).isEqualTo("Eigen stop");
            window.find("summary:has-text(\"" + nl.of("library.withdraw") + "\")")
                    .click();
            window.send(window.find("[id$=withdraw]"));
            window.isContent();
            assertThat(window.path()).isEqualTo("/library");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_a_coordinator_when_a_file_is_brought_in_then_each_fault_is_named_and_a_good_one_waits() {
        String yaml =
                "- {code: K-OWN-91, kind: card, stages: [negotiation], texts: {nl: {title: Kaart uit een bestand}}}";
        try (Window window = chromium.window("nl", 1280).signIn("c.maes")) {
            window.visit("/library/import");
            send(window, yaml.replace("negotiation", "lunch"));
            assertThat(window.find("[role=alert]").innerText())
                    .contains("K-OWN-91")
                    .contains("stages");
            send(window, "\u0000\u0001");
            assertThat(window.find("[role=alert] li").count()).isEqualTo(1);

            send(window, yaml);
            window.isContent();
            assertThat(window.path()).isEqualTo("/library");
            window.send(window.find("a[href$='/library/K-OWN-91/draft']"));
            window.send(window.find("[id$=discard]"));
            window.isContent();
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void send(Window window, String yaml) {
        window.page()
                .setInputFiles(
                        "#file",
                        new FilePayload("stukken.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        window.send(window.find("#send button"));
    }
}
