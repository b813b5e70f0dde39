package org.inspraak.web.health;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;

/** Tells failures that are the database's absence, which passes, from all others. */
public final class DatabaseAway {

    /** After which a try is worth it. */
    public static final int SECONDS_TO_WAIT = 5;

    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /**
     * Whether this failure, or one that led to it, is one of a database that cannot be reached. When the connection breaks
     * at the commit itself, the server tells no more than that the resource failed.
     */
    public static boolean isIn(Throwable thrown) {
        Throwable at = thrown;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            if (is(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /** Whether it is this failure itself, leaving aside what led to it. */
    public static boolean is(Throwable thrown) {
        return thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof ResourceException
                || (thrown instanceof XAException commit && commit.errorCode == XAException.XAER_RMERR)
                || (thrown instanceof SQLException sql && isOfConnection(sql.getSQLState()));
    }

    /** 08: no connection; 57P: the server stops or starts; 53300: too many connections. */
    private static boolean isOfConnection(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    /** For the log: the kind of failure, without its text, which may hold values. */
    public static String reason(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return "SQLState " + sql.getSQLState();
            }
        }
        return thrown.getClass().getSimpleName();
    }
}
