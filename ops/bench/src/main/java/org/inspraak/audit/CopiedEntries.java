package org.inspraak.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Writes the audit entries of copied cases: those of the old case, under the new number, sealed as the application seals
 * them. It stands in this package to use the very same {@link AuditEntry}.
 */
public final class CopiedEntries {

    private record Old(Instant at, String actor, String action) {}

    private record Copy(String oldNumber, String number, int days) {}

    private final long[] sequences = new long[AuditEntry.CHAINS];
    private final String[] hashes = new String[AuditEntry.CHAINS];
    private final Map<String, List<Old>> oldByNumber = new HashMap<>();
    private final List<Copy> copies = new ArrayList<>();
    private int next;

    private CopiedEntries() {}

    /** Copies for the copies with these numbers; the connection's transaction stays open. */
    public static void write(Connection connection, int from, int to) throws SQLException, IOException {
        CopiedEntries entries = new CopiedEntries();
        entries.readHeads(connection);
        entries.readOld(connection);
        entries.readCopies(connection, from, to);
        CopyIn copy = new CopyManager(connection.unwrap(BaseConnection.class))
                .copyIn("copy audit_entry (chain,"
                        + " sequence, recorded_at, actor, action, subject, previous_hash, hash) from stdin");
        try {
            for (Copy one : entries.copies) {
                entries.write(copy, one);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        entries.writeHeads(connection);
    }

    private void readHeads(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select chain, last_sequence, last_hash from audit_chain order by chain for update")) {
            while (row.next()) {
                sequences[row.getInt(1)] = row.getLong(2);
                hashes[row.getInt(1)] = row.getString(3);
            }
        }
    }

    private void readOld(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select t.case_number, e.recorded_at, e.actor, e.action"
                    + " from bench.template t join audit_entry e on e.subject = 'case/' || t.case_number"
                    + " where e.recorded_at < t.taken_at order by t.case_number, e.sequence")) {
                while (row.next()) {
                    Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
                    oldByNumber
                            .computeIfAbsent(row.getString(1), number -> new ArrayList<>())
                            .add(new Old(at, row.getString(3), row.getString(4)));
                }
            }
        }
    }

    private void readCopies(Connection connection, int from, int to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select old_number, case_number, days from bench.copy where n between ? and ? order by n")) {
            statement.setInt(1, from);
            statement.setInt(2, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    copies.add(new Copy(row.getString(1), row.getString(2), row.getInt(3)));
                }
            }
        }
    }

    private void write(CopyIn copy, Copy to) throws SQLException {
        String subject = "case/" + to.number();
        StringBuilder lines = new StringBuilder();
        for (Old old : oldByNumber.getOrDefault(to.oldNumber(), List.of())) {
            // whichever connection did it, and each has its chain
            int chain = next++ % AuditEntry.CHAINS;
            AuditEntry entry = new AuditEntry(
                    chain,
                    ++sequences[chain],
                    old.at().minus(to.days(), ChronoUnit.DAYS),
                    old.actor(),
                    old.action(),
                    subject);
            String previous = hashes[chain];
            hashes[chain] = entry.hashAfter(previous);
            lines.append(chain).append('\t').append(entry.sequence());
            lines.append('\t').append(entry.recordedAt()).append('\t').append(entry.actor());
            lines.append('\t').append(entry.action()).append('\t').append(subject);
            lines.append('\t').append(previous).append('\t').append(hashes[chain]);
            lines.append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private void writeHeads(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update audit_chain set last_sequence = ?, last_hash = ? where chain = ?")) {
            for (int chain = 0; chain < AuditEntry.CHAINS; chain++) {
                update.setLong(1, sequences[chain]);
                update.setString(2, hashes[chain]);
                update.setInt(3, chain);
                update.executeUpdate();
            }
        }
    }
}
