package org.inspraak.letter;

import java.util.UUID;

/** Sends letters after the commit; again when it fails. */
public interface LetterProcess {

    /** A mail was decided on in this transaction; it leaves once that has committed. */
    void letterHandedOver(UUID dispatchId);
}
