package org.inspraak.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.inspraak.shared.CaseClock;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.inspraak.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTest extends OnDatabase {

    private static final String SUBJECT = "case/2027-000001";
    private int chain;

    @BeforeEach
    void sixEntriesInOneChainAndSomeInOthers() throws SQLException {
        house.inTransaction(() -> {
            for (int i = 1; i <= 6; i++) {
                record("step-" + i, SUBJECT);
            }
        });
        chain = chainOf(SUBJECT);
        // another connection, because this one's is taken meanwhile
        house.inTransaction(() -> {
            record("viewed", "case/2027-000002");
            atOnce(1, thread -> {
                new House().inTransaction(() -> record("viewed", "case/2027-000003"));
                return thread;
            });
        });
    }

    private static int chainOf(String subject) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select distinct chain from audit_entry where subject = '" + subject + "'")) {
            assertThat(row.next()).isTrue();
            int chain = row.getInt(1);
            assertThat(row.next())
                    .as("a transaction's entries in several chains")
                    .isFalse();
            return chain;
        }
    }

    private void record(String action, String subject) {
        the(AuditTrail.class)
                .record(actor("els"), action, subject, the(CaseClock.class).read());
    }

    private static List<String> findings() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            return AuditVerification.findings(connection);
        }
    }

    @Test
    void given_an_untouched_log_when_it_is_verified_then_nothing_is_found() throws SQLException {
        assertThat(findings()).isEmpty();
    }

    static Stream<Arguments> tampering() {
        String entry = " where chain = :chain and sequence = ";
        return Stream.of(
                arguments("an action is changed", "update audit_entry set action = 'other'" + entry + 3, "entry 3"),
                arguments("an actor is changed", "update audit_entry set actor = 'tom'" + entry + 1, "entry 1"),
                arguments(
                        "a time is changed",
                        "update audit_entry set recorded_at = recorded_at + interval '1 microsecond'" + entry + 6,
                        "entry 6"),
                arguments("an entry is taken out", "delete from audit_entry" + entry + 3, "entries 3 to 3 are missing"),
                arguments(
                        "two entries are swapped",
                        "update audit_entry set sequence = -2" + entry + 2 + "; update audit_entry set sequence = 2"
                                + entry + 5 + "; update audit_entry set sequence = 5 where sequence = -2",
                        "entry 2"),
                arguments("the tail is cut off", "delete from audit_entry" + entry + 6, "should end at 6"),
                arguments(
                        "the whole chain is emptied",
                        "delete from audit_entry where chain = :chain",
                        "ends at entry 0"),
                arguments(
                        "an entry is slipped in at the end",
                        "insert into audit_entry select chain, 7, recorded_at, actor, action, subject, hash,"
                                + " repeat('a', 64) from audit_entry" + entry + 6,
                        "entry 7"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void given_a_log_when_somebody_tampers_with_it_then_the_place_is_found(String how, String sql, String place)
            throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_entry disable trigger tr_audit_entry_append_only");
            statement.execute(sql.replace(":chain", Integer.toString(chain)));
            statement.execute("alter table audit_entry enable trigger tr_audit_entry_append_only");
        }
        assertThat(findings()).as(how).anyMatch(line -> line.contains("chain " + chain) && line.contains(place));
        assertThat(findings())
                .allMatch(line -> line.startsWith("chain " + chain + ",") || line.startsWith("chain " + chain + ":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void given_the_log_when_somebody_changes_it_in_the_open_then_the_database_refuses(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("only ever added");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void given_many_who_write_at_once_when_some_roll_back_then_the_chains_hold() throws SQLException {
        List<Object> results = atOnce(8, thread -> {
            for (int i = 0; i < 10; i++) {
                boolean fails = (i + thread) % 4 == 0;
                try {
                    house.inTransaction(() -> {
                        record("busy", SUBJECT);
                        if (fails) {
                            throw new IllegalStateException("meant");
                        }
                    });
                } catch (IllegalStateException meant) {
                    assertThat(meant).hasMessage("meant");
                }
            }
            return thread;
        });
        assertThat(results).noneMatch(Exception.class::isInstance);
        assertThat(findings()).isEmpty();
    }
}
