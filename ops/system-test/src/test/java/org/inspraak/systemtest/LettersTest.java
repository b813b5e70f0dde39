package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A request leaves as a letter: over REST, with a real mail server that takes one address and refuses another. */
class LettersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HR = "hr@bedrijf.example";
    private static final String JAN = "jan@bedrijf.example";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static Path data;
    private static int smtpPort;
    private static GreenMail greenMail;
    private static Inspraak inspraak;
    private static Colleague anna;
    private static Colleague sector;

    @BeforeAll
    static void someUnion() {
        data = Inspraak.freshDirectory();
        smtpPort = Inspraak.freePort();
        greenMail = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        inspraak = Inspraak.startEmpty(
                data,
                Inspraak.password(),
                Map.of(
                        "INSPRAAK_SMTP_URL",
                        "smtp://127.0.0.1:" + smtpPort,
                        "INSPRAAK_MAIL_FROM",
                        "inspraak@example.be"));
        anna = SmallUnion.found(inspraak);
        sector = aSectorCoordinator();
    }

    @AfterAll
    static void end() {
        inspraak.close();
        greenMail.stop();
        Inspraak.forget(data);
    }

    private static Colleague aSectorCoordinator() {
        Colleague admin = inspraak.colleague("admin");
        String office = admin.get("/offices").expect(200).items().get(0).getString("id");
        JsonObject staff = Json.createObjectBuilder()
                .add("username", "sector")
                .add("name", "Sofie Sector")
                .add("language", "nl")
                .add("officeId", office)
                .add("jointCommittees", Json.createArrayBuilder().add("140"))
                .add("roles", Json.createArrayBuilder().add("sector-coordinator"))
                .add("password", Inspraak.password())
                .build();
        admin.post("/staff", staff).expect(201);
        return inspraak.colleague("sector");
    }

    private static String aComposedRequest() {
        String number = anna.registers(Introduction.anIntroduction());
        for (String task : List.of("completeIntake", "composeRequest")) {
            Task open = anna.tasksOf(number).stream()
                    .filter(one -> one.name().equals(task))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(task + " is not open"));
            anna.completes(open, new Filling(Map.of()).fill(open)).expect(200);
        }
        return number;
    }

    /** A letter on the way, as its address says. */
    private record Draft(String address) {

        static Draft of(String number) {
            Answer begun = anna.post("/cases/" + number + "/letters", JsonValue.EMPTY_JSON_OBJECT);
            String id = begun.expect(200).json().getJsonObject("letter").getString("id");
            return new Draft("/cases/" + number + "/letters/" + id);
        }

        JsonObject read() {
            return anna.get(address).expect(200).json();
        }

        Answer asks(String method, String step, JsonValue body) {
            String etag = anna.get(address).expect(200).etag();
            return anna.with("If-Match", etag)
                    .rest()
                    .send(method, "/api/v1" + address + step, "application/json", body.toString());
        }

        JsonObject approvedTo(String... emails) {
            JsonObjectBuilder letter = Json.createObjectBuilder()
                    .add("language", "nl")
                    .add("addressee", "Van Hove Logistiek NV\nHavenlaan 12\n9000 Gent")
                    .add("answerDueOn", Filling.TODAY.plusDays(10).toString())
                    .add("signedBy", "Anna Consultant")
                    .add("emails", Json.createArrayBuilder(List.of(emails)));
            asks("PUT", "", letter.build()).expect(200);
            return asks("POST", "/approval", JsonValue.EMPTY_JSON_OBJECT)
                    .expect(200)
                    .json();
        }

        List<JsonObject> dispatches() {
            return read().getJsonArray("dispatches").getValuesAs(JsonObject.class);
        }

        void awaitAllSettled() {
            Patience.await(
                    PATIENCE,
                    () -> dispatches().stream().allMatch(one -> one.containsKey("settledAt")),
                    () -> "not every mail left: " + dispatches());
        }

        byte[] file(String name) {
            return anna.rest().file("/api/v1" + address + "/" + name);
        }
    }

    @Test
    void given_a_letter_to_two_when_it_is_mailed_then_each_gets_the_same_pdf_and_what_the_server_said_is_kept()
            throws MessagingException, IOException {
        String number = aComposedRequest();
        Draft draft = Draft.of(number);
        Problem.in(draft.asks("POST", "/mail", JsonValue.EMPTY_JSON_OBJECT), 409);
        assertThat(draft.approvedTo(HR, JAN).getJsonObject("letter").getString("approvedBy"))
                .isEqualTo("Anna Consultant");
        byte[] pdf = draft.file("content.pdf");

        draft.asks("POST", "/mail", JsonValue.EMPTY_JSON_OBJECT).expect(202);
        draft.awaitAllSettled();

        for (String address : List.of(HR, JAN)) {
            assertThat(Mails.to(greenMail, address)).singleElement().satisfies(mail -> {
                assertThat(mail.getAllRecipients()).as("nobody sees the others").hasSize(1);
                assertThat(attachmentOf(mail)).isEqualTo(pdf);
            });
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(draft.dispatches()).allSatisfy(one -> {
            assertThat(one.getString("state")).isEqualTo("taken");
            assertThat(one.getString("answer")).startsWith("250");
            assertThat(one.getString("pdfSha256")).isEqualTo(sha256(pdf));
            assertThat(one.getString("messageId")).isNotBlank();
        });
        assertThat(draft.file("proof.pdf")).isNotEmpty();
        assertThat(anna.tasksOf(number)).extracting(Task::name).containsExactly("awaitAnswers");
        Patience.await(
                PATIENCE,
                () -> anna.readsPart(number, "documents").items().size() == 2,
                () -> "letter and proof are not both filed: "
                        + anna.readsPart(number, "documents").items());
        assertThat(anna.readsPart(number, "documents").items())
                .anySatisfy(one -> assertThat(one.toString()).contains("letter", "employer"))
                .anySatisfy(one -> assertThat(one.toString()).contains("evidence", "union-only"));
        Problem.in(draft.asks("POST", "/mail", JsonValue.EMPTY_JSON_OBJECT), 409);
    }

    @Test
    void given_a_mail_server_that_knows_no_such_receiver_when_a_letter_is_mailed_then_that_is_told() {
        Draft draft = Draft.of(aComposedRequest());
        draft.approvedTo("weg@bedrijf.example");
        greenMail.stop();
        try (SmtpThatRefuses refusing = SmtpThatRefuses.at(smtpPort, SmtpThatRefuses.Manner.THE_RECEIVER)) {
            draft.asks("POST", "/mail", JsonValue.EMPTY_JSON_OBJECT).expect(202);
            draft.awaitAllSettled();
            assertThat(refusing.calls()).as("asked once, and not again").isEqualTo(1);
        } finally {
            greenMail.start();
        }

        assertThat(draft.dispatches()).singleElement().satisfies(one -> {
            assertThat(one.getString("state")).isEqualTo("refused");
            assertThat(one.getString("answer")).contains("550");
        });
    }

    @Test
    void given_a_template_of_the_union_s_own_when_it_is_in_use_then_letters_are_made_with_it_until_it_is_given_up() {
        byte[] shipped = sector.rest().file("/api/v1/letter-templates/fr/content.docx");
        Answer refused = sector.rest()
                .sendBytes(
                        "PUT",
                        "/api/v1/letter-templates/fr/draft?name=a.docx",
                        DOCX,
                        "geen Word".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("letter.template.not-docx");

        sector.rest()
                .sendBytes("PUT", "/api/v1/letter-templates/fr/draft?name=eigen.docx", DOCX, shipped)
                .expect(200);
        assertThat(sector.rest().file("/api/v1/letter-templates/fr/preview.pdf"))
                .isNotEmpty();
        sector.post("/letter-templates/fr/activation", JsonValue.EMPTY_JSON_OBJECT)
                .expect(200);

        assertThat(french().getJsonObject("inUse").getString("fileName")).isEqualTo("eigen.docx");
        sector.rest().delete("/api/v1/letter-templates/fr").expect(204);
        assertThat(french()).doesNotContainKey("inUse");
    }

    private static JsonObject french() {
        return sector.get("/letter-templates").expect(200).items().stream()
                .filter(one -> one.getString("language").equals("fr"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] attachmentOf(MimeMessage mail) throws MessagingException, IOException {
        BodyPart attached = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        assertThat(attached.getFileName()).endsWith(".pdf");
        return attached.getInputStream().readAllBytes();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
