package org.inspraak.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
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
        outgoing.send(
                letter.email(), letter.id(), subject(letter, words), message -> fill(message, text, letter.copy()));
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

    private static void fill(MimeMessage message, String text, HandedIn copy) throws MessagingException {
        if (copy == null) {
            message.setText(text, "UTF-8");
            return;
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, "UTF-8");
        MimeBodyPart file = new MimeBodyPart();
        // as bytes: a mail server that changed a line end would change the hash
        file.setDataHandler(new jakarta.activation.DataHandler(new jakarta.mail.util.ByteArrayDataSource(
                copy.text().getBytes(java.nio.charset.StandardCharsets.UTF_8), "application/octet-stream")));
        file.setFileName("inspraak-" + copy.hash().substring(0, 8) + ".txt");
        file.setHeader("Content-Transfer-Encoding", "base64");
        message.setContent(new MimeMultipart(words, file));
    }
}
