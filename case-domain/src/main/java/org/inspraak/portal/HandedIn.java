package org.inspraak.portal;

import java.time.Instant;

/**
 * What an employer handed in, as it stays.
 *
 * @param text the copy that the employer keeps
 * @param hash SHA-256 of that text in UTF-8, in hexadecimal
 */
public record HandedIn(Instant at, String by, String text, String hash) {

    /** Whether the text is still the one that the hash was made of. */
    public boolean isUnchanged() {
        return LinkToken.sha256(text).equals(hash);
    }
}
