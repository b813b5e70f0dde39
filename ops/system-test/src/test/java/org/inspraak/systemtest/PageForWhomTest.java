package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page in the language that somebody chooses, after signing in, and with what is theirs to do. */
@ExtendWith(InspraakRunning.class)
class PageForWhomTest {

    private final Inspraak inspraak;
    private final Chromium chromium;
    private String aCase;
    private String aCompany;

    PageForWhomTest(Inspraak inspraak, Chromium chromium) {
        this.inspraak = inspraak;
        this.chromium = chromium;
    }

    @BeforeEach
    void a_case_of_a_company() {
        Colleague katrien = inspraak.colleague("k.peeters");
        String number = katrien.registers(Introduction.of("Beeldherkenning " + System.identityHashCode(this)));
        JsonObject there = katrien.reads(number);
        aCase = "/cases/" + number;
        aCompany = "/companies/" + there.getString("companyId");
    }

    @Test
    void given_a_page_when_the_language_is_switched_then_it_stays_the_same_page_in_that_language() {
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            for (String path : List.of(
                    "/cases?stage=negotiation&sort=company",
                    aCase,
                    aCompany,
                    "/cases/new?enterpriseNumber=" + Introduction.VAN_HOVE)) {
                window.visit(path);
                for (String language : List.of("fr", "de", "en", "nl")) {
                    window.send(window.find(".in-bar__lang a[hreflang=" + language + "]"));
                    assertThat(window.find("html").getAttribute("lang")).isEqualTo(language);
                    assertThat(window.path().replaceFirst("[?&]lang=..", "").replace("?&", "?"))
                            .startsWith(path.replaceFirst("[?].*", ""));
                }
                assertThat(window.complaints()).isEmpty();
            }
        }
    }

    @Test
    void given_nobody_signed_in_when_a_page_is_asked_for_then_it_comes_after_signing_in() {
        try (Window window = chromium.window("nl", 1280)) {
            window.visit(aCase);
            assertThat(window.path()).startsWith("/sign-in");

            window.find("input[id$=username]").fill("k.peeters");
            window.find("input[type=password]").fill("niet-dit");
            window.send(window.find("[id$=enter]"));
            assertThat(window.find("[role=alert]").count()).isEqualTo(1);

            window.find("input[type=password]").fill(Inspraak.password());
            window.send(window.find("[id$=enter]"));
            assertThat(window.path()).startsWith(aCase);
        }
    }

    @Test
    void given_a_delegate_and_an_administrator_when_they_look_then_they_see_what_is_theirs() {
        try (Window delegate = chromium.window("nl", 1280).signIn("d.willems");
                Window administrator = chromium.window("nl", 1280).signIn("admin")) {
            delegate.visit(aCase);
            assertThat(delegate.find("h1").count()).isEqualTo(1);
            assertThat(delegate.find("#taskForm\\:complete").count()).isZero();
            administrator.visit(aCase);
            assertThat(administrator.find("#taskForm").count()).isZero();
            assertThat(administrator.page().innerText("body")).doesNotContain("Beeldherkenning");
            assertThat(delegate.complaints()).isEmpty();
        }
    }
}
