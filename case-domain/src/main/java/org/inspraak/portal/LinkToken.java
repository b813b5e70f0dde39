package org.inspraak.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret part of the address at which an employer answers. It is told once, in the mail or letter that carries it;
 * kept is its hash. It opens nothing by itself: the code that goes to the mail address does.
 */
public record LinkToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** 32 bytes in base64url. */
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    public LinkToken {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("no token looks like this");
        }
    }

    static LinkToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what cannot be one. */
    public static Optional<LinkToken> find(String text) {
        return text != null && text.matches(FORM) ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    String hash() {
        return sha256(text);
    }

    /** In hexadecimal, over the text in UTF-8. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** So that no log ever holds one. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
