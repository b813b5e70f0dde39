package org.inspraak.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret part of a calendar's address: whoever knows it reads the calendar. It is told once, when it is made; kept is
 * its hash, which is enough to know it again and no use to whoever reads the table. A slow hash, as passwords need, would
 * add nothing: nobody guesses 32 random bytes.
 */
public record CalendarToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** 32 bytes in base64url. */
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    public CalendarToken {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("no token looks like this");
        }
    }

    static CalendarToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CalendarToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what cannot be one. */
    public static Optional<CalendarToken> find(String text) {
        return text != null && text.matches(FORM) ? Optional.of(new CalendarToken(text)) : Optional.empty();
    }

    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** So that no log ever holds one. */
    @Override
    public String toString() {
        return "CalendarToken";
    }
}
