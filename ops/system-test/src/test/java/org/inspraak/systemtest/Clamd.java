package org.inspraak.systemtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real clamd on a socket of its own, which knows one signature: that of the file with which scanners are tested. */
final class Clamd implements AutoCloseable {

    /** MD5 and length of the EICAR file, and the name under which it is found. */
    private static final String SIGNATURE = "44d88612fea8a8f36de82e1278abb02f:68:Test.EICAR\n";

    private static final Duration TIME_TO_START = Duration.ofSeconds(60);

    private final Path folder;
    private Process process;

    private Clamd(Path folder) {
        this.folder = folder;
    }

    static Clamd start() throws IOException {
        // the name of a Unix socket may not be long
        Path folder = Files.createTempDirectory("clamd-");
        Files.createDirectory(folder.resolve("db"));
        Files.writeString(folder.resolve("db/test.hdb"), SIGNATURE);
        Files.writeString(
                folder.resolve("clamd.conf"),
                String.join(
                        "\n",
                        "LocalSocket " + folder.resolve("socket"),
                        "DatabaseDirectory " + folder.resolve("db"),
                        "Foreground yes",
                        "User " + System.getProperty("user.name"),
                        "StreamMaxLength 100M",
                        "SelfCheck 0",
                        ""));
        Clamd clamd = new Clamd(folder);
        clamd.startAgain();
        return clamd;
    }

    String address() {
        return folder.resolve("socket").toString();
    }

    void startAgain() throws IOException {
        Path log = folder.resolve("log");
        process = new ProcessBuilder("clamd", "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Patience.await(TIME_TO_START, () -> Files.exists(folder.resolve("socket")), () -> "clamd said: " + read(log));
    }

    private static List<String> read(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }

    void stop() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(folder.resolve("socket"));
    }

    @Override
    public void close() {
        try {
            stop();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
