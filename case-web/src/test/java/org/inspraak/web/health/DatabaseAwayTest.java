package org.inspraak.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03", "53300"})
    void given_a_broken_connection_however_deep_when_asked_then_the_database_is_away(String state) {
        var thrown = new IllegalStateException(new RuntimeException(new SQLException("x", state)));

        assertThat(DatabaseAway.isIn(thrown)).isTrue();
        assertThat(DatabaseAway.reason(thrown)).isEqualTo("SQLState " + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42601", "57014"})
    void given_another_failure_of_the_database_when_asked_then_it_is_not_away(String state) {
        assertThat(DatabaseAway.isIn(new RuntimeException(new SQLException("x", state))))
                .isFalse();
    }

    /** The server makes this of a connection that breaks while it commits, and leaves out what led to it. */
    @Test
    void given_a_commit_that_the_resource_failed_when_asked_then_the_database_is_away() {
        assertThat(DatabaseAway.isIn(new IllegalStateException(new XAException(XAException.XAER_RMERR))))
                .isTrue();
        assertThat(DatabaseAway.isIn(new XAException(XAException.XA_RBDEADLOCK)))
                .isFalse();
    }

    @Test
    void given_no_state_when_asked_then_the_kind_of_exception_tells() {
        assertThat(DatabaseAway.isIn(new SQLTransientConnectionException("x"))).isTrue();
        assertThat(DatabaseAway.isIn(new SQLException("x"))).isFalse();
        assertThat(DatabaseAway.reason(new IllegalStateException("secret"))).isEqualTo("IllegalStateException");
    }
}
