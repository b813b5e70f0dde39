package org.inspraak.web.mail;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inspraak.letter.LetterContent;
import org.inspraak.letter.LetterPost;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.SpokenDates;

/** Mails letters to employers: a few words in the language of the letter, and the letter as a PDF. */
@ApplicationScoped
public class MailLetters implements LetterPost {

    @Inject
    Outgoing outgoing;

    @Override
    public boolean isSet() {
        return outgoing.isSet();
    }

    @Override
    public Receipt send(Mailing mailing) {
        return outgoing.hand(mailing.email(), mailing.id(), subject(mailing.content()), message -> {
            message.setContent(textAndLetter(mailing));
            answersTo(message, mailing);
        });
    }

    static String subject(LetterContent content) {
        return PageBook.ofLetters(content.language())
                        .say("subject." + content.kind().code(), content.system())
                + " (" + content.reference() + ")";
    }

    static String text(Mailing mailing) {
        LetterContent content = mailing.content();
        PageBook words = PageBook.ofLetters(content.language());
        SpokenDates dates = new SpokenDates(PageBook.in(content.language()), content.writtenOn());
        List<String> lines = new ArrayList<>();
        lines.add(words.get("mail.greeting"));
        lines.add("");
        lines.add(
                words.say("mail.attached", words.say("subject." + content.kind().code(), content.system())));
        lines.add(words.say("mail.due", dates.dayInFull(content.answerDueOn())));
        if (mailing.link() != null) {
            lines.add("");
            lines.add(words.get("mail.link"));
            lines.add(mailing.link());
        }
        lines.add("");
        lines.add(words.get("mail.closing"));
        lines.add(content.signedBy());
        lines.add(content.sender().office());
        return String.join("\r\n", lines) + "\r\n";
    }

    private static MimeMultipart textAndLetter(Mailing mailing) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(mailing), StandardCharsets.UTF_8.name());
        MimeBodyPart letter = new MimeBodyPart();
        letter.setDataHandler(new DataHandler(new ByteArrayDataSource(mailing.pdf(), "application/pdf")));
        letter.setFileName(
                PageBook.ofLetters(mailing.content().language())
                                .say("mail.file", mailing.content().reference()) + ".pdf");
        return new MimeMultipart("mixed", text, letter);
    }

    /** The union's people answer; the address from which the system mails is nobody's. */
    private static void answersTo(MimeMessage message, Mailing mailing) throws MessagingException {
        if (mailing.answersTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(mailing.answersTo())});
        }
    }
}
