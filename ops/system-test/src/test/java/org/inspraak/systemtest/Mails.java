package org.inspraak.systemtest;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What arrived at the mail server of a test. */
final class Mails {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Mails() {}

    /** Those to this address, the first that came first. */
    static List<MimeMessage> to(GreenMail server, String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /** The mail of that number, from 1, to this address. */
    static MimeMessage await(GreenMail server, String address, int number) {
        Patience.await(
                PATIENCE,
                () -> to(server, address).size() >= number,
                () -> to(server, address).size() + " mails for " + address + " instead of " + number + ", and "
                        + server.getReceivedMessages().length + " for all");
        return to(server, address).get(number - 1);
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
