package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleChangeTest {

    @RegisterExtension
    static final TestEngine engine = new TestEngine("rule-change");

    @Test
    void given_more_cases_than_a_batch_when_a_rule_changed_then_each_batch_is_a_job_after_the_commit() {
        UUID change = UUID.randomUUID();
        engine.work.moreCasesFollow.add(true);

        new CamundaRuleChangeProcess(engine.running).ruleChanged(change);
        assertThat(engine.work.asked()).isEmpty();

        engine.runJobs();
        assertThat(engine.work.asked()).containsExactly("followRule");
        assertThat(engine.isRunning(change)).isTrue();
        engine.runJobs();

        assertThat(engine.work.asked()).containsExactly("followRule", "followRule");
        assertThat(engine.isRunning(change)).isFalse();
    }
}
