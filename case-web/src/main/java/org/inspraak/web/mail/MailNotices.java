package org.inspraak.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Mail;
import org.inspraak.organisation.Notice;
import org.inspraak.organisation.Staff;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.ProblemTexts;

/** Mails notices: plain text, in the receiver's language, with the case's number and nothing of its content. */
@ApplicationScoped
public class MailNotices implements Mail {

    @Inject
    Outgoing outgoing;

    @Override
    public boolean isSet() {
        return outgoing.isSet();
    }

    @Override
    public void send(Notice notice) {
        String text = text(notice);
        outgoing.send(notice.receiver(), notice.id(), subject(notice), message -> message.setText(text, "UTF-8"));
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
