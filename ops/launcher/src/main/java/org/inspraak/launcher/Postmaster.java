package org.inspraak.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's first process, as its file {@code postmaster.pid} tells of it: process number and port. */
record Postmaster(ProcessHandle process, int port) {

    private static final int LINE_OF_PORT = 3;
    private static final long MILLIS_BETWEEN_TRIES = 200;
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(60);

    static Optional<Postmaster> find(Path folder) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= LINE_OF_PORT) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(LINE_OF_PORT).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::mayBePostgres)
                .map(process -> new Postmaster(process, port));
    }

    /** After a crash of the machine the number may belong to anything by now. */
    private static boolean mayBePostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A server that has just been started, or found again, may still be busy with its recovery. */
    void awaitAnswer(DatabaseAccess access, Duration patience) throws SQLException, IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                access.connect().close();
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException meanwhile) throws IOException {
        try {
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database", meanwhile);
        }
    }

    /** Fast shutdown: open connections are ended, what was committed is kept. The signal that Java sends would wait. */
    void stop() throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    void awaitEnd() throws IOException {
        if (!ProcessEnd.await(process, TIME_TO_STOP)) {
            throw new IOException("the database did not stop within " + TIME_TO_STOP.toSeconds() + " s");
        }
    }
}
