package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The spreadsheet that consultants keep today, brought in by someone who reads and clicks. */
@ExtendWith(InspraakRunning.class)
class ImportInBrowserTest {

    private final Chromium chromium;
    private final Words nl = Words.in("nl");

    ImportInBrowserTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void given_a_sheet_when_sent_told_about_and_started_then_its_cases_are_in_the_list() {
        String system = "Toegangscontrole " + UUID.randomUUID();
        byte[] file = SheetOfCases.headed("Wie;KBO-nummer;PC;Regio;Welk ding;Fase")
                .row("Bakkerij Regenboog NV", SheetOfCases.aNumber(), "118", "Antwerpen", system, "onderhandeling")
                .row("Slagerij Regenboog NV", SheetOfCases.aNumber(), "118", "Antwerpen", system, "ergens")
                .csv();
        try (Window katrien = chromium.window("nl", 1280).signIn("k.peeters")) {
            katrien.visit("/cases");
            katrien.send(katrien.find("a[href$='/cases/import']"));
            send(katrien, "dossiers 2026.csv", file);
            assertThat(katrien.heading()).isEqualTo("dossiers 2026.csv");
            assertThat(katrien.find("#now").innerText()).isEqualTo("Geen enkele rij kan binnenkomen");

            Paper.of(katrien.find("#map"))
                    .choose(nl.of("import.column.company-name"), "A: Wie")
                    .choose(nl.of("import.column.ai-system"), "E: Welk ding");
            katrien.send(katrien.find("[id$=tell]"));
            assertThat(katrien.page().innerText("#rows")).contains("ergens").contains("Slagerij Regenboog NV");

            katrien.send(katrien.find("[id$=start]"));
            katrien.page().waitForSelector("a[href$='/cases?sort=newest']");
            assertThat(katrien.page().innerText("#rows")).contains(nl.of("import.row.wrong"));
            katrien.send(katrien.find("a[href$='/cases?sort=newest']"));
            assertThat(katrien.page().innerText("main")).contains("Bakkerij Regenboog NV", system);
            assertThat(katrien.complaints()).isEmpty();
        }
    }

    @Test
    void given_no_spreadsheet_or_too_large_a_one_when_sent_then_the_page_says_so() throws IOException {
        try (Window katrien = chromium.window("nl", 1280).signIn("k.peeters")) {
            katrien.visit("/cases/import");
            send(katrien, "brief.pdf", "%PDF-1.7 nee".getBytes(StandardCharsets.US_ASCII));
            assertThat(katrien.find("[role=alert]").innerText()).contains(nl.of("import.refused"));

            katrien.visit("/cases/import");
            // as from a browser that does not look at the size itself
            katrien.page().evaluate("document.querySelector('#file').removeAttribute('data-most-bytes')");
            katrien.page().evaluate("document.querySelector('#send').noValidate = true");
            Path large = Files.createTempFile(Path.of("target"), "groot-", ".csv");
            Files.write(large, new byte[50_000_000]);
            katrien.page().setInputFiles("#file", large);
            katrien.send(katrien.find("#send button"));
            Files.delete(large);
            assertThat(katrien.find("[role=alert]").innerText()).contains("20 MB");
            assertThat(katrien.complaints()).isEmpty();
        }
    }

    @Test
    void given_the_list_when_taken_along_as_a_workbook_then_it_can_be_sent_back() {
        try (Window katrien = chromium.window("nl", 1280).signIn("k.peeters")) {
            katrien.visit("/cases?stage=negotiation&sort=company");
            Download file = katrien.page().waitForDownload(() -> katrien.find("a[href*='/cases/export']")
                    .click());
            assertThat(file.suggestedFilename()).matches("inspraak-\\d{4}-\\d{2}-\\d{2}\\.xlsx");
            Path workbook = Path.of("target", "shots", "export-" + UUID.randomUUID() + ".xlsx");
            file.saveAs(workbook);

            katrien.visit("/cases/import");
            katrien.page().setInputFiles("#file", workbook);
            katrien.send(katrien.find("#send button"));

            assertThat(katrien.page().innerText("#rows")).contains(nl.of("import.row.already-there"));
            assertThat(katrien.page().innerText("#rows")).doesNotContain(nl.of("import.row.wrong"));
            assertThat(katrien.complaints()).isEmpty();
        }
    }

    private static void send(Window window, String name, byte[] file) {
        window.page().setInputFiles("#file", new FilePayload(name, "text/csv", file));
        window.send(window.find("#send button"));
    }
}
