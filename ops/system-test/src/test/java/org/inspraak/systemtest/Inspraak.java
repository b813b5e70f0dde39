package org.inspraak.systemtest;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The application as it is delivered, started by {@code ops/run} with its demo data on a data directory of its own. */
final class Inspraak implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofSeconds(300);
    /** Of the test processes that run side by side, each has ten ports of its own. */
    private static final int FIRST_PORT = Integer.getInteger("firstPort", 18140);

    private static final int LAST_PORT = FIRST_PORT + 9;
    private static final String PASSWORD = "inspraak-demo";

    private final Path dataDirectory;
    private final int port;
    private final Launched launched;
    private final boolean isForgotten;
    private final Map<String, Signed> colleagues = new ConcurrentHashMap<>();

    private Inspraak(Path dataDirectory, int port, Launched launched, boolean isForgotten) {
        this.dataDirectory = dataDirectory;
        this.port = port;
        this.launched = launched;
        this.isForgotten = isForgotten;
    }

    /** On new data, which is forgotten when it is closed. */
    static Inspraak start() {
        return startOn(freshDirectory(), true);
    }

    /** On data that stays when it is closed; {@link #forget} clears it away. */
    static Inspraak startOn(Path dataDirectory) {
        return startOn(dataDirectory, false);
    }

    /** Without demo data; the administrator gets this password. */
    static Inspraak startEmpty(Path dataDirectory, String adminPassword) {
        return startEmpty(dataDirectory, adminPassword, Map.of());
    }

    /** @param more settings of the environment */
    static Inspraak startEmpty(Path dataDirectory, String adminPassword, Map<String, String> more) {
        int port = freePort();
        Map<String, String> settings = new HashMap<>(settings(dataDirectory, port));
        settings.putAll(more);
        settings.put("INSPRAAK_ADMIN_PASSWORD", adminPassword);
        return await(dataDirectory, port, Launched.start(settings, "ops/run", "--empty"), false);
    }

    private static Inspraak startOn(Path dataDirectory, boolean isForgotten) {
        int port = freePort();
        return await(dataDirectory, port, Launched.start(settings(dataDirectory, port), "ops/run"), isForgotten);
    }

    private static Inspraak await(Path dataDirectory, int port, Launched launched, boolean isForgotten) {
        try {
            launched.awaitSaying("Inspraak is ready", TIME_TO_START);
        } catch (AssertionError e) {
            launched.close();
            throw e;
        }
        PostgresPrograms.keep(dataDirectory);
        return new Inspraak(dataDirectory, port, launched, isForgotten);
    }

    static Map<String, String> settings(Path dataDirectory, int port) {
        return Map.of("INSPRAAK_DATA_DIR", dataDirectory.toString(), "INSPRAAK_HTTP_PORT", Integer.toString(port));
    }

    static Path freshDirectory() {
        try {
            Path folder = Files.createTempDirectory(Launched.target(), "data-");
            PostgresPrograms.into(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        return IntStream.rangeClosed(FIRST_PORT, LAST_PORT)
                .filter(Inspraak::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Path dataDirectory() {
        return dataDirectory;
    }

    Launched launched() {
        return launched;
    }

    Database database() {
        return new Database(dataDirectory);
    }

    /** Nobody: no token, no session. */
    Caller nobody() {
        return Caller.at(address());
    }

    /** Someone of the demo, signed in for programs. */
    Colleague colleague(String username) {
        return colleagues
                .compute(username, (name, there) -> there == null || there.isOld() ? signIn(name) : there)
                .who();
    }

    private Signed signIn(String username) {
        return new Signed(
                new Colleague(username, nobody().bearing(tokenOf(username)).reading("nl")), Instant.now());
    }

    /** A token lasts a quarter of an hour, and a test class takes most of that at the longest. */
    private record Signed(Colleague who, Instant since) {

        boolean isOld() {
            return since.isBefore(Instant.now().minus(Duration.ofMinutes(2)));
        }
    }

    /** A new one. */
    String tokenOf(String username) {
        return nobody().post(
                        "/api/v1/tokens",
                        Json.createObjectBuilder()
                                .add("username", username)
                                .add("password", PASSWORD)
                                .build())
                .expect(201)
                .json()
                .getString("accessToken");
    }

    static String password() {
        return PASSWORD;
    }

    /** {@code ops/verify-audit} on this data directory. */
    Launched verifyAudit() {
        return Launched.start(settings(dataDirectory, port), "ops/verify-audit");
    }

    String serverLog() {
        try {
            return Files.readString(dataDirectory.resolve("log/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        launched.close();
        if (isForgotten) {
            forget(dataDirectory);
        }
    }

    /** Leaves the logs, for whoever has to find out what went wrong. */
    static void forget(Path dataDirectory) {
        try (Stream<Path> all = Files.walk(dataDirectory)) {
            List<Path> deepestFirst = all.filter(path -> !path.startsWith(dataDirectory.resolve("log")))
                    .filter(path -> !path.equals(dataDirectory))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
