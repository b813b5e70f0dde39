package org.inspraak.systemtest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A script of {@code ops}, started as a person would, with what it says in a file. */
final class Launched implements AutoCloseable {

    private static final Duration TIME_TO_END = Duration.ofSeconds(120);

    private final Process process;
    private final Path output;

    private Launched(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param command the script below the checkout, and its arguments */
    static Launched start(Map<String, String> environment, String... command) {
        try {
            Path output = Files.createTempFile(target(), "launched-", ".log");
            List<String> words = new ArrayList<>(List.of(command));
            words.set(0, checkout().resolve(command[0]).toString());
            ProcessBuilder builder = new ProcessBuilder(interruptible(words));
            builder.environment().keySet().removeIf(name -> name.startsWith("INSPRAAK_"));
            builder.environment().putAll(environment);
            // the modules were built before this one; the script need not look whether something changed since
            builder.environment().putIfAbsent("INSPRAAK_WAR", war().toString());
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            return new Launched(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A build that runs in the background ignores Ctrl-C, and what it starts would inherit that. */
    private static List<String> interruptible(List<String> words) {
        List<String> all = new ArrayList<>(List.of("env", "--default-signal=INT"));
        all.addAll(words);
        return all;
    }

    static Path checkout() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    static Path target() {
        return Path.of("target").toAbsolutePath();
    }

    static Path war() {
        return checkout().resolve("case-web/target/case-web.war");
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Everything that runs on a data directory at this moment: launcher, server, database with all its parts. */
    List<ProcessHandle> familyOn(Path dataDirectory) {
        List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
        ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(dataDirectory.toString()))
                .forEach(all::add);
        List<ProcessHandle> parts =
                all.stream().flatMap(ProcessHandle::descendants).toList();
        all.addAll(parts);
        return all;
    }

    void awaitSaying(String words, Duration patience) {
        Patience.await(
                patience,
                () -> output().contains(words) || !isRunning(),
                () -> "it never said \"" + words + "\" but:\n" + output());
        if (!output().contains(words)) {
            throw new AssertionError("it ended before it said \"" + words + "\":\n" + output());
        }
    }

    /** The status with which it ends. */
    int awaitEnd() {
        try {
            if (!process.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end; it said:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What Ctrl-C sends. */
    void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (isRunning()) {
            process.destroy();
            awaitEnd();
        }
    }
}
