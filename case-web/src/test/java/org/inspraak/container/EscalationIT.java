package org.inspraak.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Map;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.Stage;
import org.inspraak.escalation.Escalation;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.RaiseEscalation;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A matter that is handed up: routed by the table, taken up in time or not, settled. */
@ExtendWith(ArquillianExtension.class)
public class EscalationIT {

    @Inject
    Casework casework;

    @Inject
    FoundUnion foundUnion;

    @Inject
    RaiseEscalation raiseEscalation;

    @Inject
    ReadEscalations readEscalations;

    @Inject
    StoryClock clock;

    @Inject
    Tables tables;

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

    @Test
    void given_a_raised_matter_when_the_office_takes_it_up_in_time_then_it_is_settled_there() {
        raiseEscalation.raise(els, number, "Directie dreigt", null);
        CaseTask asked = casework.task(union.officer(), number, "acknowledgeEscalation");
        assertThat(asked.role()).isEqualTo(Role.REGIONAL_OFFICER);
        assertThat(asked.subjectId()).isEqualTo(escalation().id());
        assertThatThrownBy(() -> casework.complete(els, asked, acknowledged()))
                .isInstanceOfSatisfying(
                        CaseRuleViolation.class, no -> assertThat(no.code()).isEqualTo("access.role-needed"));

        casework.complete(union.officer(), asked, acknowledged());
        casework.complete(union.officer(), number, "resolveEscalation", resolved("resolved"));

        assertThat(escalation().state()).isEqualTo(Escalation.State.RESOLVED);
        assertThat(escalation().level()).isEqualTo(EscalationLevel.REGIONAL_OFFICE);
        assertThat(casework.openTasks(els, number)).containsExactly("completeIntake");
    }

    @Test
    void given_a_level_that_lets_the_date_pass_when_the_due_run_comes_then_the_next_level_is_asked() {
        raiseEscalation.raise(els, number, "Directie dreigt", null);

        dueRunAfter(escalation());

        assertThat(escalation().level()).isEqualTo(EscalationLevel.CENTRALE);
        assertThat(escalation().role()).isEqualTo(Role.SECTOR_COORDINATOR);
        CaseTask asked = casework.task(union.coordinator(), number, "acknowledgeEscalation");
        assertThat(asked.role()).isEqualTo(Role.SECTOR_COORDINATOR);
        casework.complete(union.coordinator(), asked, acknowledged());
        casework.complete(union.coordinator(), number, "resolveEscalation", resolved("handedUp"));
        assertThat(escalation().level()).isEqualTo(EscalationLevel.LEGAL_ACTION);
        assertThat(casework.task(els, number, "acknowledgeEscalation").role()).isEqualTo(Role.LEGAL_ADVISER);
        dueRunAfter(escalation());
        assertThat(escalation().level()).as("above it is nobody").isEqualTo(EscalationLevel.LEGAL_ACTION);
        assertThat(casework.openTasks(els, number)).containsExactly("acknowledgeEscalation", "completeIntake");
    }

    @Test
    void given_a_silent_employer_when_two_reminders_pass_then_it_is_handed_up_and_an_answer_withdraws_it() {
        casework.bringTo(Stage.INFORMATION_REQUEST, union, number);
        casework.complete(els, number, "composeRequest");
        casework.complete(els, number, "sendRequest");

        for (int reminder = 0; reminder < 3; reminder++) {
            clock.moveTo(casework.read(els, number).caseFile().nextDueOn().plusDays(1));
            casework.dueRun();
        }
        assertThat(escalation().kind()).isEqualTo(Escalation.Kind.UNANSWERED);
        assertThat(casework.openTasks(els, number)).containsExactly("acknowledgeEscalation", "awaitAnswers");

        casework.complete(els, number, "awaitAnswers");
        assertThat(escalation().state()).isEqualTo(Escalation.State.WITHDRAWN);
        assertThat(casework.openTasks(els, number)).containsExactly("reviewAnswers");
        assertThat(tables.count(
                        "act_ru_execution where business_key_ = ?",
                        escalation().id().toString()))
                .as("its process has ended")
                .isZero();
    }

    @Test
    void given_a_deadlock_when_the_office_sends_both_back_to_the_table_then_the_negotiation_begins_again() {
        casework.bringTo(Stage.NEGOTIATION, union, number);
        casework.complete(els, number, "agreeMandate");
        casework.complete(els, number, "prepareRound");
        casework.complete(els, number, "holdRound");
        casework.complete(els, number, "recordRound", Map.of("result", "deadlock"));
        assertThat(casework.openTasks(els, number)).containsExactly("acknowledgeEscalation");
        assertThat(escalation().kind()).isEqualTo(Escalation.Kind.CONCILIATION);

        casework.complete(union.officer(), number, "acknowledgeEscalation", acknowledged());
        casework.complete(union.officer(), number, "resolveEscalation", resolved("renegotiate"));

        assertThat(casework.read(els, number).caseFile().stage()).isEqualTo(Stage.NEGOTIATION);
        assertThat(casework.openTasks(els, number)).containsExactly("agreeMandate");
    }

    private Escalation escalation() {
        return readEscalations.ofCase(els, number).get(0);
    }

    private void dueRunAfter(Escalation escalation) {
        clock.moveTo(escalation.acknowledgeBy().plusDays(1));
        casework.dueRun();
    }

    private Map<String, Object> acknowledged() {
        return Map.of("acknowledgedOn", clock.today());
    }

    private Map<String, Object> resolved(String outcome) {
        return Map.of("outcome", outcome, "resolvedOn", clock.today(), "resolution", "Besproken met de directie");
    }
}
