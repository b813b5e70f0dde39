package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseLifeTest {

    @RegisterExtension
    static final TestEngine engine = new TestEngine("ai-introduction", "re-evaluation", "agreed-plan");

    @Test
    void given_a_new_introduction_when_every_stage_succeeds_then_the_case_lives_to_its_closure() {
        CaseNumber number = engine.register(Stage.INTAKE);

        engine.completeAll("completeIntake", "composeRequest", "sendRequest", "awaitAnswers");
        engine.complete("reviewAnswers", "complete");
        engine.completeAll("recordCommitteeView", "recordWorkersView", "assessImpact", "recordBaseline");
        engine.complete("approveAssessment", "approved");
        negotiate("agreed");
        makePlan();
        assertThat(engine.openTasks()).isEmpty();
        engine.cases.reviewDue(number);
        review("retired");

        assertThat(engine.work.asked())
                .containsExactly(
                        "enterStage intake",
                        "enterStage information-request",
                        "enterStage impact-assessment",
                        "enterStage negotiation",
                        "enterStage agreed-plan",
                        "enterStage re-evaluation",
                        "planReview",
                        "enterStage re-evaluation",
                        "closeCase SYSTEM_RETIRED");
        assertThat(engine.isRunning(number)).isFalse();
    }

    @Test
    void given_a_review_when_it_keeps_amends_or_renegotiates_then_the_case_goes_on_from_there() {
        CaseNumber number = engine.register(Stage.RE_EVALUATION);

        review("keep");
        engine.cases.reviewDue(number);
        review("amend");
        assertThat(engine.openTasks()).containsExactly("draftPlan");
        makePlan();
        engine.cases.reviewDue(number);
        review("renegotiate");
        assertThat(engine.openTasks()).containsExactly("agreeMandate");
        negotiate("agreed");
        makePlan();
        engine.cases.reviewDue(number);
        review("completed");

        assertThat(engine.work.asked()).endsWith("closeCase AGREEMENT");
        assertThat(engine.isRunning(number)).isFalse();
    }

    @Test
    void given_members_who_reject_the_draft_when_it_comes_back_then_a_new_draft_is_asked() {
        engine.register(Stage.AGREED_PLAN);

        engine.complete("draftPlan");
        engine.complete("consultMembers", "rejected");

        assertThat(engine.openTasks()).containsExactly("draftPlan");
    }

    @Test
    void given_a_deadlock_when_conciliation_reopens_then_negotiation_begins_again_and_may_still_fail() {
        CaseNumber number = engine.register(Stage.NEGOTIATION);

        negotiate("deadlock");
        assertThat(engine.work.openTask("acknowledgeEscalation").subjectId()).isEqualTo(engine.work.lastEscalation);
        assertThat(engine.work.openTask("acknowledgeEscalation").number()).isEqualTo(number);
        engine.complete("acknowledgeEscalation");
        engine.complete("resolveEscalation", "renegotiate");
        assertThat(engine.openTasks()).containsExactly("agreeMandate");

        negotiate("deadlock");
        engine.complete("acknowledgeEscalation");
        engine.complete("resolveEscalation", "closedWithoutAgreement");
        assertThat(engine.work.asked()).endsWith("closeCase NO_AGREEMENT");
        assertThat(engine.isRunning(number)).isFalse();
    }

    @Test
    void given_a_conciliation_when_it_is_resolved_or_withdrawn_then_the_parties_negotiate_again() {
        engine.register(Stage.NEGOTIATION);

        negotiate("deadlock");
        engine.complete("acknowledgeEscalation");
        engine.complete("resolveEscalation", "resolved");
        assertThat(engine.openTasks()).containsExactly("agreeMandate");

        negotiate("deadlock");
        engine.escalations.escalationWithdrawn(engine.work.lastEscalation);
        assertThat(engine.openTasks()).containsExactly("agreeMandate");
    }

    @ParameterizedTest
    @CsvSource({
        "INTAKE, completeIntake",
        "INFORMATION_REQUEST, composeRequest",
        "IMPACT_ASSESSMENT, recordCommitteeView",
        "NEGOTIATION, agreeMandate",
        "AGREED_PLAN, draftPlan",
        "RE_EVALUATION, gatherIndicators"
    })
    void given_a_case_in_any_stage_when_it_moves_then_the_old_tasks_are_withdrawn_and_the_new_stage_begins(
            Stage stage, String firstTask) {
        CaseNumber number = engine.register(stage);
        assertThat(engine.openTasks()).contains(firstTask);
        assertThat(engine.work.asked()).containsExactly("enterStage " + stage.code());

        for (Stage target : Stage.values()) {
            engine.cases.stageMoved(number, target);
        }

        assertThat(engine.work.asked())
                .contains("withdrawTask " + firstTask)
                .endsWith("withdrawTask gatherIndicators", "closeCase NO_AGREEMENT");
        assertThat(engine.openTasks()).isEmpty();
        assertThat(engine.isRunning(number)).isFalse();
    }

    @Test
    void given_a_case_between_reviews_when_it_is_closed_or_reopened_then_it_no_longer_waits() {
        CaseNumber closed = waitingForReview();
        engine.cases.stageMoved(closed, Stage.CLOSED);
        assertThat(engine.work.asked()).endsWith("closeCase AGREEMENT");
        assertThat(engine.isRunning(closed)).isFalse();

        CaseNumber reopened = waitingForReview();
        engine.cases.stageMoved(reopened, Stage.IMPACT_ASSESSMENT);
        assertThat(engine.openTasks()).containsExactly("recordCommitteeView", "recordWorkersView");
    }

    @Test
    void given_a_running_or_a_waiting_case_when_dates_change_or_it_is_suspended_then_each_fact_is_handled_each_time() {
        for (CaseNumber number : new CaseNumber[] {engine.register(Stage.NEGOTIATION), waitingForReview()}) {
            var before = engine.openTasks();
            int asked = engine.work.asked().size();
            for (int times = 0; times < 2; times++) {
                engine.cases.introductionDatesChanged(number);
                engine.cases.caseSuspended(number);
                engine.cases.caseResumed(number);
            }
            assertThat(engine.work.asked().subList(asked, asked + 6))
                    .containsExactly(
                            "recomputeDeadlines",
                            "pauseUnionClocks",
                            "resumeUnionClocks",
                            "recomputeDeadlines",
                            "pauseUnionClocks",
                            "resumeUnionClocks");
            assertThat(engine.openTasks()).isEqualTo(before);
        }
    }

    @Test
    void given_a_wider_scope_when_a_second_request_runs_then_the_case_keeps_its_stage_and_its_end_withdraws_the_rest() {
        CaseNumber number = engine.register(Stage.NEGOTIATION);

        engine.cases.scopeChanged(number);
        assertThat(engine.openTasks()).containsExactly("agreeMandate", "composeRequest");
        engine.completeAll("composeRequest", "sendRequest", "awaitAnswers");
        engine.complete("reviewAnswers", "complete");
        assertThat(engine.openTasks()).containsExactly("agreeMandate");

        engine.cases.scopeChanged(number);
        engine.cases.scopeChanged(number);
        assertThat(engine.openTasks()).containsExactly("agreeMandate", "composeRequest", "composeRequest");
        engine.cases.stageMoved(number, Stage.CLOSED);

        assertThat(engine.openTasks()).isEmpty();
        assertThat(engine.work.asked()).containsOnlyOnce("enterStage negotiation");
        assertThat(engine.isRunning(number)).isFalse();
    }

    @Test
    void given_a_case_in_a_stage_when_the_introduction_is_withdrawn_then_all_work_stops() {
        CaseNumber number = engine.register(Stage.IMPACT_ASSESSMENT);
        engine.cases.scopeChanged(number);

        engine.cases.introductionWithdrawn(number);

        assertThat(engine.work.asked())
                .contains(
                        "withdrawTask recordCommitteeView",
                        "withdrawTask recordWorkersView",
                        "withdrawTask composeRequest")
                .endsWith("closeCase WITHDRAWN");
        assertThat(engine.openTasks()).isEmpty();
        assertThat(engine.isRunning(number)).isFalse();
    }

    @Test
    void given_any_case_when_it_runs_then_it_carries_few_scalar_variables() {
        CaseNumber number = engine.register(Stage.NEGOTIATION);
        negotiate("deadlock");

        var ofCase = engine.variables(engine.process(number, "ai-introduction"));

        assertThat(ofCase).containsOnlyKeys("targetStage", "outcome", "escalationId");
    }

    private CaseNumber waitingForReview() {
        CaseNumber number = engine.register(Stage.AGREED_PLAN);
        makePlan();
        return number;
    }

    private static void negotiate(String result) {
        engine.completeAll("agreeMandate", "prepareRound");
        engine.complete("holdRound", "held");
        engine.complete("recordRound", result);
    }

    private static void makePlan() {
        engine.complete("draftPlan");
        engine.complete("consultMembers", "accepted");
        engine.completeAll("signPlan", "registerPlan", "followMeasures");
    }

    private static void review(String decision) {
        engine.completeAll("gatherIndicators", "compareWithPlan");
        engine.complete("decideReview", decision);
    }
}
