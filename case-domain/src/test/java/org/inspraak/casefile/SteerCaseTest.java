package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation.Kind;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteerCaseTest extends OnDatabase {

    private Actor els;
    private CaseFile caseFile;
    private CaseNumber number;

    @BeforeEach
    void aCase() {
        els = actor("els");
        caseFile = anIntroduction().registeredBy(els, house);
        number = caseFile.number();
    }

    private void steer(Consumer<SteerCase> turn) {
        house.inTransaction(() -> turn.accept(the(SteerCase.class)));
    }

    private String refusedCode(Consumer<SteerCase> turn) {
        return refused(() -> turn.accept(the(SteerCase.class))).code();
    }

    @Test
    void given_a_stage_when_it_is_skipped_then_its_tasks_are_withdrawn_and_the_reason_stays() {
        steer(steer -> steer.skipStage(els, number, null, "Gegevens kwamen uit een ander dossier"));
        assertThat(reread(number).stage()).isEqualTo(Stage.INFORMATION_REQUEST);
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("composeRequest");
        List<TimelineEntry> timeline =
                house.inTransaction(() -> the(ReadCase.class).read(els, number)).timeline();
        assertThat(timeline).anySatisfy(entry -> {
            assertThat(entry.code()).isEqualTo("stage-skipped");
            assertThat(entry.aboutKey()).isEqualTo("stage.intake");
            assertThat(entry.detail()).isEqualTo("Gegevens kwamen uit een ander dossier");
            assertThat(entry.recordedBy()).isEqualTo("Naam els");
        });
    }

    @Test
    void given_any_turn_that_wants_a_reason_when_there_is_none_then_it_is_asked_for() {
        assertThat(refusedCode(steer -> steer.skipStage(els, number, null, " ")))
                .isEqualTo("text.missing");
        assertThat(refusedCode(steer -> steer.suspend(els, number, null, null))).isEqualTo("text.missing");
        assertThat(refusedCode(steer -> steer.withdraw(els, number, null, null, "")))
                .isEqualTo("text.missing");
        assertThat(refusedCode(steer -> steer.changeScope(els, number, null, null)))
                .isEqualTo("text.missing");
        assertThat(refusedCode(steer -> steer.reopenStage(els, number, null, Stage.INTAKE, null)))
                .isEqualTo("text.missing");
        assertThat(refusedCode(steer ->
                        steer.reassign(els, number, null, union.staff("tom").id(), "")))
                .isEqualTo("text.missing");
        assertThat(house.process().facts()).containsExactly("introductionRegistered INTAKE");
    }

    @Test
    void given_a_reader_of_an_older_version_when_they_change_the_case_then_they_are_told() {
        int seen = reread(number).version();
        IntroductionDates dates = new IntroductionDates(null, null, null, LocalDate.of(2027, 9, 1));
        steer(steer -> steer.changeDates(els, number, seen, dates, null));
        assertThat(refused(() -> the(SteerCase.class).suspend(actor("tom"), number, seen, "Wachten"))
                        .kind())
                .isEqualTo(Kind.STALE);
    }

    @Test
    void given_a_closed_case_when_a_stage_is_reopened_then_the_case_lives_again() {
        steer(steer -> steer.withdraw(els, number, null, LocalDate.of(2027, 1, 5), "Project gestopt"));
        CaseFile closed = reread(number);
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.outcome()).isEqualTo(CaseOutcome.WITHDRAWN);
        assertThat(openTasks(caseFile)).isEmpty();
        assertThat(refusedCode(steer -> steer.suspend(els, number, null, "Wachten")))
                .isEqualTo("case.closed");
        steer(steer -> steer.reopenStage(els, number, null, Stage.IMPACT_ASSESSMENT, "Toch doorgegaan"));
        CaseFile reopened = reread(number);
        assertThat(reopened.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(reopened.stage()).isEqualTo(Stage.IMPACT_ASSESSMENT);
        assertThat(reopened.outcome()).isNull();
        assertThat(refusedCode(steer -> steer.reopenStage(els, number, null, Stage.NEGOTIATION, "Vooruit")))
                .isEqualTo("case.stage-not-earlier");
    }

    @Test
    void given_a_case_when_it_is_handed_over_then_the_new_owners_team_sees_it_and_the_old_one_does_not() {
        assertThat(refusedCode(steer ->
                        steer.reassign(els, number, null, union.staff("other").id(), "Andere centrale")))
                .isEqualTo("case.owner.unknown");
        assertThat(refusedCode(steer -> steer.reassign(
                        actor("tom"), number, null, union.staff("lone").id(), "Van Els")))
                .isEqualTo("case.reassign-not-yours");
        steer(steer -> steer.reassign(els, number, null, union.staff("lone").id(), "Els is met verlof"));
        assertThat(reread(number).ownerName()).isEqualTo("Naam lone");
        assertThat(refused(() -> the(ReadCase.class).read(actor("tom"), number)).code())
                .isEqualTo("case.not-found");
        house.inTransaction(() -> the(ReadCase.class).read(actor("lone"), number));
    }

    @Test
    void given_a_request_that_runs_when_the_scope_grows_then_a_second_one_runs_beside_it() {
        complete(els, caseFile, "completeIntake", Map.of("firstInvolved", "pilot"));
        Map<String, Object> questions =
                Map.of("recipient", "union", "questions", List.of(Map.of("topic", "general", "question", "Wat?")));
        complete(els, caseFile, "composeRequest", questions);
        Map<String, String> sent = Map.of("sentOn", "2027-01-07", "channel", "email", "answerDueOn", "2027-01-21");
        complete(els, caseFile, "sendRequest", sent);
        steer(steer -> steer.changeScope(els, number, null, "Ook de chauffeurs"));
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("awaitAnswers", "composeRequest");
        complete(els, caseFile, "composeRequest", questions);
        complete(els, caseFile, "sendRequest", sent);
        complete(els, caseFile, "awaitAnswers", Map.of("answeredOn", "2027-01-07", "summary", "Een"));
        complete(els, caseFile, "awaitAnswers", Map.of("answeredOn", "2027-01-07", "summary", "Twee"));
        List<InformationRequest> requests =
                house.inTransaction(() -> the(ReadInquiry.class).requests(els, number));
        assertThat(requests)
                .extracting(InformationRequest::kind, InformationRequest::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                InformationRequest.Kind.FIRST, InformationRequest.State.ANSWERED),
                        org.assertj.core.groups.Tuple.tuple(
                                InformationRequest.Kind.SCOPE_CHANGE, InformationRequest.State.ANSWERED));
        assertThat(reread(number).nextDueOn()).as("both answers are in").isNull();
    }

    @Test
    void given_two_requests_that_run_when_the_older_is_named_then_that_one_was_answered() {
        complete(els, caseFile, "completeIntake", Map.of("firstInvolved", "pilot"));
        Map<String, Object> questions =
                Map.of("recipient", "union", "questions", List.of(Map.of("topic", "general", "question", "Wat?")));
        Map<String, String> sent = Map.of("sentOn", "2027-01-07", "channel", "email", "answerDueOn", "2027-01-21");
        complete(els, caseFile, "composeRequest", questions);
        complete(els, caseFile, "sendRequest", sent);
        steer(steer -> steer.changeScope(els, number, null, "Ook de chauffeurs"));
        complete(els, caseFile, "composeRequest", questions);
        complete(els, caseFile, "sendRequest", sent);

        assertThat(refused(() -> complete(
                                els,
                                caseFile,
                                "awaitAnswers",
                                Map.of("round", 7, "answeredOn", "2027-01-07", "summary", "Een")))
                        .code())
                .isEqualTo("inquiry.round-not-waiting");
        complete(els, caseFile, "awaitAnswers", Map.of("round", 1, "answeredOn", "2027-01-07", "summary", "Een"));

        List<InformationRequest> requests =
                house.inTransaction(() -> the(ReadInquiry.class).requests(els, number));
        assertThat(requests)
                .extracting(InformationRequest::round, InformationRequest::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, InformationRequest.State.ANSWERED),
                        org.assertj.core.groups.Tuple.tuple(2, InformationRequest.State.SENT));
    }

    @Test
    void given_a_stage_that_was_reopened_when_a_new_request_is_composed_then_the_forgotten_one_is_dropped() {
        complete(els, caseFile, "completeIntake", Map.of("firstInvolved", "pilot"));
        Map<String, Object> questions =
                Map.of("recipient", "union", "questions", List.of(Map.of("topic", "general", "question", "Wat?")));
        complete(els, caseFile, "composeRequest", questions);
        complete(
                els,
                caseFile,
                "sendRequest",
                Map.of("sentOn", "2027-01-07", "channel", "portal", "answerDueOn", "2027-01-21"));
        steer(steer -> steer.skipStage(els, number, null, "Geen antwoord nodig"));
        steer(steer -> steer.reopenStage(els, number, null, Stage.INFORMATION_REQUEST, "Toch wel"));
        complete(els, caseFile, "composeRequest", questions);
        List<InformationRequest> requests =
                house.inTransaction(() -> the(ReadInquiry.class).requests(els, number));
        assertThat(requests)
                .extracting(InformationRequest::state)
                .containsExactly(InformationRequest.State.DROPPED, InformationRequest.State.COMPOSED);
        assertThat(reread(number).nextDueOn()).isNull();
    }
}
