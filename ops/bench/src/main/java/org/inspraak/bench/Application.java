package org.inspraak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Inspraak as it is delivered, started by {@code ops/run} on a data directory of its own. */
final class Application {

    private static final int SECONDS_TO_START = 300;

    private final Path home;
    private final Path data;
    private final int port;
    private Process launcher;

    Application(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    void start() throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path said = data.resolve("run.log");
        // with the demo, whose cases are the templates of all others
        ProcessBuilder builder = new ProcessBuilder(home.resolve("ops/run").toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("INSPRAAK_DATA_DIR", data.toString());
        builder.environment().put("INSPRAAK_HTTP_PORT", Integer.toString(port));
        launcher = builder.start();
        for (int i = 0; i < SECONDS_TO_START * 5; i++) {
            if (Files.readString(said).contains("Inspraak is ready")) {
                return;
            }
            if (!launcher.isAlive()) {
                break;
            }
            Thread.sleep(200);
        }
        stop();
        throw new IOException("Inspraak did not start:\n" + Files.readString(said));
    }

    /** The application server's own process. */
    ProcessHandle server() {
        return launcher.descendants()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.endsWith("payara-micro.jar")))
                .findFirst()
                .orElseThrow();
    }

    /** What the application server's Java was told about memory and compilation. */
    List<String> javaOptions() {
        return Stream.of(server().info().arguments().orElseThrow())
                .takeWhile(argument -> !argument.equals("-jar"))
                .filter(argument -> argument.startsWith("-X"))
                .toList();
    }

    Path data() {
        return data;
    }

    void stop() throws InterruptedException {
        if (launcher != null) {
            launcher.destroy();
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
            launcher = null;
        }
    }

    /**
     * The end of a measurement, whatever led to it.
     *
     * @param forget whether the folder was made for it alone
     */
    void end(boolean forget) {
        try {
            stop();
            if (forget) {
                delete(data);
            }
        } catch (IOException | InterruptedException e) {
            System.out.println("The folder " + data + " is left behind: " + e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
