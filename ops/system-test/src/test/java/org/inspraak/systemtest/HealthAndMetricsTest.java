package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What whoever runs the installation is told: whether it works, and how much there is to do, in figures only. */
@ExtendWith(InspraakRunning.class)
class HealthAndMetricsTest {

    /** Figures are counted anew after a quarter of a minute. */
    private static final Duration UNTIL_COUNTED = Duration.ofSeconds(60);

    private final Inspraak inspraak;

    HealthAndMetricsTest(Inspraak inspraak) {
        this.inspraak = inspraak;
    }

    @Test
    void given_it_runs_when_asked_for_readiness_then_database_engine_and_due_run_answer_by_plain_names() {
        Answer ready = inspraak.nobody().get("/health/ready").expect(200);

        assertThat(ready.json().getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("name") + " " + check.getString("status"))
                .containsExactlyInAnyOrder("database UP", "process-engine UP", "due-run UP");
        assertThat(inspraak.nobody().get("/health/live").expect(200).json().getString("status"))
                .isEqualTo("UP");
        assertThat(ready.body()).doesNotContainIgnoringCase("camunda").doesNotContainIgnoringCase("postgres");
    }

    @Test
    void given_cases_deadlines_and_escalations_when_scraped_then_their_figures_are_those_of_the_tables() {
        inspraak.colleague("k.peeters").registers(Introduction.anIntroduction());
        Database database = inspraak.database();
        List<String> expected = database.column("select 'inspraak_cases{mp_scope=\"application\",stage=\"'"
                + " || lower(replace(stage, '_', '-')) || '\"} ' || count(*) || '.0' from case_file group by stage");
        expected.addAll(
                database.column(
                        "select 'inspraak_deadlines_late{mp_scope=\"application\"} ' || count(*) || '.0'"
                                + " from deadline where state in ('RUNNING', 'LATE') and paused_on is null and due_on < current_date"));
        expected.addAll(database.column("select 'inspraak_deadlines_due{mp_scope=\"application\"} ' || count(*) || '.0'"
                + " from deadline where state in ('RUNNING', 'LATE') and paused_on is null"
                + " and due_on between current_date and current_date + 7"));
        expected.addAll(
                database.column("select 'inspraak_escalations_open{mp_scope=\"application\"} ' || count(*) || '.0'"
                        + " from escalation where state not in ('RESOLVED', 'WITHDRAWN')"));
        expected.addAll(database.column("select 'inspraak_jobs_failed{mp_scope=\"application\"} ' || count(*) || '.0'"
                + " from act_ru_job where retries_ = 0"));
        assertThat(expected).hasSizeGreaterThan(8);

        Patience.await(
                UNTIL_COUNTED,
                () -> figures().containsAll(expected),
                () -> "expected " + expected + " but scraped " + figures());
    }

    @Test
    void given_the_metrics_when_scraped_then_no_person_is_in_them() {
        String metrics = scrape();

        assertThat(metrics)
                .contains("inspraak_cases")
                .doesNotContain("peeters")
                .doesNotContain("username")
                .doesNotContain("owner");
    }

    private List<String> figures() {
        return scrape().lines().filter(line -> line.startsWith("inspraak_")).toList();
    }

    private String scrape() {
        return inspraak.nobody()
                .with("Accept", "text/plain")
                .get("/metrics")
                .expect(200)
                .body();
    }
}
