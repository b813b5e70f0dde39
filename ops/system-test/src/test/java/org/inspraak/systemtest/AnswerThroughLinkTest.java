package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An employer answers through the link: over HTTP, in a browser, with a real mail server between. */
class AnswerThroughLinkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HOUSE = "http://inspraak.example.be";
    private static final Words NL = Words.in("nl");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final byte[] PLAIN_FILE = "Artikel 1. Wij meten niets.\n".getBytes(StandardCharsets.UTF_8);

    private static Path data;
    private static Inspraak inspraak;
    private static GreenMail greenMail;
    private static Chromium chromium;
    private static Colleague anna;
    private static int people;

    @BeforeAll
    static void someUnion() {
        data = Inspraak.freshDirectory();
        greenMail = new GreenMail(new ServerSetup(Inspraak.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        inspraak = Inspraak.startEmpty(
                data,
                Inspraak.password(),
                Map.of(
                        "INSPRAAK_SMTP_URL",
                        "smtp://127.0.0.1:" + greenMail.getSmtp().getPort(),
                        "INSPRAAK_MAIL_FROM",
                        "inspraak@example.be",
                        "INSPRAAK_PUBLIC_URL",
                        HOUSE));
        anna = SmallUnion.found(inspraak);
        chromium = Chromium.start(inspraak);
    }

    @AfterAll
    static void end() {
        chromium.close();
        inspraak.close();
        greenMail.stop();
        Inspraak.forget(data);
    }

    /** A case whose questions were sent, and one at the employer who has not been invited yet. */
    private record Asked(String caseNumber, String requestId, String email, String language) {

        String invitations() {
            return "/cases/" + caseNumber + "/information-requests/" + requestId + "/invitations";
        }

        JsonObject contact() {
            return Json.createObjectBuilder()
                    .add("name", "Jo De Wit")
                    .add("email", email)
                    .add("language", language)
                    .build();
        }

        JsonObject invitation() {
            return anna.get(invitations()).expect(200).items().get(0);
        }

        String invite() {
            return anna.post(invitations(), contact()).expect(201).json().getString("id");
        }

        /** The path of the link that came by mail. */
        String link() {
            invite();
            String text = textOf(awaitMail(email, 1));
            Matcher link = Pattern.compile(Pattern.quote(HOUSE) + "(/answer/[A-Za-z0-9_-]{43})\\s")
                    .matcher(text);
            assertThat(link.find()).as(text).isTrue();
            return link.group(1);
        }
    }

    private static Asked asked(String language) {
        String number = anna.registers(Introduction.anIntroduction());
        for (String task : List.of("completeIntake", "composeRequest", "sendRequest")) {
            Task open = anna.tasksOf(number).stream()
                    .filter(one -> one.name().equals(task))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(task + " is not open"));
            JsonObject values = task.equals("composeRequest") ? twoQuestions() : new Filling(Map.of()).fill(open);
            anna.completes(open, values).expect(200);
        }
        String request =
                anna.readsPart(number, "information-requests").items().get(0).getString("id");
        return new Asked(number, request, "jo" + ++people + "@bedrijf.example", language);
    }

    private static JsonObject twoQuestions() {
        return Json.createObjectBuilder()
                .add("recipient", "works-council")
                .add("introduction", "Graag per vraag een antwoord.")
                .add(
                        "questions",
                        Json.createArrayBuilder()
                                .add(question("Welke gegevens van werknemers gebruikt het systeem, en hoe lang?"))
                                .add(question("Wie kan een beslissing van het systeem ongedaan maken?")))
                .build();
    }

    private static JsonObject question(String words) {
        return Json.createObjectBuilder()
                .add("topic", "general")
                .add("question", words)
                .build();
    }

    private static AtTheDoor somebody() {
        return new AtTheDoor(inspraak.address(), "203.0.113." + (people % 200 + 1));
    }

    private static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(greenMail.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mail of that number, from 1, to this address. */
    private static MimeMessage awaitMail(String address, int number) {
        Patience.await(
                PATIENCE,
                () -> mailsTo(address).size() >= number,
                () -> mailsTo(address).size() + " mails for " + address + " instead of " + number);
        return mailsTo(address).get(number - 1);
    }

    private static String textOf(MimeMessage mail) {
        try {
            return mail.getContent() instanceof MimeMultipart parts
                    ? (String) parts.getBodyPart(0).getContent()
                    : (String) mail.getContent();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] fileOf(MimeMessage mail) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(1)
                    .getInputStream()
                    .readAllBytes();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String codeIn(MimeMessage mail) {
        Matcher code = Pattern.compile("(?m)^([0-9]{6})\\s*$").matcher(textOf(mail));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** Asks for the code and reads it; {@code mails} are there before it. */
    private static String code(AtTheDoor employer, Asked asked, String link, int mails) {
        employer.asksForCode(link).expect(200);
        return codeIn(awaitMail(asked.email(), mails + 1));
    }

    private static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
    void given_an_invited_employer_when_they_hand_in_then_both_sides_have_the_same_text_with_its_hash() {
        Asked asked = asked("nl");
        String link = asked.link();
        AtTheDoor employer = somebody();
        Answer gate = employer.get(link).expect(200);
        assertThat(gate.body()).contains("Handel en diensten").doesNotContain(asked.caseNumber(), asked.email());
        assertThat(asked.invitation().getString("state")).isEqualTo("opened");

        Answer form = employer.enters(link, code(employer, asked, link, 1)).expect(200);
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
        byte[] mailed = fileOf(awaitMail(asked.email(), 3));
        String hash = sha256(mailed);
        assertThat(done.body()).contains(hash);
        assertThat(textOf(awaitMail(asked.email(), 3))).contains(hash);
        assertThat(sha256(employer.get(link + "/copy").expect(200).body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(hash);
        JsonObject invitation = asked.invitation();
        assertThat(invitation.getString("state")).isEqualTo("handed-in");
        assertThat(invitation.getString("hash")).isEqualTo(hash);
        JsonObject answer = anna.get(asked.invitations() + "/" + invitation.getString("id") + "/answer")
                .expect(200)
                .json();
        assertThat(answer.getBoolean("unchanged")).isTrue();
        assertThat(answer.getString("text"))
                .isEqualTo(new String(mailed, StandardCharsets.UTF_8))
                .contains("Alleen de roosters & <b>de pauzes</b>", sha256(PLAIN_FILE), "Jo De Wit, personeelsdienst");
        assertThat(anna.tasksOf(asked.caseNumber())).extracting(Task::name).contains("reviewAnswers");
        assertThat(anna.readsPart(asked.caseNumber(), "information-requests")
                        .items()
                        .get(0)
                        .getString("state"))
                .isEqualTo("answered");
    }

    @Test
    void given_what_was_handed_in_when_the_form_is_sent_again_then_it_changes_nothing() {
        Asked asked = asked("nl");
        String link = asked.link();
        AtTheDoor employer = somebody();
        Answer form = employer.enters(link, code(employer, asked, link, 1));
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
        inspraak.database()
                .run("update employer_invitation set copy_text = replace(copy_text, 'Zo is het', 'Zo is het niet')"
                        + " where email = '" + asked.email() + "'");
        String id = asked.invitation().getString("id");
        assertThat(anna.get(asked.invitations() + "/" + id + "/answer")
                        .expect(200)
                        .json()
                        .getBoolean("unchanged"))
                .isFalse();
    }

    @Test
    void given_a_code_when_it_was_wrong_five_times_then_the_right_one_opens_nothing() {
        Asked asked = asked("nl");
        String link = asked.link();
        AtTheDoor employer = somebody();
        String code = code(employer, asked, link, 1);
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
        AtTheDoor employer = somebody();
        Asked revoked = asked("nl");
        String revokedLink = revoked.link();
        anna.rest()
                .delete("/api/v1" + revoked.invitations() + "/"
                        + revoked.invitation().getString("id"))
                .expect(204);
        Asked expired = asked("nl");
        String expiredLink = expired.link();
        inspraak.database()
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
        Asked asked = asked("nl");
        String link = asked.link();
        Asked others = asked("fr");
        String otherLink = others.link();
        AtTheDoor employer = somebody();
        Answer form = employer.enters(link, code(employer, asked, link, 1));
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

    /** Method and path of all that there are, which {@link WhoMayDoWhatTest} holds against the description. */
    private static List<String> operations() {
        try (InputStream table = AnswerThroughLinkTest.class.getResourceAsStream("/who-may-do-what.csv")) {
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

    @Test
    void given_a_form_when_it_is_sent_from_another_site_then_it_is_refused() {
        Asked asked = asked("nl");
        String link = asked.link();
        AtTheDoor employer = somebody();
        Answer form = employer.enters(link, code(employer, asked, link, 1));
        Map<String, String> fields = employer.fieldsOf(form, "answered", "Van elders");
        fields.put("csrf", "x".repeat(43));

        assertThat(employer.post(link + "/draft", fields).status()).isEqualTo(403);
        assertThat(employer.get(link).body()).doesNotContain("Van elders");
    }

    @Test
    void given_somebody_who_tries_many_links_when_they_go_on_then_they_wait_and_others_do_not() {
        Asked asked = asked("nl");
        String link = asked.link();
        AtTheDoor guesser = new AtTheDoor(inspraak.address(), "198.51.100.7");
        for (int i = 0; i < 60; i++) {
            assertThat(guesser.get("/answer/" + "%043d".formatted(i)).status()).isEqualTo(404);
        }
        Answer waiting = guesser.get("/answer/" + "B".repeat(43));
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.header("Retry-After")).matches("[0-9]+");
        assertThat(guesser.enters(link, "123456").status()).isEqualTo(429);
        assertThat(somebody().get(link).status()).isEqualTo(200);
    }

    @Test
    void given_the_address_of_a_form_when_it_is_shown_then_it_stays_between_the_two() {
        Asked asked = asked("nl");
        String link = asked.link();
        Answer gate = somebody().get(link).expect(200);

        assertThat(gate.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(gate.header("Cache-Control")).contains("no-store");
        assertThat(gate.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(gate.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        String token = link.substring("/answer/".length());
        assertThat(inspraak.serverLog()).doesNotContain(token);
        assertThat(inspraak.database().column("select token_hash from employer_link"))
                .doesNotContain(token);
        assertThat(inspraak.database().column("select text_ from act_ru_variable where text_ is not null"))
                .noneMatch(text -> text.contains(token));
    }

    @ParameterizedTest
    @CsvSource({"nl, 390", "fr, 1280"})
    void given_a_browser_when_somebody_answers_then_every_page_is_whole_and_the_draft_is_there_again(
            String language, int width) {
        Asked asked = asked(language);
        String link = asked.link();
        try (Window window = chromium.window(language, width)) {
            window.visit(link);
            look(window, "answer-gate", language, width);
            window.send(window.find("form[action$=code-request] button"));
            look(window, "answer-code", language, width);
            window.find("#code").fill(codeIn(awaitMail(asked.email(), 2)));
            window.send(window.find("form[action$='/code'] button"));
            look(window, "answer-form", language, width);
            window.find("input[type=radio][value=answered]").first().check();
            window.find("textarea").first().fill("Een antwoord\nop twee regels");
            window.send(window.find(".in-answer__bar button"));
            window.visit(link);
            assertThat(window.find("textarea").first().inputValue()).isEqualTo("Een antwoord\nop twee regels");
            assertThat(window.find("input[type=radio][value=answered]").first().isChecked())
                    .isTrue();
            window.send(window.find("button[formaction$='/check']"));
            look(window, "answer-check", language, width);
            window.send(window.find("form[action$='/hand-in'] button"));
            look(window, "answer-done", language, width);
            assertThat(window.heading()).isEqualTo(Words.in(language).of("answer.done.title"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_a_browser_when_something_is_typed_and_nothing_pressed_then_it_is_kept_after_a_while_and_said() {
        Asked asked = asked("fr");
        String link = asked.link();
        try (Window window = chromium.window("fr", 390)) {
            window.page().clock().install();
            window.visit(link);
            window.send(window.find("form[action$=code-request] button"));
            window.find("#code").fill(codeIn(awaitMail(asked.email(), 2)));
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

    @ParameterizedTest
    @CsvSource({"fr, 390", "nl, 1280"})
    void given_a_consultant_when_they_invite_and_revoke_on_the_page_then_each_step_is_told(String language, int width) {
        Asked asked = asked("fr");
        String page = "/cases/" + asked.caseNumber() + "/employer";
        Words words = Words.in(language);
        try (Window window = chromium.window(language, width).signIn(SmallUnion.CONSULTANT)) {
            window.visit("/cases/" + asked.caseNumber() + "?lang=" + language);
            window.send(window.find("a[href$='" + page + "']").first());
            window.find("#inviteForm input[type=text]").nth(0).fill("Marie-Antoinette Vandenberghe-Van Nieuwenhuyse");
            window.find("#inviteForm input[type=text]").nth(1).fill("geen adres");
            window.send(window.find("#inviteForm\\:send"));
            assertThat(window.find("#inviteForm [aria-invalid=true]").count()).isEqualTo(1);
            window.find("#inviteForm input[type=text]").nth(1).fill(asked.email());
            window.send(window.find("#inviteForm\\:send"));
            assertThat(window.find(".in-done").innerText()).contains(words.of("done.employer.invited"));
            look(window, "employer-invited", language, width);
            awaitMail(asked.email(), 1);
            window.find("#invitedForm summary").first().click();
            window.send(window.find("#invitedForm [type=submit]").first());
            assertThat(window.find(".in-done").innerText()).contains(words.of("done.employer.revoked"));
            assertThat(asked.invitation().getString("state")).isEqualTo("revoked");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void look(Window window, String name, String language, int width) {
        Page page = window.page();
        String place = name + " " + language + " " + width;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/shots", name + "-" + language + "-" + width + ".png")));
        assertThat(page.locator("h1").count()).as(place).isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).as(place).isEqualTo(language);
        assertThat(page.innerText("body")).as(place).doesNotContain("???");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(place)
                .isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(violation -> GRAVE.contains(violation.getImpact()))
                                .map(violation -> violation.getId()
                                        + violation.getNodes().get(0).getHtml()))
                .as(place)
                .isEmpty();
    }
}
