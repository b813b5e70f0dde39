package org.inspraak.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code ops/run}: starts the database, brings its tables up to date, starts the application, says where it is, and
 * waits to be told to stop. Everything that prevents this ends in one sentence on standard error and an
 * {@linkplain ExitCode exit code} of its own.
 */
public final class Launcher {

    private final Console console;
    private final Map<String, String> environment;
    private final Running running = new Running();
    private volatile ExitCode outcome = ExitCode.STOPPED;

    private Launcher(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        LauncherLog.silence();
        new Launcher(Console.ofProcess(), System.getenv()).run(List.of(arguments));
    }

    private void run(List<String> arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
        try {
            launch(arguments);
        } catch (StartRefused e) {
            refuse(e.exitCode(), e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | OutOfMemoryError e) {
            refuse(ExitCode.UNEXPECTED, "Inspraak could not start, for a reason of its own: " + e + ".", e);
        }
        System.exit(outcome.status());
    }

    private void refuse(ExitCode exitCode, String sentence, Throwable cause) {
        if (running.isStopping()) {
            return;
        }
        Logger.getLogger(Launcher.class.getName()).log(Level.SEVERE, sentence, cause);
        console.error(sentence);
        outcome = exitCode;
    }

    /** Runs on Ctrl-C, on a termination signal and after a refused start; the status would otherwise be the signal's. */
    private void shutDown() {
        running.stop();
        Runtime.getRuntime().halt(outcome.status());
    }

    private void launch(List<String> arguments) throws InterruptedException {
        Path home = home(environment);
        Settings settings = Settings.read(arguments, environment, home);
        Installation installation = Installation.find(home, environment);
        DataDirectory directory = running.start(() -> DataDirectory.open(settings.dataDirectory()));
        LauncherLog.writeTo(directory);
        ApplicationServer.stopSurvivor(directory);
        settings.requireFreePort();

        DatabaseAccess database = startDatabase(settings, directory);
        int steps = new Migrations(database).apply();
        console.line("database ready at " + database.urlToShow() + (steps > 0 ? ", " + steps + " migrations" : ""));

        Map<String, String> forApplication = environmentFor(settings, directory, database);
        ApplicationServer server =
                running.start(() -> ApplicationServer.start(installation, settings, directory, forApplication));
        new Deployment(server, settings.localAddress(), console).awaitReady();
        announce(settings);
        // unpacking the database's programs needed far more memory than waiting does
        System.gc();
        watch(server);
    }

    /** The folder of the checkout, where the scripts start the launcher from. */
    static Path home(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("INSPRAAK_HOME", "")).toAbsolutePath();
    }

    private DatabaseAccess startDatabase(Settings settings, DataDirectory directory) {
        if (settings.database().isPresent()) {
            settings.database().get().requireReachable();
            return settings.database().get();
        }
        console.line("starting the database in " + directory.path());
        return running.start(() -> EmbeddedDatabase.start(directory, settings.poolSize()))
                .access();
    }

    private Map<String, String> environmentFor(Settings settings, DataDirectory directory, DatabaseAccess database) {
        Map<String, String> all = new HashMap<>();
        all.put("INSPRAAK_MODE", settings.mode().name().toLowerCase(Locale.ROOT));
        all.put("INSPRAAK_DATA_DIR", directory.path().toString());
        all.put("INSPRAAK_HTTP_PORT", Integer.toString(settings.httpPort()));
        all.put("INSPRAAK_HTTP_ADDRESS", settings.httpAddress());
        all.put("INSPRAAK_DB_URL", database.url());
        all.put("INSPRAAK_DB_USER", database.user());
        all.put("INSPRAAK_DB_PASSWORD", database.password());
        all.put("INSPRAAK_DB_POOL", Integer.toString(settings.poolSize()));
        all.putAll(TokenKeys.readOrCreate(directory, environment).environment());
        if (settings.mode() == Settings.Mode.EMPTY) {
            inventAdministrator(database).ifPresent(administrator -> all.putAll(administrator.environment()));
        }
        return all;
    }

    private Optional<Administrator> inventAdministrator(DatabaseAccess database) {
        Optional<Administrator> administrator = Administrator.inventFor(database, environment);
        // said before the application makes the account: were it said afterwards, a failure in between would hide it
        administrator.ifPresent(first -> console.line(
                "first administrator: " + first.user() + ", password " + first.password() + " (shown only this once)"));
        return administrator;
    }

    private void announce(Settings settings) {
        console.line("");
        console.line("Inspraak is ready: " + settings.localAddress() + "/");
        if (settings.mode() == Settings.Mode.DEMO) {
            console.line("demo sign-ins:");
            console.line(readText("demo-sign-ins.txt"));
        }
        console.line("Ctrl-C stops it.");
    }

    private static String readText(String resource) {
        try (InputStream text = Launcher.class.getResourceAsStream(resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new StartRefused(ExitCode.NOT_BUILT, "The launcher's jar is damaged: " + resource, e);
        }
    }

    private void watch(ApplicationServer server) throws InterruptedException {
        int status = server.awaitEnd();
        throw new StartRefused(
                ExitCode.SERVER_STOPPED,
                "The application server ended by itself with status " + status + " (see " + server.log() + ").");
    }
}
