package org.inspraak.systemtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/**
 * The EAR under the full Payara Server on a database of its own: migrated and started by the scripts that an operator
 * uses, without demo data. Whoever starts it holds what is {@link Assembled}.
 */
final class FullServer implements AutoCloseable {

    static final String ADMIN_PASSWORD = "a long first password";

    private static final Logger LOG = Logger.getLogger(FullServer.class.getName());
    private static final String INSTALLED = "ops/deploy/target/server/bin/inspraak";
    private static final int HTTP_PORT = 18240;
    private static final int ADMIN_PORT = 18241;
    private static final int DATABASE_PORT = 18242;
    static final List<Integer> PORTS = List.of(HTTP_PORT, ADMIN_PORT);
    static final String ADMINISTRATION = "http://127.0.0.1:" + ADMIN_PORT;

    private static final Duration TIME_TO_START = Duration.ofSeconds(300);

    private final Path folder;
    private final OwnPostgres database;
    private final Map<String, String> settings;
    private final Launched launched;

    private FullServer(Path folder, OwnPostgres database, Map<String, String> settings, Launched launched) {
        this.folder = folder;
        this.database = database;
        this.settings = settings;
        this.launched = launched;
    }

    static FullServer start() {
        Path folder = Inspraak.freshDirectory();
        OwnPostgres database = OwnPostgres.start(folder, DATABASE_PORT);
        Map<String, String> settings = settings(folder, database);
        Launched launched = null;
        try {
            run(settings, INSTALLED, "migrate");
            long begun = System.nanoTime();
            launched = Launched.start(settings, INSTALLED, "start");
            awaitReady(settings, launched);
            LOG.info(() -> "full server: domain made, started and EAR deployed in " + secondsSince(begun) + " s");
            return new FullServer(folder, database, settings, launched);
        } catch (AssertionError e) {
            if (launched != null) {
                launched.close();
            }
            database.close();
            throw e;
        }
    }

    private static Map<String, String> settings(Path folder, OwnPostgres database) {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("INSPRAAK_DATA_DIR", folder.resolve("data").toString());
        settings.put("INSPRAAK_PAYARA_DIR", Launched.target().resolve("payara6").toString());
        settings.put("INSPRAAK_DB_POOL", "10");
        settings.put("INSPRAAK_HTTP_PORT", Integer.toString(HTTP_PORT));
        settings.put("INSPRAAK_ADMIN_PORT", Integer.toString(ADMIN_PORT));
        settings.put("INSPRAAK_ADMIN_PASSWORD", ADMIN_PASSWORD);
        settings.put("INSPRAAK_SERVER_JAVA_OPTS", "-Xmx768m -XX:TieredStopAtLevel=1");
        return settings;
    }

    private static long secondsSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    private static String run(Map<String, String> settings, String... command) {
        try (Launched launched = Launched.start(settings, command)) {
            int status = launched.awaitEnd();
            if (status != 0) {
                throw new AssertionError(
                        String.join(" ", command) + " ended with " + status + ":\n" + launched.output());
            }
            return launched.output();
        }
    }

    private static void awaitReady(Map<String, String> settings, Launched launched) {
        String patience = Long.toString(TIME_TO_START.toSeconds());
        try (Launched ready = Launched.start(settings, INSTALLED, "ready", patience)) {
            ready.awaitSaying("Inspraak is ready", TIME_TO_START);
        } catch (AssertionError e) {
            throw new AssertionError("the full server said:\n" + launched.output(), e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + HTTP_PORT;
    }

    String log() {
        return launched.output();
    }

    /** What {@code inspraak verify-audit} says. */
    String verifiedAudit() {
        return run(settings, INSTALLED, "verify-audit");
    }

    @Override
    public void close() {
        launched.close();
        database.close();
        Inspraak.forget(folder);
    }
}
