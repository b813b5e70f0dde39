package org.inspraak.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.SteerCase;
import org.inspraak.deadline.Deadline;
import org.inspraak.escalation.RaiseEscalation;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The turns that a case takes outside its tasks, with the engine and the domain in one transaction. */
@ExtendWith(ArquillianExtension.class)
public class CaseTurnsIT {

    @Inject
    Casework casework;

    @Inject
    FoundUnion foundUnion;

    @Inject
    SteerCase steerCase;

    @Inject
    RaiseEscalation raiseEscalation;

    @Inject
    ReadInquiry readInquiry;

    @Inject
    Sabotage sabotage;

    @Inject
    Tables tables;

    @Inject
    StoryClock clock;

    private Union union;
    private Actor els;
    private CaseNumber number;

    @BeforeEach
    void register() {
        clock.startAfresh();
        union = foundUnion.found();
        els = union.consultant();
        number = casework.register(els);
    }

    @AfterEach
    void repair() {
        sabotage.breakAt(Sabotage.Point.NOWHERE);
    }

    @Test
    void given_a_case_when_the_implementation_moves_then_the_employers_term_is_computed_anew() {
        // three months before, art. 2 of CAO 39
        assertThat(information().dueOn()).isEqualTo("2027-06-01");
        LocalDate later = LocalDate.of(2027, 11, 15);

        steerCase.changeDates(els, number, null, dates(later), "De leverancier is laat");

        Deadline moved = information();
        assertThat(moved.computation().anchorOn()).isEqualTo(later);
        assertThat(moved.dueOn()).isEqualTo("2027-08-15");
        assertThat(caseFile().nextDueOn()).isEqualTo("2027-08-15");
        assertThat(details("dates-changed")).isEqualTo("De leverancier is laat");
    }

    @Test
    void given_a_use_case_that_fails_last_when_the_implementation_moves_then_dates_and_term_stay_as_they_were() {
        sabotage.breakAt(Sabotage.Point.USE_CASE);
        assertThatThrownBy(() -> steerCase.changeDates(els, number, null, dates(LocalDate.of(2027, 11, 15)), "Te laat"))
                .hasStackTraceContaining("broken on purpose");
        sabotage.breakAt(Sabotage.Point.NOWHERE);

        assertThat(caseFile().dates().implementationStart()).isEqualTo(Casework.IMPLEMENTATION);
        assertThat(information().dueOn()).isEqualTo("2027-06-01");
        assertThat(casework.read(els, number).timeline())
                .noneMatch(entry -> entry.code().equals("dates-changed"));
    }

    @Test
    void given_a_suspended_case_when_it_goes_on_after_ten_days_then_only_the_unions_clocks_have_waited() {
        casework.bringTo(Stage.INFORMATION_REQUEST, union, number);
        casework.complete(els, number, "composeRequest");
        casework.complete(els, number, "sendRequest");
        raiseEscalation.raise(els, number, "Directie dreigt", null);
        LocalDate ours = deadline(Deadline.Kind.ACKNOWLEDGEMENT).dueOn();
        LocalDate theirs = deadline(Deadline.Kind.ANSWER).dueOn();

        steerCase.suspend(els, number, null, "Overname van het bedrijf");
        assertThat(deadline(Deadline.Kind.ACKNOWLEDGEMENT).isPaused()).isTrue();
        assertThat(deadline(Deadline.Kind.ANSWER).isPaused()).isFalse();
        assertThat(information().isPaused()).isFalse();
        assertRefused(
                CaseRuleViolation.Kind.CONFLICT,
                "case.suspended",
                () -> casework.complete(els, number, "awaitAnswers"));
        clock.forward(10);
        steerCase.resume(els, number, null, null);

        assertThat(deadline(Deadline.Kind.ACKNOWLEDGEMENT).dueOn()).isEqualTo(ours.plusDays(10));
        assertThat(deadline(Deadline.Kind.ACKNOWLEDGEMENT).isPaused()).isFalse();
        assertThat(deadline(Deadline.Kind.ANSWER).dueOn()).isEqualTo(theirs);
        casework.complete(els, number, "awaitAnswers");
        assertThat(caseFile().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void given_a_stage_when_it_is_skipped_and_an_earlier_one_reopened_then_the_tasks_follow_and_the_reasons_stay() {
        assertRefused(
                CaseRuleViolation.Kind.INVALID, "text.missing", () -> steerCase.skipStage(els, number, null, " "));

        steerCase.skipStage(els, number, null, "Alles is al bekend");
        assertThat(caseFile().stage()).isEqualTo(Stage.INFORMATION_REQUEST);
        assertThat(casework.openTasks(els, number)).containsExactly("composeRequest");
        assertThat(details("stage-skipped")).isEqualTo("Alles is al bekend");
        steerCase.skipStage(els, number, null, "Geantwoord op papier");
        assertThat(casework.openTasks(els, number)).containsExactly("recordCommitteeView", "recordWorkersView");

        steerCase.reopenStage(els, number, null, Stage.INFORMATION_REQUEST, "Toch niet alles");
        assertThat(caseFile().stage()).isEqualTo(Stage.INFORMATION_REQUEST);
        assertThat(casework.openTasks(els, number)).containsExactly("composeRequest");
        assertThat(details("stage-reopened")).isEqualTo("Toch niet alles");
    }

    @Test
    void given_an_introduction_when_it_is_withdrawn_then_the_case_ends_and_may_be_opened_again_at_a_stage() {
        casework.bringTo(Stage.IMPACT_ASSESSMENT, union, number);

        steerCase.withdraw(els, number, null, clock.today().minusDays(1), "Geen budget");
        assertThat(caseFile().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(caseFile().outcome()).isEqualTo(CaseOutcome.WITHDRAWN);
        assertThat(casework.openTasks(els, number)).isEmpty();
        assertThat(casework.read(els, number).deadlines())
                .noneMatch(one -> one.state().isOpen());
        assertThat(processes()).isZero();

        steerCase.reopenStage(els, number, null, Stage.NEGOTIATION, "Het budget is er toch");
        assertThat(caseFile().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(caseFile().outcome()).isNull();
        assertThat(caseFile().stage()).isEqualTo(Stage.NEGOTIATION);
        assertThat(casework.openTasks(els, number)).containsExactly("agreeMandate");
        assertThat(processes()).isPositive();
    }

    @Test
    void given_a_case_in_negotiation_when_the_scope_grows_then_a_delta_request_runs_beside_it() {
        casework.bringTo(Stage.NEGOTIATION, union, number);

        steerCase.changeScope(els, number, null, "Ook de bedienden");

        assertThat(caseFile().stage()).isEqualTo(Stage.NEGOTIATION);
        assertThat(casework.openTasks(els, number)).containsExactly("agreeMandate", "composeRequest");
        assertThat(readInquiry.requests(els, number))
                .extracting(InformationRequest::kind)
                .containsExactly(InformationRequest.Kind.FIRST, InformationRequest.Kind.SCOPE_CHANGE);
        casework.complete(els, number, "composeRequest");
        casework.complete(els, number, "sendRequest");
        casework.complete(els, number, "awaitAnswers");
        casework.complete(els, number, "reviewAnswers");
        assertThat(casework.openTasks(els, number)).containsExactly("agreeMandate");
    }

    private static IntroductionDates dates(LocalDate implementation) {
        return new IntroductionDates(null, implementation, null, null);
    }

    private CaseFile caseFile() {
        return casework.read(els, number).caseFile();
    }

    private long processes() {
        return tables.count("act_ru_execution where business_key_ = ?", number.toString());
    }

    /** CAO 39, art. 2. */
    private Deadline information() {
        return casework.read(els, number).deadlines().stream()
                .filter(one -> "BE-39-INFO".equals(one.rule()))
                .findFirst()
                .orElseThrow();
    }

    private Deadline deadline(Deadline.Kind kind) {
        return casework.read(els, number).deadlines().stream()
                .filter(one -> one.kind() == kind && one.state() != Deadline.State.VOID)
                .findFirst()
                .orElseThrow();
    }

    private String details(String code) {
        return casework.read(els, number).timeline().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    private static void assertRefused(CaseRuleViolation.Kind kind, String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(CaseRuleViolation.class, violation -> {
            assertThat(violation.kind()).isEqualTo(kind);
            assertThat(violation.code()).isEqualTo(code);
        });
    }
}
