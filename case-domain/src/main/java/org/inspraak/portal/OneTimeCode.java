package org.inspraak.portal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Six digits that prove who reads the mail of an address. Kept is a salted, slow hash: of a fast one all million codes
 * would be tried in a second by whoever reads the table.
 */
public record OneTimeCode(String digits) {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 100_000;
    private static final int BITS = 256;

    static OneTimeCode fresh() {
        return new OneTimeCode(String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES)));
    }

    String hash() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return hash(digits, salt);
    }

    /** Whether this is what somebody typed, spaces aside. */
    static boolean isBehind(String hash, String typed) {
        String digits = typed == null ? "" : typed.replaceAll("\\s", "");
        byte[] salt = HexFormat.of().parseHex(hash.substring(0, 2 * SALT_BYTES));
        return digits.matches("[0-9]{6}") && MessageDigest.isEqual(bytes(hash), bytes(hash(digits, salt)));
    }

    private static String hash(String digits, byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(digits.toCharArray(), salt, ROUNDS, BITS);
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return HexFormat.of().formatHex(salt) + HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** So that no log ever holds one. */
    @Override
    public String toString() {
        return "OneTimeCode";
    }
}
