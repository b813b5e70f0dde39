package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** An application from which mail leaves and that can be found from outside, so that employers answer through links. */
final class AnsweringUnion implements AutoCloseable {

    /** Gives tests the one that all of them share; it is stopped after the last test. */
    static final class Running implements ParameterResolver {

        private static final Namespace HERE = Namespace.create(Running.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == AnsweringUnion.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, HERE)
                    .computeIfAbsent(AnsweringUnion.class, key -> new AnsweringUnion(), AnsweringUnion.class);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HOUSE = "http://inspraak.example.be";

    private final Path data = Inspraak.freshDirectory();
    private final GreenMail greenMail;
    private final Inspraak inspraak;
    private final Colleague anna;
    private Chromium chromium;
    private Asked standing;
    private int people;

    private AnsweringUnion() {
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
    }

    @Override
    public void close() {
        if (chromium != null) {
            chromium.close();
        }
        inspraak.close();
        greenMail.stop();
        Inspraak.forget(data);
    }

    Inspraak inspraak() {
        return inspraak;
    }

    Colleague anna() {
        return anna;
    }

    Chromium chromium() {
        if (chromium == null) {
            chromium = Chromium.start(inspraak);
        }
        return chromium;
    }

    /** Questions that wait for an answer and that nobody here hands anything in for: each time somebody else is asked. */
    Asked standing() {
        if (standing == null) {
            standing = asked("nl");
        }
        return standing.of(someAddress());
    }

    /** A case of its own whose questions, in Dutch, were sent. */
    Asked asked(String language) {
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
        return new Asked(anna, number, request, someAddress(), language);
    }

    private String someAddress() {
        return "jo" + ++people + "@bedrijf.example";
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

    AtTheDoor somebody() {
        return new AtTheDoor(inspraak.address(), "203.0.113." + (people % 200 + 1));
    }

    /** Invites, and reads the path of the link in the mail. */
    String linkFor(Asked asked) {
        asked.invite();
        String text = textOf(awaitMail(asked.email(), 1));
        Matcher link = Pattern.compile(Pattern.quote(HOUSE) + "(/answer/[A-Za-z0-9_-]{43})\\s")
                .matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    /** Asks for the code and reads it in the mail that follows the one with the link. */
    String code(AtTheDoor employer, Asked asked, String link) {
        employer.asksForCode(link).expect(200);
        return codeIn(awaitMail(asked.email(), 2));
    }

    /** The mail of that number, from 1, to this address. */
    MimeMessage awaitMail(String address, int number) {
        return Mails.await(greenMail, address, number);
    }

    static String textOf(MimeMessage mail) {
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

    /** What is attached, from 1. */
    static byte[] fileOf(MimeMessage mail, int number) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(number)
                    .getInputStream()
                    .readAllBytes();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String codeIn(MimeMessage mail) {
        Matcher code = Pattern.compile("(?m)^([0-9]{6})\\s*$").matcher(textOf(mail));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** What every page owes to everybody; with {@code -Dshots} it leaves a picture. */
    static void look(Window window, String name, String language, int width) {
        Page page = window.page();
        String place = name + " " + language + " " + width;
        assertThat(EveryPage.findings(page, language, width)).as(place).isEmpty();
        assertThat(EveryPage.closely(page, name + "-" + language + "-" + width))
                .as(place)
                .isEmpty();
    }
}
