package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportRunTest {

    @RegisterExtension
    static final TestEngine engine = new TestEngine("import-run");

    private final CamundaImportProcess process = new CamundaImportProcess(engine.running);
    private final UUID sheet = UUID.randomUUID();

    @BeforeEach
    void start() {
        process.importStarted(sheet);
    }

    @Test
    void given_more_rows_than_a_batch_when_the_import_runs_then_each_batch_is_a_job_of_its_own() {
        engine.work.moreRowsWait.add(true);
        assertThat(engine.work.asked()).isEmpty();

        engine.runJobs();
        assertThat(engine.work.asked()).containsExactly("importRows");
        assertThat(engine.isRunning(sheet)).isTrue();
        engine.runJobs();

        assertThat(engine.work.asked()).containsExactly("importRows", "importRows");
        assertThat(engine.isRunning(sheet)).isFalse();
    }

    @Test
    void given_rows_in_transactions_of_their_own_when_one_fails_then_the_cases_before_it_and_the_batch_stay() {
        CaseNumber kept = new CaseNumber(2027, 1);
        CaseNumber lost = new CaseNumber(2027, 2);
        var failure = new IllegalStateException("the row does not fit");
        engine.work.whatIsBroughtIn = () -> {
            process.inItsOwnTransaction(() -> takeOver(kept, Stage.NEGOTIATION));
            assertThat(engine.isRunning(kept)).isTrue();
            assertThatThrownBy(() -> process.inItsOwnTransaction(() -> {
                        takeOver(lost, Stage.INTAKE);
                        throw failure;
                    }))
                    .isSameAs(failure);
        };

        engine.runJobs();

        assertThat(engine.isRunning(kept)).isTrue();
        assertThat(engine.isRunning(lost)).isFalse();
        assertThat(engine.isRunning(sheet)).isFalse();
    }

    @Test
    void given_a_batch_that_fails_after_some_rows_when_it_is_tried_again_then_those_rows_stayed() {
        CaseNumber kept = new CaseNumber(2027, 3);
        var failure = new IllegalStateException("the machine stops");
        engine.work.whatIsBroughtIn = () -> {
            process.inItsOwnTransaction(() -> takeOver(kept, Stage.RE_EVALUATION));
            throw failure;
        };

        assertThatThrownBy(() -> engine.engine.getManagementService().executeJob(job().getId()))
                .isSameAs(failure);
        assertThat(engine.isRunning(kept)).isTrue();
        assertThat(job().getRetries()).isEqualTo(4);
        engine.work.whatIsBroughtIn = () -> {};
        engine.engine.getManagementService().executeJob(job().getId());

        assertThat(engine.isRunning(sheet)).isFalse();
    }

    private static Void takeOver(CaseNumber number, Stage stage) {
        engine.cases.introductionRegistered(number, stage);
        return null;
    }

    private Job job() {
        String instance = engine.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sheet.toString())
                .singleResult()
                .getId();
        return engine.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }
}
