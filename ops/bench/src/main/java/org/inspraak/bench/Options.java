package org.inspraak.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for on the command line; {@code ops/bench/speed} says what each means.
 *
 * @param data {@code null} for a folder that is thrown away
 * @param only names of scenarios, empty for all
 */
record Options(
        int cases,
        int few,
        double warm,
        double seconds,
        int rounds,
        List<Integer> clients,
        Set<String> only,
        boolean bare,
        Path data,
        int port,
        int profile) {

    private static final Set<String> SWITCHES = Set.of("quick", "no-bare");
    private static final Set<String> NAMES =
            Set.of("cases", "few", "warm", "seconds", "rounds", "clients", "only", "data", "port", "profile");

    static Options read(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        List<String> left = new ArrayList<>(arguments);
        while (!left.isEmpty()) {
            String name = left.remove(0).replaceFirst("^--", "");
            if (SWITCHES.contains(name)) {
                given.put(name, "");
            } else if (NAMES.contains(name) && !left.isEmpty()) {
                given.put(name, left.remove(0));
            } else {
                throw new IllegalArgumentException("not understood: " + name);
            }
        }
        boolean quick = given.containsKey("quick");
        return new Options(
                Integer.parseInt(given.getOrDefault("cases", quick ? "10000" : "100000")),
                Integer.parseInt(given.getOrDefault("few", quick ? "1000" : "10000")),
                Double.parseDouble(given.getOrDefault("warm", quick ? "2" : "40")),
                Double.parseDouble(given.getOrDefault("seconds", quick ? "2" : "15")),
                Integer.parseInt(given.getOrDefault("rounds", quick ? "1" : "3")),
                List.of(given.getOrDefault("clients", "1,8").split(",")).stream()
                        .map(Integer::valueOf)
                        .toList(),
                given.containsKey("only") ? Set.of(given.get("only").split(",")) : Set.of(),
                !given.containsKey("no-bare"),
                given.containsKey("data") ? Path.of(given.get("data")).toAbsolutePath() : null,
                Integer.parseInt(given.getOrDefault("port", "18260")),
                Integer.parseInt(given.getOrDefault("profile", "0")));
    }

    boolean wants(String scenario) {
        return only.isEmpty() || only.contains(scenario);
    }
}
