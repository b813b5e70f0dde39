package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An employer answers through the link: over HTTP, in a browser, with a real mail server between. */
@ExtendWith(AnsweringUnion.Running.class)
class AnswerThroughLinkTest {

    private static final Words NL = Words.in("nl");
    private static final byte[] PLAIN_FILE = "Artikel 1. Wij meten niets.\n".getBytes(StandardCharsets.UTF_8);

    private static AnsweringUnion union;

    @BeforeAll
    static void someUnion(AnsweringUnion running) {
        union = running;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void given_an_invited_employer_when_they_hand_in_then_both_sides_have_the_same_text_with_its_hash() {
        Asked asked = union.asked("nl");
        String link = union.linkFor(asked);
        AtTheDoor employer = union.somebody();
        Answer gate = employer.get(link).expect(200);
        assertThat(gate.body()).contains("Handel en diensten").doesNotContain(asked.caseNumber(), asked.email());
        assertThat(asked.invitation().getString("state")).isEqualTo("opened");

        Answer form = employer.enters(link, union.code(employer, asked, link)).expect(200);
        assertThat(form.body()).contains("id=\"answers\"").doesNotContain(asked.caseNumber());
        Map<String, String> fields = employer.fieldsOf(form, "partly", "Alleen de roosters & <b>de pauzes</b>");
        Answer saved = employer.post(link + "/draft", fields).expect(200);
        assertThat(saved.body()).contains(NL.of("answer.saved"), "Alleen de roosters &amp; &lt;b&gt;de pauzes");
        Answer withFile =
                employer.sendsFile(link, fields, "afspraken.txt", PLAIN_FILE).expect(200);
        assertThat(withFile.body()).contains("afspraken.txt");
        assertThat(employer.post(link + "/check", fields).expect(200).body())
                .contains(NL.of("answer.hand-in"), "Alleen de roosters", "afspraken.txt");
        Answer done = employer.post(link + "/hand-in", Map.of("csrf", fields.get("csrf")))
                .expect(200);

        assertThat(done.body()).contains(NL.of("answer.done.title"));
        MimeMessage confirmation = union.awaitMail(asked.email(), 3);
        byte[] mailed = AnsweringUnion.fileOf(confirmation, 2);
        String hash = sha256(mailed);
        JsonObject answer = answerTo(asked);
        assertThat(done.body()).contains(hash, answer.getString("receipt"));
        assertThat(AnsweringUnion.textOf(confirmation)).contains(hash, answer.getString("receipt"));
        assertThat(sha256(employer.get(link + "/copy").expect(200).body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(hash);
        JsonObject invitation = asked.invitation();
        assertThat(invitation.getString("state")).isEqualTo("handed-in");
        assertThat(invitation.getString("hash")).isEqualTo(hash);
        assertThat(answer.getBoolean("unchanged")).isTrue();
        assertThat(answer.getString("text"))
                .isEqualTo(new String(mailed, StandardCharsets.UTF_8))
                .contains("Alleen de roosters & <b>de pauzes</b>", sha256(PLAIN_FILE), "Jo De Wit, personeelsdienst");
        theSamePaper(asked, AnsweringUnion.fileOf(confirmation, 1), employer.get(link + "/paper"), answer);
        assertThat(union.anna().tasksOf(asked.caseNumber()))
                .extracting(Task::name)
                .contains("reviewAnswers");
        assertThat(union.anna()
                        .readsPart(asked.caseNumber(), "information-requests")
                        .items()
                        .get(0)
                        .getString("state"))
                .isEqualTo("answered");
    }

    private static JsonObject answerTo(Asked asked) {
        return union.anna()
                .get(asked.invitations() + "/" + asked.invitation().getString("id") + "/answer")
                .expect(200)
                .json();
    }

    /** As it came by mail, as it is downloaded, and as it stands among the documents beside what came along. */
    private static void theSamePaper(Asked asked, byte[] mailed, Answer downloaded, JsonObject answer) {
        assertThat(downloaded.expect(200).header("Content-Type")).startsWith("application/pdf");
        assertThat(downloaded.header("Content-Length")).isEqualTo(Integer.toString(mailed.length));
        assertThat(new String(mailed, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        JsonObject filed = union.anna()
                .get("/cases/" + asked.caseNumber() + "/documents/" + answer.getString("documentId"))
                .expect(200)
                .json();
        assertThat(filed.toString())
                .contains(sha256(mailed), "\"answer\"", "\"employer\"", answer.getString("receipt"));
        assertThat(union.anna().readsPart(asked.caseNumber(), "documents").items())
                .anySatisfy(one -> assertThat(one.toString()).contains("afspraken", sha256(PLAIN_FILE)));
    }

    @Test
    void given_a_form_that_is_open_twice_when_both_are_kept_then_neither_takes_away_what_the_other_wrote() {
        Asked asked = union.standing();
        String link = union.linkFor(asked);
        AtTheDoor employer = union.somebody();
        Answer form = employer.enters(link, union.code(employer, asked, link));
        Map<String, String> shown = employer.marksOf(form);
        List<String> places = AtTheDoor.placesOf(form);
        employer.post(link + "/draft", employer.fieldsOf(form, "answered", "Uit het eerste venster"));

        Map<String, String> second = new TreeMap<>(shown);
        second.put("csrf", AtTheDoor.csrfOf(form));
        second.put("text-" + places.get(0), "");
        second.put("text-" + places.get(1), "Uit het tweede venster");
        Answer kept = employer.post(link + "/draft", second).expect(200);

        assertThat(kept.body()).contains("Uit het eerste venster", "Uit het tweede venster");
        Map<String, String> wiped = new TreeMap<>(employer.marksOf(kept));
        wiped.put("csrf", AtTheDoor.csrfOf(kept));
        wiped.put("text-" + places.get(0), "");
        assertThat(employer.post(link + "/draft", wiped).body())
                .doesNotContain("Uit het eerste venster")
                .contains("Uit het tweede venster");
        // what was looked at before is not what is handed in
        Map<String, String> late = Map.of("csrf", second.get("csrf"), "seen", "2026-01-01T00:00:00Z");
        assertThat(employer.post(link + "/hand-in", late).expect(200).body()).contains("id=\"answers\"", "refusal");
    }

    @Test
    void given_what_was_handed_in_when_the_form_is_sent_again_then_it_changes_nothing() {
        Asked asked = union.asked("nl");
        String link = union.linkFor(asked);
        AtTheDoor employer = union.somebody();
        Answer form = employer.enters(link, union.code(employer, asked, link));
        Map<String, String> fields = employer.fieldsOf(form, "answered", "Zo is het");
        employer.post(link + "/check", fields).expect(200);
        employer.post(link + "/hand-in", Map.of("csrf", fields.get("csrf"))).expect(200);
        String hash = asked.invitation().getString("hash");

        Answer again = employer.post(link + "/draft", employer.fieldsOf(form, "refused", "Toch niet"));

        assertThat(again.expect(200).body())
                .contains(NL.of("answer.done.title"), hash)
                .doesNotContain("Toch niet");
        assertThat(employer.post(link + "/hand-in", Map.of("csrf", fields.get("csrf")))
                        .body())
                .contains(hash);
        // somebody with the database in their hands is found out
        union.inspraak()
                .database()
                .run("update employer_invitation set copy_text = replace(copy_text, 'Zo is het', 'Zo is het niet')"
                        + " where email = '" + asked.email() + "'");
        assertThat(answerTo(asked).getBoolean("unchanged")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"nl, 390", "fr, 1280"})
    void given_a_browser_when_somebody_answers_then_every_page_is_whole_and_the_draft_is_there_again(
            String language, int width) {
        Asked asked = union.asked(language);
        String link = union.linkFor(asked);
        try (Window window = union.chromium().window(language, width)) {
            window.visit(link);
            AnsweringUnion.look(window, "answer-gate", language, width);
            window.send(window.find("form[action$=code-request] button"));
            AnsweringUnion.look(window, "answer-code", language, width);
            window.find("#code").fill(AnsweringUnion.codeIn(union.awaitMail(asked.email(), 2)));
            window.send(window.find("form[action$='/code'] button"));
            AnsweringUnion.look(window, "answer-form", language, width);
            assertThat(window.find(".in-answer__item h2 [lang=nl]").count())
                    .as("the questions are Dutch in whichever frame")
                    .isPositive()
                    .isEqualTo(window.find(".in-answer__item").count());
            window.find("input[type=radio][value=answered]").first().check();
            window.find("textarea").first().fill("Een antwoord\nop twee regels");
            window.send(window.find(".in-answer__bar button"));
            window.visit(link);
            assertThat(window.find("textarea").first().inputValue()).isEqualTo("Een antwoord\nop twee regels");
            assertThat(window.find("input[type=radio][value=answered]").first().isChecked())
                    .isTrue();
            window.send(window.find("button[formaction$='/check']"));
            AnsweringUnion.look(window, "answer-check", language, width);
            window.send(window.find("form[action$='/hand-in'] button"));
            window.find(".in-answer details summary").click();
            AnsweringUnion.look(window, "answer-done", language, width);
            assertThat(window.find(".in-answer details p[lang=nl]").innerText())
                    .contains("ANTWOORD OP EEN INFORMATIEVRAAG");
            assertThat(window.heading()).isEqualTo(Words.in(language).of("answer.done.title"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_a_browser_when_something_is_typed_and_nothing_pressed_then_it_is_kept_after_a_while_and_said() {
        Asked asked = union.asked("fr");
        String link = union.linkFor(asked);
        try (Window window = union.chromium().window("fr", 390)) {
            window.page().clock().install();
            window.visit(link);
            window.send(window.find("form[action$=code-request] button"));
            window.find("#code").fill(AnsweringUnion.codeIn(union.awaitMail(asked.email(), 2)));
            window.send(window.find("form[action$='/code'] button"));
            window.find("textarea").first().fill("Une réponse sans bouton");
            window.page().clock().fastForward(15_000);
            window.page().waitForFunction("() => document.getElementById('kept').textContent !== ''");
            assertThat(window.find("#kept").innerText())
                    .matches(Words.in("fr").of("answer.saved.self") + " \\d{2}:\\d{2}");
            assertThat(window.find("#kept").getAttribute("role")).isEqualTo("status");
            window.visit(link);
            assertThat(window.find("textarea").first().inputValue()).isEqualTo("Une réponse sans bouton");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
