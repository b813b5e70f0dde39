package org.inspraak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where time goes during a load: the server's methods, the database's statements, and what they wait for. */
final class Profile {

    private static final int ROWS = 25;

    private final Database database;
    private final ProcessHandle server;
    private final Path folder;

    Profile(Database database, ProcessHandle server, Path folder) {
        this.database = database;
        this.server = server;
        this.folder = folder;
    }

    /** Lets the database count its statements; true when it has to be started again for that. */
    static boolean prepare(Database database) throws SQLException {
        if (database.one("show shared_preload_libraries").contains("pg_stat_statements")) {
            return false;
        }
        database.run(
                "alter system set shared_preload_libraries = 'pg_stat_statements'",
                "alter system set track_io_timing = on",
                "create extension if not exists pg_stat_statements");
        return true;
    }

    interface Doing {

        Load.Round run() throws Exception;
    }

    String during(Doing doing) throws Exception {
        Path recording = folder.resolve("speed.jfr");
        Map<String, Integer> waits = new HashMap<>();
        AtomicBoolean going = new AtomicBoolean(true);
        Thread sampling = new Thread(() -> sample(going, waits), "waits");
        database.run("select pg_stat_statements_reset()");
        jcmd("JFR.start", "name=speed", "settings=profile");
        sampling.start();
        Load.Round round;
        try {
            round = doing.run();
        } finally {
            going.set(false);
            sampling.join();
            jcmd("JFR.dump", "name=speed", "filename=" + recording);
            jcmd("JFR.stop", "name=speed");
        }
        return methods(recording) + "database sessions at work, what they wait for (samples)\n" + top(waits, 1)
                + statements(round.count());
    }

    private void jcmd(String... command) throws IOException, InterruptedException {
        List<String> all = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(server.pid())));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private void sample(AtomicBoolean going, Map<String, Integer> waits) {
        try {
            while (going.get()) {
                database.column("select coalesce(wait_event_type || '/' || wait_event, 'running') || '  '"
                                + " || left(regexp_replace(query, '\\s+', ' ', 'g'), 90) from pg_stat_activity"
                                + " where state in ('active', 'idle in transaction') and pid <> pg_backend_pid()"
                                + " and datname = 'inspraak'")
                        .forEach(wait -> waits.merge(wait, 1, Integer::sum));
                Thread.sleep(20);
            }
        } catch (SQLException | InterruptedException e) {
            waits.merge("sampling ended: " + e, 1, Integer::sum);
        }
    }

    private static String methods(Path recording) throws IOException {
        Map<String, Integer> self = new HashMap<>();
        Map<String, Integer> with = new HashMap<>();
        int samples = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples++;
                    count(event.getStackTrace().getFrames(), self, with);
                }
            }
        }
        return "the server's methods themselves, " + samples + " samples\n" + top(self, 1)
                + "with what they call: our own, and the first of each library\n" + top(with, 1);
    }

    private static void count(List<RecordedFrame> frames, Map<String, Integer> self, Map<String, Integer> with) {
        Set<String> seen = new HashSet<>();
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            String name = type + "." + frame.getMethod().getName();
            if (seen.isEmpty()) {
                self.merge(name, 1, Integer::sum);
            }
            String counted = type.startsWith("org.inspraak.") ? name : "[" + library(type) + "]";
            if (seen.add(counted)) {
                with.merge(counted, 1, Integer::sum);
            }
        }
    }

    private static String library(String type) {
        String[] parts = type.split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(3, parts.length - 1)));
    }

    private static String top(Map<String, Integer> counts, int least) {
        StringBuilder lines = new StringBuilder();
        counts.entrySet().stream()
                .filter(one -> one.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(ROWS)
                .forEach(one -> lines.append(String.format("%8d  %s%n", one.getValue(), one.getKey())));
        return lines.toString();
    }

    private String statements(long count) throws SQLException {
        StringBuilder lines = new StringBuilder(
                String.format("statements: total ms, calls, mean ms, calls for each of the %d requests%n", count));
        for (String[] row :
                database.rows("select round(total_exec_time)::text, calls, round(mean_exec_time::numeric, 3),"
                        + " left(regexp_replace(query, '\\s+', ' ', 'g'), 150) from pg_stat_statements"
                        + " order by total_exec_time desc limit " + ROWS)) {
            lines.append(String.format(
                    "%9s %8s %9s %7.2f  %s%n",
                    row[0], row[1], row[2], Double.parseDouble(row[1]) / Math.max(1, count), row[3]));
        }
        return lines.toString();
    }
}
