package org.inspraak.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits until the application answers. Payara Micro goes on running when a deployment fails, so besides asking for
 * readiness this reads the server's log.
 */
final class Deployment {

    /** Seconds as a rule; a first start also makes the demo data, on a busy machine at a fraction of the speed. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final int MILLIS_BETWEEN_TRIES = 250;
    private static final int MILLIS_TO_ANSWER = 3000;
    private static final int HTTP_OK = 200;
    private static final int MOST_OF_THE_LOG = 4_000_000;

    private final ApplicationServer server;
    private final String address;
    private final Console console;

    Deployment(ApplicationServer server, String address, Console console) {
        this.server = server;
        this.address = address;
        this.console = console;
    }

    void awaitReady() throws InterruptedException {
        long start = System.nanoTime();
        while (!isReady()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            ServerLog log = readLog();
            if (log.saysDeploymentFailed()) {
                throw failed("The application could not be deployed", log);
            }
            if (!server.isAlive()) {
                throw failed("The application server ended before the application was ready", log);
            }
            if (waited.compareTo(PATIENCE) > 0) {
                throw failed("The application was not ready within " + PATIENCE.toSeconds() + " s", log);
            }
            console.progress("starting the application", waited);
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        }
        ServerLog log = readLog();
        if (log.saysDeploymentFailed()) {
            throw failed("The application could not be deployed", log);
        }
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(address + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(MILLIS_TO_ANSWER);
            connection.setReadTimeout(MILLIS_TO_ANSWER);
            try {
                return connection.getResponseCode() == HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private ServerLog readLog() {
        try {
            return new ServerLog(readEnd(server.log()));
        } catch (IOException e) {
            throw new StartRefused(ExitCode.DEPLOYMENT_FAILED, "The log " + server.log() + " cannot be read.", e);
        }
    }

    /** The whole of any usual log; of one that something fills with errors only the end, again and again. */
    private static String readEnd(Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - MOST_OF_THE_LOG);
            file.seek(start);
            byte[] end = new byte[(int) (file.length() - start)];
            int read = file.read(end);
            return new String(end, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1);
        }
    }

    private StartRefused failed(String what, ServerLog log) {
        Optional<String> cause = log.findFirstCause();
        return new StartRefused(
                ExitCode.DEPLOYMENT_FAILED,
                what + cause.map(line -> ": " + line).orElse("") + " (see " + server.log() + ").");
    }
}
