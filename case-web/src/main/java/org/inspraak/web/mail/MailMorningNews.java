package org.inspraak.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import org.inspraak.casefile.MorningNews;
import org.inspraak.casefile.MorningPost;
import org.inspraak.shared.CaseClock;
import org.inspraak.web.security.PublicAddress;
import org.inspraak.web.text.DeadlineTitles;

/** Mails what is due, late and new, as plain text and as a page, in the receiver's language. */
@ApplicationScoped
public class MailMorningNews implements MorningPost {

    @Inject
    Outgoing outgoing;

    @Inject
    PublicAddress address;

    @Inject
    DeadlineTitles titles;

    @Inject
    CaseClock clock;

    @Override
    public boolean isSet() {
        return outgoing.isSet();
    }

    @Override
    public void send(MorningNews news) {
        MorningLetter letter =
                new MorningLetter(news, clock.read().today(), address.find().orElse(null), titles);
        outgoing.send(
                news.mail().receiver(),
                news.mail().id(),
                letter.subject(),
                message -> message.setContent(both(letter.asText(), letter.asPage())));
    }

    /** Of two ways to say the same a reader shows the last one that it can. */
    private static MimeMultipart both(String text, String page) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(page, "UTF-8", "html");
        return new MimeMultipart("alternative", plain, html);
    }
}
