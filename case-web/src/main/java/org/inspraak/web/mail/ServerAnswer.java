package org.inspraak.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** The line with which a mail server answers: what shows later that it took a letter. */
final class ServerAnswer {

    private static final String FOR_GOOD = "(?s)5[0-9]{2}[ -].*";

    private ServerAnswer() {}

    /** What it said to the mail; {@code null} from a transport that does not tell. Jakarta Mail leaves it to the server's own. */
    static String lastOf(Transport transport) {
        try {
            Object answer =
                    transport.getClass().getMethod("getLastServerResponse").invoke(transport);
            return answer == null ? null : answer.toString().strip();
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException untold) {
            return null;
        }
    }

    /** What it said to the address, if that was a no for good (RFC 5321, 5yz); a no to the mail as a whole is none. */
    static Optional<String> refusalOfAddress(SendFailedException refused) {
        if (refused.getInvalidAddresses() == null || refused.getInvalidAddresses().length == 0) {
            return Optional.empty();
        }
        for (Exception at = refused; at instanceof MessagingException one; at = one.getNextException()) {
            if (at.getMessage() != null && at.getMessage().matches(FOR_GOOD)) {
                return Optional.of(at.getMessage().strip());
            }
        }
        return Optional.empty();
    }
}
