package org.inspraak.web.mail;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inspraak.portal.EmployerPost;
import org.inspraak.portal.HandedIn;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.SpokenDates;

/** Mails employers the link, the code or their copy: plain text, in their language, with nothing of the case. */
@ApplicationScoped
public class MailToEmployers implements EmployerPost {

    private static final String PARAGRAPH = "\r\n\r\n";

    @Inject
    Outgoing outgoing;

    @Override
    public void send(EmployerLetter letter) {
        PageBook words = PageBook.in(letter.language());
        String text = String.join(PARAGRAPH, paragraphs(letter, words));
        outgoing.send(letter.email(), letter.id(), subject(letter, words), message -> fill(message, text, letter));
    }

    static String subject(EmployerLetter letter, PageBook words) {
        return words.say(key(letter) + ".subject", letter.from());
    }

    static List<String> paragraphs(EmployerLetter letter, PageBook words) {
        List<String> all = new ArrayList<>();
        all.add(words.say("employer-mail.greeting", letter.contact()));
        all.add(words.say(key(letter) + ".why", letter.from(), letter.company()));
        switch (letter.kind()) {
            case INVITATION -> {
                if (letter.dueOn() != null) {
                    all.add(words.say(
                            "employer-mail.invitation.due", new SpokenDates(words, null).dayInFull(letter.dueOn())));
                }
                all.add(words.get("employer-mail.invitation.how"));
                all.add(letter.link());
                all.add(words.get("employer-mail.invitation.secret"));
            }
            case CODE -> {
                all.add(letter.code());
                all.add(words.get("employer-mail.code.secret"));
            }
            case CONFIRMATION -> {
                all.add(words.say(
                        "employer-mail.confirmation.receipt", letter.copy().receipt()));
                all.add(words.get("employer-mail.confirmation.hash"));
                all.add(letter.copy().hash());
            }
        }
        all.add(words.say("employer-mail.end", letter.from()));
        return all;
    }

    private static String key(EmployerLetter letter) {
        return "employer-mail." + letter.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void fill(MimeMessage message, String text, EmployerLetter letter) throws MessagingException {
        HandedIn copy = letter.copy();
        if (copy == null) {
            message.setText(text, "UTF-8");
            return;
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, "UTF-8");
        MimeMultipart all = new MimeMultipart(words);
        if (letter.paper() != null) {
            all.addBodyPart(file(
                    letter.paper().fileName() + ".pdf",
                    "application/pdf",
                    letter.paper().pdf()));
        }
        // as bytes: a mail server that changed a line end would change the hash
        byte[] asBytes = copy.text().getBytes(StandardCharsets.UTF_8);
        all.addBodyPart(file("inspraak-" + copy.receipt() + ".txt", "application/octet-stream", asBytes));
        message.setContent(all);
    }

    private static MimeBodyPart file(String name, String type, byte[] bytes) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        file.setFileName(name);
        file.setHeader("Content-Transfer-Encoding", "base64");
        return file;
    }
}
