package org.inspraak.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the bare engine, in a process that is set like the application server. */
final class Bare {

    static final String STOCK = ", bare engine as it comes";
    static final String OURS = ", bare engine with our settings";

    private final Database database;
    private final Options options;
    private final List<String> javaOptions;

    Bare(Database database, Options options, List<String> javaOptions) {
        this.database = database;
        this.options = options;
        this.javaOptions = javaOptions;
    }

    /** @param what {@code register} or {@code complete} */
    List<Figures> measure(String what, boolean ours) throws IOException, InterruptedException {
        Map<Integer, List<Load.Round>> rounds = new LinkedHashMap<>();
        Process process = new ProcessBuilder(command(what, ours))
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ROUND ")) {
                    String[] parts = line.split(" ");
                    rounds.computeIfAbsent(Integer.valueOf(parts[1]), threads -> new ArrayList<>())
                            .add(round(parts));
                } else {
                    said.append(line).append('\n');
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("the bare engine failed:\n" + said);
        }
        List<Figures> figures = new ArrayList<>();
        rounds.forEach((threads, some) ->
                figures.add(Figures.of(what + (ours ? OURS : STOCK), options.cases(), threads, some)));
        return figures;
    }

    private static Load.Round round(String[] parts) {
        double[] numbers = new double[6];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(parts[3 + i]);
        }
        return new Load.Round(
                Long.parseLong(parts[2]), numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    private List<String> command(String what, boolean ours) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(BareRun.class.getName());
        command.addAll(List.of(database.url(), database.user(), database.password(), database.superuserPassword()));
        command.addAll(List.of(ours ? "ours" : "stock", what));
        command.addAll(List.of(
                Double.toString(options.warm()),
                Double.toString(options.seconds()),
                Integer.toString(options.rounds())));
        command.add(
                String.join(",", options.clients().stream().map(String::valueOf).toList()));
        return command;
    }
}
