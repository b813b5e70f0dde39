package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes in at the employer's door, and what it opens: by link and code, for one form, and nothing else. */
@ExtendWith(AnsweringUnion.Running.class)
class EmployersDoorTest {

    private static final Words NL = Words.in("nl");

    private static AnsweringUnion union;

    @BeforeAll
    static void someUnion(AnsweringUnion running) {
        union = running;
    }

    private static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    /** A page without what differs from one showing of it to the next. */
    private static String bare(Answer page, String link) {
        return page.body()
                .replace(link, "")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("csp\\.init\\('[^']*'\\)", "")
                .replaceAll("(name=\"jakarta.faces.ViewState\"[^>]*value=\")[^\"]*", "$1");
    }

    @Test
    void given_a_code_when_it_was_wrong_five_times_then_the_right_one_opens_nothing() {
        Asked asked = union.standing();
        String link = union.linkFor(asked);
        AtTheDoor employer = union.somebody();
        String code = union.code(employer, asked, link);
        for (int i = 0; i < 5; i++) {
            assertThat(employer.enters(link, wrong(code)).expect(200).body()).contains(NL.of("answer.code.wrong"));
        }
        assertThat(employer.enters(link, code).expect(200).body())
                .contains(NL.of("answer.code.wrong"))
                .doesNotContain("id=\"answers\"");
        Answer tooSoon = employer.asksForCode(link);
        assertThat(tooSoon.expect(200).body()).contains("refusal");
    }

    @Test
    void given_links_that_lead_nowhere_when_they_are_opened_then_all_look_the_same() {
        AtTheDoor employer = union.somebody();
        Asked revoked = union.standing();
        String revokedLink = union.linkFor(revoked);
        union.anna()
                .rest()
                .delete("/api/v1" + revoked.invitations() + "/"
                        + revoked.invitation().getString("id"))
                .expect(204);
        Asked expired = union.standing();
        String expiredLink = union.linkFor(expired);
        union.inspraak()
                .database()
                .run("update employer_invitation set expires_on = current_date - 1 where email = '" + expired.email()
                        + "'");
        String unknownLink = "/answer/" + "A".repeat(43);

        Answer unknown = employer.get(unknownLink);

        assertThat(unknown.status()).isEqualTo(404);
        for (String link : List.of(revokedLink, expiredLink)) {
            Answer answer = employer.get(link);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(bare(answer, link)).isEqualTo(bare(unknown, unknownLink));
            assertThat(employer.enters(link, "123456").status()).isEqualTo(404);
            assertThat(employer.asksForCode(link).status()).isEqualTo(404);
        }
    }

    @Test
    void given_the_session_of_one_form_when_it_asks_for_anything_else_then_it_is_nobodys() {
        Asked asked = union.standing();
        String link = union.linkFor(asked);
        Asked others = union.standing();
        String otherLink = union.linkFor(others);
        AtTheDoor employer = union.somebody();
        Answer form = employer.enters(link, union.code(employer, asked, link));
        Map<String, String> fields = employer.fieldsOf(form, "answered", "Zo");

        assertThat(employer.get(otherLink).expect(200).body()).doesNotContain("id=\"answers\"");
        assertThat(employer.post(otherLink + "/draft", fields).body()).doesNotContain("id=\"answers\"");
        assertThat(employer.get(otherLink + "/copy").status()).isEqualTo(404);
        for (String page : List.of(
                "/",
                "/calendar",
                "/cases",
                "/cases/" + asked.caseNumber(),
                "/cases/" + asked.caseNumber() + "/employer",
                "/cases/" + asked.caseNumber() + "/duties",
                "/cases/new",
                "/cases/import",
                "/companies",
                "/escalations",
                "/house",
                "/rules",
                "/settings")) {
            assertThat(employer.get(page).header("Location")).as(page).contains("/sign-in?to=");
        }
        Map<String, Integer> open = new TreeMap<>();
        for (String operation : operations()) {
            String method = operation.replaceFirst(",.*", "");
            String path = operation
                    .replaceFirst("[A-Z]+,", "")
                    .replace("{number}", asked.caseNumber())
                    .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000001");
            boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(method);
            Answer answer = employer.send(
                    method, path, hasBody ? "application/json" : null, hasBody ? new byte[] {'{', '}'} : null);
            // what takes no JSON says so before it asks who is there
            if (answer.status() != 401 && answer.status() != 415) {
                open.put(method + " " + path, answer.status());
            }
        }
        // whoever has no account yet asks there for a token, and is told what is missing
        assertThat(open).isEqualTo(Map.of("POST /api/v1/tokens", 422));
    }

    @Test
    void given_a_form_when_it_is_sent_from_another_site_then_it_is_refused() {
        Asked asked = union.standing();
        String link = union.linkFor(asked);
        AtTheDoor employer = union.somebody();
        Answer form = employer.enters(link, union.code(employer, asked, link));
        Map<String, String> fields = employer.fieldsOf(form, "answered", "Van elders");
        fields.put("csrf", "x".repeat(43));

        assertThat(employer.post(link + "/draft", fields).status()).isEqualTo(403);
        assertThat(employer.get(link).body()).doesNotContain("Van elders");
    }

    @Test
    void given_somebody_without_a_code_when_they_send_more_than_a_code_then_nobody_reads_it() {
        String link = union.linkFor(union.standing());
        AtTheDoor stranger = union.somebody();

        assertThat(stranger.enters(link, "1".repeat(20_000)).status()).isEqualTo(413);
        assertThat(stranger.get(link).status()).isEqualTo(200);
    }

    @Test
    void given_somebody_who_tries_many_links_when_they_go_on_then_they_wait_and_others_do_not() {
        Asked asked = union.standing();
        String link = union.linkFor(asked);
        AtTheDoor guesser = new AtTheDoor(union.inspraak().address(), "198.51.100.7");
        for (int i = 0; i < 60; i++) {
            assertThat(guesser.get("/answer/" + "%043d".formatted(i)).status()).isEqualTo(404);
        }
        Answer waiting = guesser.get("/answer/" + "B".repeat(43));
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.header("Retry-After")).matches("[0-9]+");
        assertThat(guesser.enters(link, "123456").status()).isEqualTo(429);
        assertThat(union.somebody().get(link).status()).isEqualTo(200);
    }

    @Test
    void given_the_address_of_a_form_when_it_is_shown_then_it_stays_between_the_two() {
        Asked asked = union.standing();
        String link = union.linkFor(asked);
        Answer gate = union.somebody().get(link).expect(200);

        assertThat(gate.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(gate.header("Cache-Control")).contains("no-store");
        assertThat(gate.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(gate.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        String token = link.substring("/answer/".length());
        assertThat(union.inspraak().serverLog()).doesNotContain(token);
        assertThat(union.inspraak().database().column("select token_hash from employer_link"))
                .doesNotContain(token);
        assertThat(union.inspraak().database().column("select text_ from act_ru_variable where text_ is not null"))
                .noneMatch(text -> text.contains(token));
    }

    @ParameterizedTest
    @CsvSource({"fr, 390", "nl, 1280"})
    void given_a_consultant_when_they_invite_and_revoke_on_the_page_then_each_step_is_told(String language, int width) {
        Asked asked = union.asked("fr");
        String page = "/cases/" + asked.caseNumber() + "/employer";
        Words words = Words.in(language);
        try (Window window = union.chromium().window(language, width).signIn(SmallUnion.CONSULTANT)) {
            window.visit("/cases/" + asked.caseNumber() + "?lang=" + language);
            window.send(window.find("a[href$='" + page + "']").first());
            window.find("#inviteForm input[type=text]").nth(0).fill("Marie-Antoinette Vandenberghe-Van Nieuwenhuyse");
            window.find("#inviteForm input[type=text]").nth(1).fill("geen adres");
            window.send(window.find("#inviteForm\\:send"));
            assertThat(window.find("#inviteForm [aria-invalid=true]").count()).isEqualTo(1);
            window.find("#inviteForm input[type=text]").nth(1).fill(asked.email());
            window.send(window.find("#inviteForm\\:send"));
            assertThat(window.find(".in-done").innerText()).contains(words.of("done.employer.invited"));
            AnsweringUnion.look(window, "employer-invited", language, width);
            union.awaitMail(asked.email(), 1);
            window.find("#invitedForm summary").first().click();
            window.send(window.find("#invitedForm [type=submit]").first());
            assertThat(window.find(".in-done").innerText()).contains(words.of("done.employer.revoked"));
            assertThat(asked.invitation().getString("state")).isEqualTo("revoked");
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** Method and path of all that there are, which {@link WhoMayDoWhatTest} holds against the description. */
    private static List<String> operations() {
        try (InputStream table = EmployersDoorTest.class.getResourceAsStream("/who-may-do-what.csv")) {
            List<String> all = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(",/api/"))
                    .map(line -> line.replaceFirst("^([^,]+,[^,]+),.*", "$1"))
                    .toList();
            assertThat(all).hasSizeGreaterThan(100);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
