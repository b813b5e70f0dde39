package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mail of the morning against a real mail server: that takes it, that is down, that is slow, that refuses. */
class MorningMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HOUSE = "https://inspraak.example.be";
    private static final String ANNA = "anna@example.be";
    private static final String LUC = "luc@example.be";

    private static Path data;
    private static int smtpPort;
    private static Inspraak inspraak;
    private static Colleague admin;
    private static String annasCase;
    private static String lucsCase;

    private GreenMail greenMail;

    @BeforeAll
    static void someUnion() {
        data = Inspraak.freshDirectory();
        smtpPort = Inspraak.freePort();
        GreenMail reserved = server();
        reserved.start();
        try {
            inspraak = Inspraak.startEmpty(
                    data,
                    Inspraak.password(),
                    Map.of(
                            "INSPRAAK_SMTP_URL",
                            "smtp://127.0.0.1:" + smtpPort,
                            "INSPRAAK_MAIL_FROM",
                            "inspraak@example.be",
                            "INSPRAAK_PUBLIC_URL",
                            HOUSE));
        } finally {
            reserved.stop();
        }
        SmallUnion.found(inspraak);
        admin = inspraak.colleague("admin");
        annasCase = aCaseOf(aConsultant("anna", ANNA, "nl"));
        lucsCase = aCaseOf(aConsultant("luc", LUC, "fr"));
    }

    @AfterAll
    static void end() {
        inspraak.close();
        Inspraak.forget(data);
    }

    @BeforeEach
    void aNewMorning() {
        // what went before was another day
        inspraak.database()
                .run(
                        "update morning_mail set mail_on = mail_on - 1000 - (random() * 100000)::int",
                        "update deadline set state = 'VOID', tell_on = null, follow_up = false where kind = 'MEASURE'");
    }

    @AfterEach
    void stopMail() {
        if (greenMail != null) {
            greenMail.stop();
        }
    }

    private static GreenMail server() {
        return new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private void mailServerStarts() {
        greenMail = server();
        greenMail.start();
    }

    private static Colleague aConsultant(String username, String email, String language) {
        String office = first(admin, "/offices");
        String team = first(admin, "/teams");
        JsonObject staff = Json.createObjectBuilder()
                .add("username", username)
                .add("name", "<b>" + username + "</b>")
                .add("email", email)
                .add("language", language)
                .add("officeId", office)
                .add("teamId", team)
                .add("roles", Json.createArrayBuilder().add("consultant"))
                .add("password", Inspraak.password())
                .build();
        admin.post("/staff", staff).expect(201);
        Colleague colleague = inspraak.colleague(username);
        // the test may run on a Sunday
        JsonObject always = Json.createObjectBuilder()
                .add("morningMail", Json.createObjectBuilder().add("workingDaysOnly", false))
                .build();
        colleague.rest().patch("/api/v1/me/settings", always).expect(200);
        return colleague;
    }

    private static String first(Colleague colleague, String list) {
        return colleague
                .get(list)
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private static String aCaseOf(Colleague colleague) {
        return colleague.registers(Introduction.anIntroduction());
    }

    /** So many measures of a case that were due yesterday. */
    private static void passed(String caseNumber, int count) {
        for (int i = 0; i < count; i++) {
            inspraak.database()
                    .run(
                            "insert into deadline (id, version, case_id, kind, debtor, due_on, state, tell_on, recorded_at) select '"
                                    + UUID.randomUUID()
                                    + "', 0, id, 'MEASURE', 'EMPLOYER', current_date - 1, 'RUNNING', current_date, now()"
                                    + " from case_file where case_number = '" + caseNumber + "'");
        }
    }

    private static void theRunComes() {
        long before = runsThatEnded();
        admin.post("/due-runs", JsonValue.EMPTY_JSON_OBJECT).expect(202);
        Patience.await(PATIENCE, () -> runsThatEnded() > before, () -> "the run does not end");
    }

    private static long runsThatEnded() {
        return count("select count(*) from due_run where ended_at is not null");
    }

    private static long count(String query) {
        return Long.parseLong(inspraak.database().column(query).get(0));
    }

    private static long mailJobs(String condition) {
        return count("select count(*) from act_ru_job where process_def_key_ = 'morning-mail' and " + condition);
    }

    /** Plain text first, then the page. */
    private static List<String> parts(MimeMessage mail) throws MessagingException, IOException {
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart both = (MimeMultipart) mail.getContent();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < both.getCount(); i++) {
            parts.add((String) both.getBodyPart(i).getContent());
        }
        assertThat(both.getBodyPart(0).getContentType()).startsWithIgnoringCase("text/plain");
        assertThat(both.getBodyPart(1).getContentType()).startsWithIgnoringCase("text/html");
        return parts;
    }

    @Test
    void given_twenty_that_are_late_when_the_run_has_ended_then_each_gets_one_mail_in_their_language()
            throws MessagingException, IOException {
        mailServerStarts();
        passed(annasCase, 20);
        passed(lucsCase, 1);

        theRunComes();

        MimeMessage anna = Mails.await(greenMail, ANNA, 1);
        MimeMessage luc = Mails.await(greenMail, LUC, 1);
        assertThat(anna.getSubject()).startsWith("Inspraak, ").contains("20 te laat geworden");
        assertThat(luc.getSubject()).startsWith("Inspraak, ").contains("1 en retard depuis peu");
        assertThat(parts(anna).get(0))
                .contains("TE LAAT GEWORDEN", "Maatregel uit het plan", HOUSE + "/cases/" + annasCase)
                .doesNotContain("Van Hove", lucsCase);
        assertThat(parts(anna).get(1))
                .contains("&lt;b&gt;anna&lt;/b&gt;", "href=\"" + HOUSE + "/cases/" + annasCase + "\"")
                .doesNotContain("<b>anna", "Van Hove", "<img", "src=");
        assertThat(parts(luc).get(0)).contains("Mesure", lucsCase);
        assertThat(GreenMailUtil.getWholeMessage(luc)).contains("X-Inspraak-Notice");

        theRunComes();
        Patience.await(PATIENCE, () -> mailJobs("true") == 0, () -> "mails wait to leave");
        assertThat(Mails.to(greenMail, ANNA)).as("one mail, and not twenty").hasSize(1);
        assertThat(Mails.to(greenMail, LUC)).hasSize(1);
    }

    @Test
    void given_nothing_new_when_the_run_has_ended_then_no_mail_leaves() {
        mailServerStarts();
        passed(annasCase, 1);
        theRunComes();
        Mails.await(greenMail, ANNA, 1);
        aNewMorning();

        theRunComes();

        Patience.await(PATIENCE, () -> mailJobs("true") == 0, () -> "mails wait to leave");
        assertThat(Mails.to(greenMail, ANNA)).hasSize(1);
    }

    @Test
    void given_a_mail_server_that_is_down_when_it_is_back_then_everything_arrives_once() {
        passed(annasCase, 2);
        passed(lucsCase, 3);
        theRunComes();
        awaitFailures();

        mailServerStarts();
        tryAgain();

        arrivedOnce();
    }

    @ParameterizedTest
    @EnumSource(SmtpThatRefuses.Manner.class)
    void given_a_mail_server_that_takes_nothing_when_it_does_again_then_everything_arrives_once(
            SmtpThatRefuses.Manner manner) {
        passed(annasCase, 2);
        passed(lucsCase, 3);
        try (SmtpThatRefuses refusing = SmtpThatRefuses.at(smtpPort, manner)) {
            theRunComes();
            awaitFailures();
            assertThat(refusing.calls()).isPositive();
            assertThat(inspraak.nobody().get("/health/ready").status())
                    .as("mail that waits stops nothing else")
                    .isEqualTo(200);
        }

        mailServerStarts();
        tryAgain();

        arrivedOnce();
    }

    private static void awaitFailures() {
        Patience.await(
                PATIENCE,
                () -> mailJobs("exception_msg_ is not null") == 2,
                () -> mailJobs("exception_msg_ is not null") + " mails failed");
        JsonObject failed = admin.get("/failed-jobs").expect(200).json();
        assertThat(failed.getJsonArray("items").getValuesAs(JsonObject.class))
                .anySatisfy(kind -> assertThat(kind.getString("kind")).isEqualTo("morning-mail"));
        assertThat(failed.toString()).doesNotContain("Exception", "act_ru", "127.0.0.1");
    }

    /** What the administrator does; without it the engine tries by itself after a minute, five, fifteen … */
    private static void tryAgain() {
        admin.post("/failed-jobs/retries", JsonValue.EMPTY_JSON_OBJECT).expect(202);
    }

    private void arrivedOnce() {
        Mails.await(greenMail, ANNA, 1);
        Mails.await(greenMail, LUC, 1);
        Patience.await(PATIENCE, () -> mailJobs("true") == 0, () -> "mails wait to leave");
        tryAgain();
        assertThat(Mails.to(greenMail, ANNA)).hasSize(1);
        assertThat(Mails.to(greenMail, LUC)).hasSize(1);
        assertThat(subjectOf(ANNA)).contains("2 te laat geworden");
        assertThat(subjectOf(LUC)).contains("3 en retard");
    }

    private String subjectOf(String address) {
        try {
            return Mails.to(greenMail, address).get(0).getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
