package org.inspraak.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One entry of a chain.
 *
 * @param chain which of the {@link #CHAINS} parallel chains; the entries of a transaction all stand in one
 * @param sequence from 1, without gaps within its chain
 * @param recordedAt UTC, to the microsecond
 */
record AuditEntry(int chain, long sequence, Instant recordedAt, String actor, String action, String subject) {

    /** Parallel chains, so that those who write at the same time seldom wait for each other. */
    static final int CHAINS = 64;

    /** What stands before the first entry of a chain. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** SHA-256, in hexadecimal, over the hash of the entry before and every field of this one. */
    String hashAfter(String previousHash) {
        List<String> fields = List.of(
                previousHash,
                Integer.toString(chain),
                Long.toString(sequence),
                recordedAt.toString(),
                actor,
                action,
                subject);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : fields) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                // the length before each field keeps "ab","c" and "a","bc" apart
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
