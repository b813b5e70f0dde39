package org.inspraak.portal;

import java.time.Instant;
import java.util.UUID;

/**
 * What an employer handed in, as it stays.
 *
 * @param receipt the number by which both sides name it
 * @param text the copy that the employer keeps
 * @param hash SHA-256 of that text in UTF-8, in hexadecimal
 * @param documentId of the copy among the documents of the case
 */
public record HandedIn(Instant at, String receipt, String by, String text, String hash, UUID documentId) {

    /** Whether the text is still the one that the hash was made of. */
    public boolean isUnchanged() {
        return LinkToken.sha256(text).equals(hash);
    }
}
