package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input on the page that registers: a message at the field, what was typed stays, nothing is stored. */
@ExtendWith(InspraakRunning.class)
class BadInputOnPagesTest {

    private static final String UNKNOWN_COMPANY = "/cases/new?enterpriseNumber=0403.170.701";
    private static final String KNOWN_COMPANY = "/cases/new?enterpriseNumber=" + Introduction.VAN_HOVE;
    private static final int TEN_MILLION = 10_000_000;

    private final Inspraak inspraak;
    private final Chromium chromium;
    private final Database database;

    BadInputOnPagesTest(Inspraak inspraak, Chromium chromium) {
        this.inspraak = inspraak;
        this.chromium = chromium;
        this.database = inspraak.database();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void given_a_company_told_wrongly_when_registering_then_each_field_says_what_is_wrong(String language) {
        Words words = Words.in(language);
        List<String> before = database.rowsPerTable();
        try (Window window = chromium.window(language, 1280).signIn("k.peeters")) {
            window.visit(UNKNOWN_COMPANY);
            Paper.of(window.find("#register"))
                    .write(words.of("company.name"), "Nieuw NV")
                    .write(words.of("company.jointCommittee"), "999.99")
                    .write(words.of("company.headcount"), "-1")
                    .write(words.of("system.name"), "Systeem")
                    .choose(words.of("register.learntHow"), words.of("learnt.other"));
            window.send(window.find("[id$=keep]"));

            // committee and headcount are wrong, region and language are missing
            assertThat(window.find(".in-error").allInnerTexts()).hasSize(4).allMatch(sentence -> !sentence.isBlank());
            assertThat(fieldsSaidWrong(window)).containsExactlyInAnyOrder("999.99", "-1");
            Paper.of(window.find("#register")).write(words.of("company.headcount"), "1000000000");
            window.send(window.find("[id$=keep]"));
            assertThat(fieldsSaidWrong(window)).contains("1000000000");
            assertThat(database.rowsPerTable()).isEqualTo(before);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static List<String> fieldsSaidWrong(Window window) {
        return window.find("input[aria-invalid=true]").all().stream()
                .map(field -> field.inputValue())
                .toList();
    }

    @Test
    void given_wrong_check_digits_when_looked_up_then_the_field_says_so() {
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.visit("/cases/new");
            window.find("#enterpriseNumber").fill("1033.956.356");
            window.send(window.find("form:has(#enterpriseNumber) button[type=submit]"));

            assertThat(window.find("#enterpriseNumber[aria-invalid=true]").inputValue())
                    .isEqualTo("1033.956.356");
            assertThat(window.find("#number-n .in-error").innerText()).isNotBlank();
            assertThat(window.find("#register").count()).isZero();
        }
    }

    @Test
    void given_ten_megabytes_in_a_field_when_registering_then_it_is_refused_and_nothing_is_stored() {
        Words nl = Words.in("nl");
        List<String> before = database.rowsPerTable();
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.visit(KNOWN_COMPANY);
            Paper.of(window.find("#register"))
                    .choose(nl.of("register.system.which"), nl.of("register.system.new"))
                    .write(nl.of("system.name"), "Veel tekst")
                    .choose(nl.of("register.learntHow"), nl.of("learnt.other"));
            window.page()
                    .evaluate(
                            "length => document.querySelector('#register .in-newsystem textarea').value ="
                                    + " 'a'.repeat(length)",
                            TEN_MILLION);
            window.send(window.find("[id$=keep]"));

            assertThat(window.heading()).isEqualTo(nl.of("too-long.title"));
            assertThat(window.complaints()).noneMatch(complaint -> complaint.contains("status 50"));
            assertThat(database.rowsPerTable()).isEqualTo(before);
        }
    }

    @Test
    void given_any_script_in_a_field_when_registering_then_it_is_shown_as_typed_and_runs_nothing() {
        Words nl = Words.in("nl");
        String name =
                "\ud83e\udd16 \u0627\u0644\u0635\u0648\u062a <img src=x onerror=alert(1)> \"&' " + UUID.randomUUID();
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.visit(KNOWN_COMPANY);
            Paper.of(window.find("#register"))
                    .choose(nl.of("register.system.which"), nl.of("register.system.new"))
                    .write(nl.of("system.name"), name)
                    .choose(nl.of("register.learntHow"), nl.of("learnt.other"));
            window.send(window.find("[id$=keep]"));
            window.isContent();

            assertThat(window.find("h1").innerText()).contains(name);
            String number = window.path().replaceFirst(".*/cases/([0-9-]{11}).*", "$1");
            assertThat(inspraak.colleague("k.peeters").reads(number).getString("aiSystem"))
                    .isEqualTo(name);
            window.visit("/cases?q=" + number);
            assertThat(window.page().innerText("main")).contains(name);
            assertThat(window.complaints()).isEmpty();
        }
    }
}
