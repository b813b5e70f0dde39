package org.inspraak.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory of a running Java, looked at from outside with the tools of its own JDK. */
final class ServerMemory {

    private static final long KILO = 1024;
    private static final Pattern CLASS = Pattern.compile("(?m)^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)");

    private final long pid;

    ServerMemory(long pid) {
        this.pid = pid;
    }

    /** Bytes of the heap that something still refers to, by class. */
    record Held(Map<String, Long> classes) {

        long bytes() {
            return classes.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The classes of which there is most more than there was. */
        List<String> moreThan(Held before) {
            return classes.entrySet().stream()
                    .map(one -> Map.entry(one.getKey(), one.getValue() - before.classes.getOrDefault(one.getKey(), 0L)))
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(5)
                    .map(one -> String.format("%s %+.1f MB", one.getKey(), one.getValue() / 1e6))
                    .toList();
        }
    }

    /**
     * Collects garbage and counts what is left, while everything else stands still: what became garbage between the
     * collection and the count is not counted in.
     */
    Held held() throws IOException, InterruptedException {
        Map<String, Long> classes = new HashMap<>();
        Matcher rows = CLASS.matcher(run("jcmd", Long.toString(pid), "GC.class_histogram"));
        while (rows.find()) {
            classes.merge(rows.group(2), Long.parseLong(rows.group(1)), Long::sum);
        }
        return new Held(classes);
    }

    /** Bytes of the whole process now. */
    long whole() throws IOException {
        return status("VmRSS:");
    }

    /** The most that the whole process had since {@link #forgetPeak}. */
    long peak() throws IOException {
        return status("VmHWM:");
    }

    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc/" + pid + "/clear_refs"), "5");
    }

    /** How often the youngest part of the heap was full. */
    long collections() throws IOException, InterruptedException {
        String[] rows = run("jstat", "-gc", Long.toString(pid)).strip().split("\\R");
        List<String> names = List.of(rows[0].strip().split("\\s+"));
        return Long.parseLong(rows[1].strip().split("\\s+")[names.indexOf("YGC")]);
    }

    private long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                .findFirst()
                .orElseThrow();
    }

    private static String run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(tool + " said " + said);
        }
        return said;
    }
}
