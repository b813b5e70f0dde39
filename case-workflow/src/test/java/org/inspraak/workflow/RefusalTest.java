package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Stage;
import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefusalTest {

    @RegisterExtension
    static final TestEngine engine = new TestEngine();

    @Test
    void given_an_answer_that_no_flow_knows_when_a_task_is_completed_then_it_is_refused_and_the_task_stays() {
        engine.register(Stage.RE_EVALUATION);
        engine.completeAll("gatherIndicators", "compareWithPlan");

        for (String answer : new String[] {"perhaps", null}) {
            assertThatThrownBy(() -> engine.complete("decideReview", answer))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("whatDoesReviewDecide");
        }

        engine.complete("decideReview", "keep");
    }

    @Test
    void given_an_earlier_answer_when_a_later_question_gets_none_then_the_earlier_one_does_not_decide() {
        engine.register(Stage.NEGOTIATION);
        engine.completeAll("agreeMandate", "prepareRound");
        engine.complete("holdRound", "held");

        assertThatThrownBy(() -> engine.complete("recordRound", null)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void given_a_completed_task_when_it_is_completed_or_claimed_again_then_that_is_a_conflict() {
        engine.register(Stage.INTAKE);
        String task = engine.work.openTask("completeIntake").processRef();
        engine.cases.taskClaimed(task, "k.peeters");
        engine.cases.taskClaimed(task, null);
        engine.complete("completeIntake");

        assertThatThrownBy(() -> engine.cases.taskCompleted(task, null))
                .isInstanceOfSatisfying(CaseRuleViolation.class, violation -> {
                    assertThat(violation.kind()).isEqualTo(CaseRuleViolation.Kind.CONFLICT);
                    assertThat(violation.code()).isEqualTo("task.already-completed");
                });
        assertThatThrownBy(() -> engine.cases.taskClaimed(task, "k.peeters"))
                .isInstanceOf(CaseRuleViolation.class)
                .hasMessage("task.already-completed");
    }

    @Test
    void given_an_ended_case_when_it_is_told_a_fact_then_that_is_a_conflict() {
        CaseNumber number = engine.register(Stage.CLOSED);

        assertThatThrownBy(() -> engine.cases.stageMoved(number, Stage.NEGOTIATION))
                .isInstanceOf(CaseRuleViolation.class)
                .hasMessage("case.changed-meanwhile");
        assertThatThrownBy(() -> engine.cases.introductionWithdrawn(number))
                .isInstanceOf(CaseRuleViolation.class)
                .hasMessage("case.changed-meanwhile");
    }

    @Test
    void given_a_step_whose_use_case_refuses_when_a_task_leads_to_it_then_the_caller_hears_the_rule_itself() {
        CaseNumber number = engine.register(Stage.RE_EVALUATION);
        engine.completeAll("gatherIndicators", "compareWithPlan");
        engine.work.closingFailure = CaseRuleViolation.conflict("case.open-measures");

        assertThatThrownBy(() -> engine.complete("decideReview", "completed")).isSameAs(engine.work.closingFailure);

        assertThat(engine.isRunning(number)).isTrue();
        engine.work.closingFailure = null;
        engine.complete("decideReview", "completed");
        assertThat(engine.isRunning(number)).isFalse();
    }

    @Test
    void given_no_engine_when_a_case_is_told_a_fact_then_it_is_refused() {
        CamundaCaseProcess cases = new CamundaCaseProcess(new RunningEngine());

        assertThatThrownBy(() -> cases.caseSuspended(new CaseNumber(2026, 1)))
                .isInstanceOf(CaseRuleViolation.class)
                .hasMessage("process.not-running");
    }
}
