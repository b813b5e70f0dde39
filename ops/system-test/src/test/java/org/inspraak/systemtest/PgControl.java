package org.inspraak.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stops and starts a PostgreSQL as its operator would, or as a power cut would. */
final class PgControl {

    private final Path programs;
    private final Path data;

    /** @param folder of an {@link OwnPostgres} */
    PgControl(Path folder) {
        this.data = folder.resolve("postgres");
        try (Stream<Path> files = Files.walk(folder.resolve("postgres-binaries"), 4)) {
            this.programs = files.filter(file -> file.endsWith("bin/pg_ctl"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without waiting for anybody: transactions and connections are cut off. */
    void restartAtOnce() {
        run("restart", "-m", "immediate");
    }

    void stopAtOnce() {
        run("stop", "-m", "immediate");
    }

    /** With the options that it had. */
    void startAgain() {
        run("restart");
    }

    private void run(String... words) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // the server refuses to run as root, and whoever started it gave it a name space of its own too
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("pg_ctl").toString());
        command.addAll(List.of(words));
        command.addAll(List.of(
                "-w", "-D", data.toString(), "-l", data.resolve("restarted.log").toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("pg_ctl.log").toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed: " + Files.readString(data.resolve("pg_ctl.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
