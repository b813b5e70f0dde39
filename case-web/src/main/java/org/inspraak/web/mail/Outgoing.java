package org.inspraak.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.inspraak.letter.LetterPost;
import org.inspraak.organisation.Staff;
import org.inspraak.web.security.RunningMode;

/**
 * Hands mail to the server at {@code INSPRAAK_SMTP_URL}: {@code smtp://user:password@host:port}, {@code smtps://} for one
 * that speaks TLS from the first byte.
 */
@ApplicationScoped
public class Outgoing {

    @Inject
    RunningMode settings;

    /** Puts the text into a message. */
    interface Body {

        void into(MimeMessage message) throws MessagingException;
    }

    boolean isSet() {
        return settings.find("inspraak.smtp.url").isPresent();
    }

    /** @param id a second send of the same can be told from another one */
    void send(Staff receiver, UUID id, String subject, Body body) {
        send(receiver.email(), id, subject, body);
    }

    /** @param id a second send of the same can be told from another one */
    void send(String email, UUID id, String subject, Body body) {
        MailServer server = server();
        try {
            Transport.send(message(server, server.session(), email, id, subject, body));
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server did not take " + id, e);
        }
    }

    /**
     * The same for somebody outside, and what the server said to it: that it took the mail, or that it refuses the address
     * for good. Anything else fails, and may be tried again.
     */
    LetterPost.Receipt hand(String email, UUID id, String subject, Body body) {
        MailServer server = server();
        try {
            Session session = server.session();
            MimeMessage message = message(server, session, email, id, subject, body);
            message.saveChanges();
            message.setHeader("Message-ID", "<" + id + "@" + server.host() + ">");
            return hand(session, message);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server did not take " + id, e);
        }
    }

    private static LetterPost.Receipt hand(Session session, MimeMessage message) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
            return new LetterPost.Receipt(true, ServerAnswer.lastOf(transport), message.getMessageID());
        } catch (SendFailedException refused) {
            String answer = ServerAnswer.refusalOfAddress(refused).orElseThrow(() -> refused);
            return new LetterPost.Receipt(false, answer, message.getMessageID());
        }
    }

    private MailServer server() {
        return MailServer.parse(settings.find("inspraak.smtp.url")
                .orElseThrow(() -> new IllegalStateException("INSPRAAK_SMTP_URL is not set")));
    }

    private MimeMessage message(MailServer server, Session session, String email, UUID id, String subject, Body body)
            throws MessagingException {
        String from = settings.find("inspraak.mail.from").orElse("inspraak@" + server.host());
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(email));
        message.setSubject(oneLine(subject), StandardCharsets.UTF_8.name());
        body.into(message);
        message.setHeader("X-Inspraak-Notice", id.toString());
        return message;
    }

    /** A name with a line end in it would begin another header. */
    static String oneLine(String subject) {
        return subject.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
