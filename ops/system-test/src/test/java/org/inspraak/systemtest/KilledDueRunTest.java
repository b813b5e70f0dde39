package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The application server is killed in the middle of a run over what falls due: the next run finishes it, nothing twice. */
class KilledDueRunTest {

    private static final int DEADLINES = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void given_a_run_that_is_killed_half_way_when_the_next_one_comes_then_it_finishes_and_nothing_happens_twice() {
        Path data = Inspraak.freshDirectory();
        try (Inspraak inspraak = Inspraak.startEmpty(data, Inspraak.password())) {
            Colleague consultant = SmallUnion.found(inspraak);
            for (int i = 0; i < 20; i++) {
                consultant.registers(Introduction.anIntroduction());
            }
            letPass(inspraak.database());
            ask(inspraak);
            Patience.await(PATIENCE, () -> handled(inspraak) > 0, () -> "the run does not begin");
            kill(inspraak);
        }
        try (Inspraak again = Inspraak.startEmpty(data, Inspraak.password())) {
            long before = handled(again);
            assertThat(before).as("half-way").isBetween(1L, DEADLINES - 1L);
            ask(again);
            Patience.await(PATIENCE, () -> handled(again) == DEADLINES, () -> handled(again) + " are handled");
            assertThat(count(again, "select count(*) from deadline where kind = 'MEASURE' and state = 'LATE'"))
                    .isEqualTo(DEADLINES);
            assertThat(count(
                            again,
                            "select count(*) from timeline_entry where code = 'deadline-passed'"
                                    + " and about_key = 'deadline.measure'"))
                    .isEqualTo(DEADLINES);
        }
        Inspraak.forget(data);
    }

    /** The union owes these, so that nothing is handed up and the count is plain. */
    private static void letPass(Database database) {
        database.run(
                "update deadline set tell_on = null, follow_up = false",
                "insert into deadline (id, version, case_id, kind, debtor, due_on, state, tell_on, recorded_at)"
                        + " select gen_random_uuid(), 0, c.id, 'MEASURE', 'UNION', current_date - 1, 'RUNNING', current_date, now()"
                        + " from case_file c, generate_series(1, "
                        + DEADLINES / 20 + ")");
    }

    private static void ask(Inspraak inspraak) {
        inspraak.colleague("admin")
                .post("/due-runs", JsonValue.EMPTY_JSON_OBJECT)
                .expect(202);
    }

    private static long handled(Inspraak inspraak) {
        return count(inspraak, "select coalesce(sum(handled), 0) from due_run");
    }

    private static long count(Inspraak inspraak, String query) {
        return Long.parseLong(inspraak.database().column(query).get(0));
    }

    private static void kill(Inspraak inspraak) {
        inspraak.launched().familyOn(inspraak.dataDirectory()).stream()
                .filter(one -> one.info().commandLine().orElse("").contains("--rootDir"))
                .findFirst()
                .orElseThrow()
                .destroyForcibly();
        inspraak.launched().awaitEnd();
    }
}
