package org.inspraak.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads every chain from its first entry to its head and tells what does not fit. */
public final class AuditVerification {

    private static final int MOST_FINDINGS_PER_CHAIN = 20;

    private AuditVerification() {}

    /**
     * What is wrong, a line each; empty when every entry is there, unchanged and in its place. Reads with a cursor, so
     * that a log of millions of entries fits.
     */
    public static List<String> findings(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            List<String> findings = new ArrayList<>();
            for (int chain = 0; chain < AuditEntry.CHAINS; chain++) {
                findings.addAll(checkChain(connection, chain));
            }
            return findings;
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private static List<String> checkChain(Connection connection, int chain) throws SQLException {
        List<String> findings = new ArrayList<>();
        long expected = 1;
        String previous = AuditEntry.NOTHING_BEFORE;
        try (PreparedStatement entries = connection.prepareStatement(
                "select sequence, recorded_at, actor, action, subject, previous_hash, hash from audit_entry"
                        + " where chain = ? order by sequence")) {
            entries.setFetchSize(1000);
            entries.setInt(1, chain);
            try (ResultSet row = entries.executeQuery()) {
                while (row.next() && findings.size() < MOST_FINDINGS_PER_CHAIN) {
                    long sequence = row.getLong(1);
                    if (sequence != expected) {
                        findings.add(
                                "chain " + chain + ": entries " + expected + " to " + (sequence - 1) + " are missing");
                    }
                    checkEntry(chain, row, previous).ifPresent(findings::add);
                    previous = row.getString(7);
                    expected = sequence + 1;
                }
            }
        }
        if (findings.isEmpty()) {
            checkHead(connection, chain, expected - 1, previous, findings);
        }
        return findings;
    }

    private static java.util.Optional<String> checkEntry(int chain, ResultSet row, String previous)
            throws SQLException {
        AuditEntry entry = new AuditEntry(
                chain,
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5));
        String place = "chain " + chain + ", entry " + entry.sequence();
        if (!previous.equals(row.getString(6))) {
            return java.util.Optional.of(place + ": does not follow the entry before it");
        }
        if (!entry.hashAfter(previous).equals(row.getString(7))) {
            return java.util.Optional.of(place + ": was changed after it was written");
        }
        return java.util.Optional.empty();
    }

    private static void checkHead(
            Connection connection, int chain, long lastSequence, String lastHash, List<String> findings)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery(
                        "select last_sequence, last_hash from audit_chain where chain = " + chain)) {
            if (!head.next()) {
                findings.add("chain " + chain + ": its head is missing");
            } else if (head.getLong(1) != lastSequence || !head.getString(2).equals(lastHash)) {
                findings.add(
                        "chain " + chain + ": ends at entry " + lastSequence + ", should end at " + head.getLong(1));
            }
        }
    }
}
