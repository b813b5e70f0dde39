package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DocumentCheckTest {

    @RegisterExtension
    static final TestEngine engine = new TestEngine("document-check");

    private final CamundaDocumentProcess process = new CamundaDocumentProcess(engine.running);
    private final UUID version = UUID.randomUUID();

    @BeforeEach
    void receive() {
        process.versionReceived(version);
    }

    @Test
    void given_a_clean_document_when_it_came_in_then_its_text_is_read_after_that_was_committed() {
        assertThat(engine.work.asked()).isEmpty();

        engine.runJobs();
        assertThat(engine.work.asked()).containsExactly("checkDocument");
        engine.runJobs();

        assertThat(engine.work.asked()).containsExactly("checkDocument", "readText");
        assertThat(engine.isRunning(version)).isFalse();
    }

    @Test
    void given_an_infected_document_when_it_came_in_then_its_text_is_not_read() {
        engine.work.isDocumentClean = false;

        engine.runJobs();

        assertThat(engine.work.asked()).containsExactly("checkDocument");
        assertThat(engine.isRunning(version)).isFalse();
    }

    @Test
    void given_a_scanner_that_is_away_when_a_document_came_in_then_it_is_tried_again() {
        engine.work.scannerFailure = new IllegalStateException("no scanner");

        Job job = job();
        assertThatThrownBy(() -> engine.engine.getManagementService().executeJob(job.getId()))
                .isSameAs(engine.work.scannerFailure);

        assertThat(engine.isRunning(version)).isTrue();
        assertThat(job().getRetries()).isGreaterThan(10);
        engine.work.scannerFailure = null;
        engine.engine.getManagementService().executeJob(job().getId());
        engine.runJobs();
        assertThat(engine.work.asked()).containsExactly("checkDocument", "checkDocument", "readText");
        assertThat(engine.isRunning(version)).isFalse();
    }

    private Job job() {
        return engine.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(engine.process(version).getId())
                .singleResult();
    }
}
