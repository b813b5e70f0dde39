package org.inspraak.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspraak.audit.AuditVerification;

/**
 * {@code ops/verify-audit}: checks the audit log in the database itself, past the application. Beside a running Inspraak
 * it reads that one's database; otherwise it starts the database of the data directory and stops it afterwards.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        LauncherLog.silence();
        Console console = Console.ofProcess();
        Running running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "shutdown"));
        ExitCode outcome;
        try {
            outcome = verify(database(System.getenv(), running), console);
        } catch (StartRefused e) {
            console.error(e.getMessage());
            outcome = e.exitCode();
        }
        System.exit(outcome.status());
    }

    private static DatabaseAccess database(Map<String, String> environment, Running running) {
        // which mode the application runs in makes no difference here, and --empty is the one without conditions
        Settings settings = Settings.read(List.of("--empty"), environment, Launcher.home(environment));
        if (settings.database().isPresent()) {
            settings.database().get().requireReachable();
            return settings.database().get();
        }
        return findRunning(settings).orElseGet(() -> {
            DataDirectory directory = running.start(() -> DataDirectory.open(settings.dataDirectory()));
            return running.start(() -> EmbeddedDatabase.start(directory, settings.poolSize()))
                    .access();
        });
    }

    private static Optional<DatabaseAccess> findRunning(Settings settings) {
        try {
            return EmbeddedDatabase.findRunning(settings.dataDirectory());
        } catch (IOException e) {
            throw new StartRefused(
                    ExitCode.DATABASE_UNREACHABLE,
                    "The data directory " + settings.dataDirectory() + " cannot be read: " + StartRefused.reason(e),
                    e);
        }
    }

    private static ExitCode verify(DatabaseAccess database, Console console) {
        try (Connection connection = database.connect()) {
            List<String> findings = AuditVerification.findings(connection);
            if (findings.isEmpty()) {
                console.line("Audit log intact: " + countEntries(connection) + " entries");
                return ExitCode.STOPPED;
            }
            console.error("Audit log damaged, " + findings.size() + " findings:");
            findings.forEach(console::error);
            return ExitCode.AUDIT_LOG_DAMAGED;
        } catch (SQLException e) {
            throw new StartRefused(
                    ExitCode.DATABASE_UNREACHABLE,
                    "The audit log at " + database.urlToShow() + " cannot be read: " + StartRefused.reason(e),
                    e);
        }
    }

    private static long countEntries(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from audit_entry")) {
            count.next();
            return count.getLong(1);
        }
    }
}
