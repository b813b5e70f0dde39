package org.inspraak.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What has to be done before a server starts that {@link Launcher} does not start: the tables of the given database are
 * brought up to date, and the data directory gets its keys for tokens. Doing it again does no harm.
 */
public final class Migrate {

    private Migrate() {}

    public static void main(String[] arguments) {
        LauncherLog.silence();
        Console console = Console.ofProcess();
        ExitCode outcome = ExitCode.STOPPED;
        try {
            migrate(System.getenv(), console);
        } catch (StartRefused e) {
            console.error(e.getMessage());
            outcome = e.exitCode();
        }
        System.exit(outcome.status());
    }

    private static void migrate(Map<String, String> environment, Console console) {
        // whatever the application is going to run with, tables and keys are the same
        Settings settings = Settings.read(List.of("--empty"), environment, Launcher.home(environment));
        DatabaseAccess database = settings.database()
                .orElseThrow(() -> new StartRefused(
                        ExitCode.SETTINGS_WRONG,
                        "INSPRAAK_DB_URL is not set; the database of a data directory is migrated at its own start."));
        try (DataDirectory directory = DataDirectory.open(settings.dataDirectory())) {
            database.requireReachable();
            int steps = new Migrations(database).apply();
            TokenKeys.readOrCreate(directory, environment);
            console.line("tables at " + database.urlToShow() + " are up to date, " + steps + " migrations applied");
        } catch (IOException e) {
            throw new StartRefused(
                    ExitCode.DATA_DIRECTORY_NOT_WRITABLE,
                    "The data directory " + settings.dataDirectory() + " cannot be closed: " + StartRefused.reason(e),
                    e);
        }
    }
}
