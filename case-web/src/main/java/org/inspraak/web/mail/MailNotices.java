package org.inspraak.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Mail;
import org.inspraak.organisation.Notice;
import org.inspraak.organisation.Staff;
import org.inspraak.web.security.RunningMode;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.ProblemTexts;

/**
 * Mails notices by the server at {@code INSPRAAK_SMTP_URL}: {@code smtp://user:password@host:port}, {@code smtps://} for
 * one that speaks TLS from the first byte. Plain text, in the receiver's language, with the case's number and nothing of
 * its content.
 */
@ApplicationScoped
public class MailNotices implements Mail {

    @Inject
    RunningMode settings;

    @Override
    public boolean isSet() {
        return settings.find("inspraak.smtp.url").isPresent();
    }

    @Override
    public void send(Notice notice) {
        MailServer server = MailServer.parse(settings.find("inspraak.smtp.url")
                .orElseThrow(() -> new IllegalStateException("INSPRAAK_SMTP_URL is not set")));
        try {
            Session session = server.session();
            MimeMessage message = new MimeMessage(session);
            message.setFrom(
                    new InternetAddress(settings.find("inspraak.mail.from").orElse("inspraak@" + server.host())));
            message.setRecipient(
                    Message.RecipientType.TO,
                    new InternetAddress(notice.receiver().email()));
            message.setSubject(subject(notice), StandardCharsets.UTF_8.name());
            message.setText(text(notice), StandardCharsets.UTF_8.name());
            // a second send of the same notice can be told from another notice
            message.setHeader("X-Inspraak-Notice", notice.id().toString());
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server did not take notice " + notice.id(), e);
        }
    }

    static String subject(Notice notice) {
        Language language = notice.receiver().language();
        return notice.caseNumber() == null
                ? ProblemTexts.sentence(language, "mail.subject-plain", Map.of())
                : ProblemTexts.sentence(language, "mail.subject", Map.of("number", notice.caseNumber()));
    }

    static String text(Notice notice) {
        Staff receiver = notice.receiver();
        Language language = receiver.language();
        String number = notice.caseNumber() == null ? "" : notice.caseNumber();
        return String.join(
                "\r\n\r\n",
                ProblemTexts.sentence(language, "mail.greeting", Map.of("name", receiver.name())),
                PageBook.in(language).say("notice." + notice.code(), number),
                ProblemTexts.sentence(language, "mail.where", Map.of()));
    }
}
