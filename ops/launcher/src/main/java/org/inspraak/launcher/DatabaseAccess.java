package org.inspraak.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How to reach the database that holds Inspraak's tables. */
record DatabaseAccess(String url, String user, String password) {

    private static final String SECONDS_TO_CONNECT = "10";

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("ApplicationName", "inspraak-launcher");
        return DriverManager.getConnection(url, properties);
    }

    void requireReachable() {
        try (Connection connection = connect()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw new StartRefused(
                    ExitCode.DATABASE_UNREACHABLE,
                    "The database at " + urlToShow() + " cannot be reached as " + user + ": " + StartRefused.reason(e),
                    e);
        }
    }

    /** Without the parameters, which may hold a password. */
    String urlToShow() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    /** Leaves the password out of logs and messages. */
    @Override
    public String toString() {
        return user + " at " + urlToShow();
    }
}
