package org.inspraak.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/**
 * The first administrator of an installation without demo data: who signs in when nobody has an account yet. The
 * application makes the account when it finds these in its environment and no staff in its tables.
 */
record Administrator(String user, String password) {

    /** Empty when accounts exist already, or when the environment names a password itself. */
    static Optional<Administrator> inventFor(DatabaseAccess database, Map<String, String> environment) {
        if (!environment.getOrDefault("INSPRAAK_ADMIN_PASSWORD", "").isBlank() || hasStaff(database)) {
            return Optional.empty();
        }
        String user = environment.getOrDefault("INSPRAAK_ADMIN_USER", "admin");
        return Optional.of(new Administrator(user, SecretFile.newPassword()));
    }

    private static boolean hasStaff(DatabaseAccess database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return answersTrue(statement, "select to_regclass('staff') is not null")
                    && answersTrue(statement, "select exists (select 1 from staff)");
        } catch (SQLException e) {
            throw new StartRefused(
                    ExitCode.DATABASE_UNREACHABLE,
                    "The database at " + database.urlToShow() + " does not answer: " + StartRefused.reason(e),
                    e);
        }
    }

    private static boolean answersTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    Map<String, String> environment() {
        return Map.of("INSPRAAK_ADMIN_USER", user, "INSPRAAK_ADMIN_PASSWORD", password);
    }

    @Override
    public String toString() {
        return user;
    }
}
