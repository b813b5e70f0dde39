package org.inspraak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The memory of a running Java, looked at from outside with the tools of its own JDK. */
final class ServerMemory {

    private static final long KILO = 1024;

    private final long pid;

    ServerMemory(long pid) {
        this.pid = pid;
    }

    /** Bytes of the heap that something still refers to: garbage is collected first. */
    long held() throws IOException, InterruptedException {
        run("jcmd", Long.toString(pid), "GC.run");
        String[] rows = run("jstat", "-gc", Long.toString(pid)).strip().split("\\R");
        List<String> names = List.of(rows[0].strip().split("\\s+"));
        String[] values = rows[1].strip().split("\\s+");
        double kilobytes = 0;
        for (String used : List.of("S0U", "S1U", "EU", "OU")) {
            kilobytes += Double.parseDouble(values[names.indexOf(used)].replace(',', '.'));
        }
        return (long) (kilobytes * KILO);
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

    private long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                .findFirst()
                .orElseThrow();
    }

    private static String run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(tool + " said " + said);
        }
        return said;
    }
}
