package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody sets for themselves: an address for their calendar, the mail of the morning, the language. */
@ExtendWith(InspraakRunning.class)
class SettingsInBrowserTest {

    private static final Words NL = Words.in("nl");

    /** Nobody else works as this one. */
    private static final String OFFICER = "p.dubois";

    private final Inspraak inspraak;
    private final Chromium chromium;

    SettingsInBrowserTest(Inspraak inspraak, Chromium chromium) {
        this.inspraak = inspraak;
        this.chromium = chromium;
    }

    @Test
    void given_the_settings_when_a_calendar_address_is_made_then_it_is_shown_once_and_works_until_it_is_revoked() {
        try (Window window = chromium.window("nl", 1280).signIn(OFFICER)) {
            window.visit("/calendar");
            window.send(window.find(".in-cal__whose a[href$='/settings#calendar']"));
            window.send(window.find("#calendarForm\\:make"));
            assertThat(window.find("#calendarForm [aria-invalid=true]").count())
                    .as("a name is needed")
                    .isEqualTo(1);

            window.find("#calendarForm input[type=text]").fill("Mijn telefoon");
            window.send(window.find("#calendarForm\\:make"));

            window.isContent();
            String address = window.find("#new-address").inputValue();
            String path = URI.create(address).getPath();
            assertThat(inspraak.nobody().get(path).expect(200).body()).startsWith("BEGIN:VCALENDAR");
            assertThat(window.find("[data-copy]").isVisible()).isTrue();
            window.visit("/settings");
            assertThat(window.find("#new-address").count()).as("only once").isZero();
            assertThat(window.page().content()).doesNotContain(path);

            Locator row = window.find("#feedsForm tr").filter(new Locator.FilterOptions().setHasText("Mijn telefoon"));
            row.locator("summary").click();
            window.send(row.locator("[type=submit]"));
            assertThat(window.find(".in-done").innerText()).contains(NL.of("done.settings.calendar.revoked"));
            assertThat(inspraak.nobody().get(path).status()).isEqualTo(404);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_the_settings_when_mail_and_language_are_chosen_then_they_are_kept_and_the_page_speaks_it() {
        Colleague officer = inspraak.colleague(OFFICER);
        try (Window window = chromium.window("nl", 390).signIn(OFFICER)) {
            window.visit("/settings");
            window.find("#mailForm input[type=radio][value=EVERY_DAY]").check();
            window.find("#mailForm input[type=checkbox][value=NEWS]").uncheck();
            window.send(window.find("#mailForm\\:keep"));
            window.isContent();
            assertThat(officer.get("/me/settings")
                            .expect(200)
                            .json()
                            .getJsonObject("morningMail")
                            .toString())
                    .contains("\"workingDaysOnly\":false")
                    .contains("\"news\":false")
                    .contains("\"late\":true");

            window.find("#languageForm input[type=radio][value=FR]").check();
            window.send(window.find("#languageForm\\:keep"));

            assertThat(window.heading()).isEqualTo(Words.in("fr").of("nav.settings"));
            assertThat(officer.get("/me").expect(200).json().getString("language"))
                    .isEqualTo("fr");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
