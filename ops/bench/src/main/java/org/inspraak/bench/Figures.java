package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one scenario showed with so many clients: of each figure the median over the rounds.
 *
 * @param scenario {@code register}, or {@code register, bare engine as it comes}
 * @param cases that there were at the beginning
 */
record Figures(
        String scenario,
        int cases,
        int clients,
        double perSecond,
        double median,
        double p95,
        double p99,
        double max,
        double ownCpuMillis,
        long count) {

    static Figures of(String scenario, int cases, int clients, List<Load.Round> rounds) {
        return new Figures(
                scenario,
                cases,
                clients,
                median(rounds, Load.Round::perSecond),
                median(rounds, Load.Round::median),
                median(rounds, Load.Round::p95),
                median(rounds, Load.Round::p99),
                median(rounds, Load.Round::max),
                median(rounds, Load.Round::ownCpuMillis),
                rounds.stream().mapToLong(Load.Round::count).sum());
    }

    private static double median(List<Load.Round> rounds, ToDoubleFunction<Load.Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String header() {
        return String.format(
                "%-44s %7s %7s %9s %9s %9s %9s %9s %7s",
                "", "cases", "clients", "per s", "median", "p95", "p99", "max", "client");
    }

    String line() {
        return String.format(
                "%-44s %7d %7d %9.1f %9.2f %9.2f %9.2f %9.1f %7.3f",
                scenario, cases, clients, perSecond, median, p95, p99, max, ownCpuMillis);
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("scenario", scenario)
                .add("cases", cases)
                .add("clients", clients)
                .add("perSecond", rounded(perSecond))
                .add("medianMs", rounded(median))
                .add("p95Ms", rounded(p95))
                .add("p99Ms", rounded(p99))
                .add("maxMs", rounded(max))
                .add("clientCpuMs", rounded(ownCpuMillis))
                .add("count", count)
                .add("errors", 0)
                .build();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
