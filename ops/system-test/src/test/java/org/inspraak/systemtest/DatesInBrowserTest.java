package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.systemtest.Introduction.anIntroduction;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving a date on the page of a case: first what it would do, then the move. */
@ExtendWith(InspraakRunning.class)
class DatesInBrowserTest {

    private static final LocalDate PLANNED = Filling.TODAY.plusMonths(8);
    private static final LocalDate TOO_EARLY = Filling.TODAY.plusMonths(2);

    private final Colleague katrien;
    private final Chromium chromium;

    DatesInBrowserTest(Inspraak inspraak, Chromium chromium) {
        this.katrien = inspraak.colleague("k.peeters");
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"nl, 1280", "fr, 390"})
    void given_a_start_that_moves_forward_when_it_is_shown_then_a_lost_right_is_told_before_anything_changes(
            String language, int width) {
        Words words = Words.in(language);
        String number = katrien.registers(anIntroduction()
                .with("decisionOn", JsonValue.NULL)
                .with("implementationStart", PLANNED.toString())
                .with("goLive", JsonValue.NULL));
        try (Window window = chromium.window(language, width).signIn("k.peeters")) {
            window.visit("/cases/" + number);
            window.find("section[aria-labelledby=dates] summary").click();
            Paper.of(window.find("#datesForm")).type(words.of("dates.implementationStart"), TOO_EARLY.toString());
            window.send(window.find("#datesForm\\:show"));

            assertThat(window.find("section[aria-labelledby=dates] .in-note").innerText())
                    .contains(words.of("dates.preview"), words.of("dates.preview.lost"));
            assertThat((int) window.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(start(number)).isEqualTo(PLANNED.toString());

            window.send(window.find("#datesConfirm\\:change"));
            window.isContent();
            assertThat(start(number)).isEqualTo(TOO_EARLY.toString());
            assertThat(window.complaints()).isEmpty();
        }
    }

    private String start(String number) {
        return katrien.reads(number).getString("implementationStart");
    }
}
