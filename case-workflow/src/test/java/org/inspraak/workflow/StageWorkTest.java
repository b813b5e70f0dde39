package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Stage;
import org.inspraak.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StageWorkTest {

    @RegisterExtension
    static final TestEngine engine = new TestEngine("information-request", "impact-assessment", "negotiation");

    @Test
    void given_incomplete_answers_when_they_are_reviewed_then_a_follow_up_round_begins() {
        engine.register(Stage.INFORMATION_REQUEST);

        engine.completeAll("composeRequest", "sendRequest", "awaitAnswers");
        engine.complete("reviewAnswers", "incomplete");
        assertThat(engine.openTasks()).containsExactly("composeRequest");
        engine.completeAll("composeRequest", "sendRequest", "awaitAnswers");
        engine.complete("reviewAnswers", "complete");

        assertThat(engine.openTasks()).containsExactly("recordCommitteeView", "recordWorkersView");
    }

    @Test
    void given_a_silent_employer_when_answers_stay_out_then_he_is_chased_until_the_matter_is_handed_up() {
        CaseNumber number = engine.register(Stage.INFORMATION_REQUEST);
        engine.completeAll("composeRequest", "sendRequest");
        engine.work.employerIsChasedEnough.add(false);
        engine.work.employerIsChasedEnough.add(true);

        engine.cases.answerOverdue(number);
        assertThat(engine.openTasks()).containsExactly("awaitAnswers");
        engine.cases.answerOverdue(number);

        assertThat(engine.work.asked())
                .endsWith(
                        "chaseEmployer",
                        "chaseEmployer",
                        "raiseEscalation",
                        "weighEscalation",
                        "notifyLevel regional-officer 3");
        assertThat(engine.openTasks()).containsExactly("acknowledgeEscalation", "awaitAnswers");
        var task = engine.work.openTask("acknowledgeEscalation");
        assertThat(task.number()).isEqualTo(number);
        assertThat(task.role()).isEqualTo(Role.REGIONAL_OFFICER);
        assertThat(task.subjectId()).isEqualTo(engine.work.lastEscalation);
        engine.complete("awaitAnswers");
        engine.complete("reviewAnswers", "complete");
    }

    @Test
    void given_two_requests_that_wait_when_one_deadline_falls_due_then_the_employer_is_chased_once() {
        CaseNumber number = engine.register(Stage.INFORMATION_REQUEST);
        engine.completeAll("composeRequest", "sendRequest");
        engine.cases.scopeChanged(number);
        engine.completeAll("composeRequest", "sendRequest");

        engine.cases.answerOverdue(number);

        assertThat(engine.work.asked()).containsOnlyOnce("chaseEmployer");
    }

    @Test
    void given_an_answer_in_time_when_its_deadline_is_handled_late_then_nobody_is_chased() {
        CaseNumber number = engine.register(Stage.INFORMATION_REQUEST);
        engine.completeAll("composeRequest", "sendRequest", "awaitAnswers");

        engine.cases.answerOverdue(number);
        engine.cases.reviewDue(number);

        assertThat(engine.work.asked()).doesNotContain("chaseEmployer");
        assertThat(engine.openTasks()).containsExactly("reviewAnswers");
    }

    @Test
    void given_both_views_when_the_assessment_is_sent_back_then_it_is_made_again() {
        engine.register(Stage.IMPACT_ASSESSMENT);

        engine.complete("recordWorkersView");
        assertThat(engine.openTasks()).containsExactly("recordCommitteeView");
        engine.completeAll("recordCommitteeView", "assessImpact", "recordBaseline");
        engine.complete("approveAssessment", "sentBack");
        assertThat(engine.openTasks()).containsExactly("assessImpact");
        engine.completeAll("assessImpact", "recordBaseline");
        engine.complete("approveAssessment", "approved");

        assertThat(engine.openTasks()).containsExactly("agreeMandate");
    }

    @Test
    void given_rounds_when_one_is_postponed_or_another_is_needed_then_a_round_is_prepared_again() {
        engine.register(Stage.NEGOTIATION);

        engine.completeAll("agreeMandate", "prepareRound");
        engine.complete("holdRound", "postponed");
        engine.complete("prepareRound");
        engine.complete("holdRound", "held");
        engine.complete("recordRound", "nextRound");
        engine.complete("prepareRound");
        engine.complete("holdRound", "held");
        engine.complete("recordRound", "agreed");

        assertThat(engine.openTasks()).containsExactly("draftPlan");
    }

    @Test
    void given_a_negotiation_when_it_is_deadlocked_then_it_is_handed_up() {
        engine.register(Stage.NEGOTIATION);

        engine.completeAll("agreeMandate", "prepareRound");
        engine.complete("holdRound", "held");
        engine.complete("recordRound", "deadlock");

        assertThat(engine.openTasks()).containsExactly("acknowledgeEscalation");
    }
}
