package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What was promised, beside what was measured. */
final class Promises {

    /** @param kept whether the measured value is on the right side of the promised one */
    record Promise(String what, double measured, double promised, boolean atLeast) {

        boolean kept() {
            return atLeast ? measured >= promised : measured <= promised;
        }

        String line() {
            return String.format(
                    "%-64s %10.2f  %s %,.2f  %s",
                    what, measured, atLeast ? "at least" : "at most", promised, kept() ? "kept" : "MISSED");
        }

        JsonObject json() {
            return Json.createObjectBuilder()
                    .add("what", what)
                    .add("measured", Math.round(measured * 1000) / 1000.0)
                    .add("promised", promised)
                    .add("atLeast", atLeast)
                    .add("kept", kept())
                    .build();
        }
    }

    private static final double SHARE_OF_BARE = 0.8;
    private static final double GROWTH = 1.5;

    private final List<Figures> figures;
    private final int cases;
    private final int few;
    private final List<Promise> promises = new ArrayList<>();

    private Promises(List<Figures> figures, int cases, int few) {
        this.figures = figures;
        this.cases = cases;
        this.few = few;
    }

    static List<Promise> of(List<Figures> figures, int cases, int few, double bytesPerCase) {
        Promises all = new Promises(figures, cases, few);
        for (String what : List.of("register", "complete")) {
            for (String engine : List.of(Bare.STOCK, Bare.OURS)) {
                all.shares(what, engine);
            }
        }
        for (String list : List.of("cases-of-region", "cases-of-all", "tasks-of-region", "tasks-of-all")) {
            all.atMost(list, 1, Figures::median, "median ms", 10);
            all.atMost(list, 8, Figures::median, "median ms", 40);
            all.grows(list, 1);
            all.grows(list, 8);
        }
        all.atMost("case", 1, Figures::median, "median ms", 4);
        all.atMost("case", 8, Figures::median, "median ms", 15);
        all.atMost("list-page", 8, Figures::p95, "p95 ms", 150);
        all.atMost("case-page", 8, Figures::p95, "p95 ms", 150);
        if (bytesPerCase > 0) {
            all.promises.add(new Promise("bytes per open case", bytesPerCase, 25_000, false));
        }
        return all.promises;
    }

    private Optional<Figures> find(String scenario, int count, int clients) {
        return figures.stream()
                .filter(one -> one.scenario().equals(scenario) && one.cases() == count && one.clients() == clients)
                .findFirst();
    }

    private void atMost(String scenario, int clients, ToDoubleFunction<Figures> figure, String unit, double promised) {
        find(scenario, cases, clients)
                .ifPresent(one -> promises.add(new Promise(
                        scenario + ", " + clients + " clients, " + unit, figure.applyAsDouble(one), promised, false)));
    }

    private void grows(String scenario, int clients) {
        find(scenario, cases, clients).ifPresent(many -> find(scenario, few, clients)
                .filter(one -> few != cases)
                .ifPresent(one -> promises.add(new Promise(
                        scenario + ", " + clients + " clients, from " + few + " to " + cases + " cases, times",
                        many.median() / one.median(),
                        GROWTH,
                        false))));
    }

    private void shares(String what, String engine) {
        for (int clients : new int[] {1, 8}) {
            find(what, cases, clients).ifPresent(ours -> find(what + engine, cases, clients)
                    .ifPresent(bare -> promises.add(new Promise(
                            what + ", " + clients + " clients, share of" + engine.replace(",", ""),
                            ours.perSecond() / bare.perSecond(),
                            SHARE_OF_BARE,
                            true))));
        }
    }
}
