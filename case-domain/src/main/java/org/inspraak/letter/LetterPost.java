package org.inspraak.letter;

import java.util.UUID;

/** The way out for letters by mail. */
public interface LetterPost {

    /** False where no mail server is set. */
    boolean isSet();

    /**
     * Hands one mail to the server. A server that is away, or that wants it later, is an unchecked exception: the mail
     * is tried again.
     */
    Receipt send(Mailing mailing);

    /**
     * One mail to one address.
     *
     * @param id the same when it is tried again
     * @param answersTo where a reply goes; may be {@code null}
     * @param link where the employer may answer without an account; may be {@code null}
     */
    record Mailing(UUID id, String email, LetterContent content, String answersTo, String link, byte[] pdf) {}

    /**
     * What the server said.
     *
     * @param taken false: it refuses the address, and will do so again
     * @param answer its own line
     */
    record Receipt(boolean taken, String answer, String messageId) {}
}
