package org.inspraak.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Map;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.casefile.Stage;
import org.inspraak.shared.Actor;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Domain and process change together or not at all, whichever of the two fails. */
@ExtendWith(ArquillianExtension.class)
public class TransactionIT {

    @Inject
    Casework casework;

    @Inject
    FoundUnion foundUnion;

    @Inject
    Sabotage sabotage;

    @Inject
    Tables tables;

    @Inject
    BackgroundWork backgroundWork;

    @Inject
    StoryClock clock;

    private Union union;

    @BeforeEach
    void found() {
        clock.startAfresh();
        union = foundUnion.found();
        backgroundWork.awaitEnd();
    }

    @AfterEach
    void repair() {
        sabotage.breakAt(Sabotage.Point.NOWHERE);
    }

    @Test
    void given_a_step_that_fails_when_an_introduction_is_registered_then_nothing_of_it_is_there() {
        nothingIsThereAfterRegistrationBreaksAt(Sabotage.Point.STEP);
    }

    @Test
    void given_a_use_case_that_fails_after_the_process_began_when_registered_then_nothing_of_it_is_there() {
        nothingIsThereAfterRegistrationBreaksAt(Sabotage.Point.USE_CASE);
    }

    private void nothingIsThereAfterRegistrationBreaksAt(Sabotage.Point point) {
        IntroductionDetails details = casework.introduction();
        Written before = Written.now(tables);

        sabotage.breakAt(point);
        assertThatThrownBy(() -> casework.register(union.consultant(), details))
                .hasStackTraceContaining("broken on purpose: " + point);

        assertThat(Written.now(tables)).isEqualTo(before);
        sabotage.breakAt(Sabotage.Point.NOWHERE);
        assertThat(casework.register(union.consultant(), details))
                .as("the number was not used up")
                .isEqualTo(next(before));
    }

    @Test
    void given_nothing_that_fails_when_an_introduction_is_registered_then_case_and_process_and_audit_are_there() {
        Written before = Written.now(tables);

        CaseNumber number = casework.register(union.consultant());

        String key = number.toString();
        assertThat(tables.count("case_file where case_number = ?", key)).isEqualTo(1);
        assertThat(tables.count("company")).isEqualTo(before.companies() + 1);
        assertThat(tables.count("act_ru_execution where business_key_ = ? and root_proc_inst_id_ = id_", key))
                .isEqualTo(1);
        assertThat(tables.count(
                        "act_ru_task t join case_task c on c.process_ref = t.id_ where c.case_id ="
                                + " (select id from case_file where case_number = ?)",
                        key))
                .as("the task of the process and the one of the domain")
                .isEqualTo(1);
        assertThat(tables.count("audit_entry where subject = ? and action = 'case.registered'", "case/" + key))
                .isEqualTo(1);
    }

    @Test
    void given_a_step_that_fails_when_a_task_is_completed_then_it_is_still_to_be_done() {
        theTaskIsStillToBeDoneAfterItBreaksAt(Sabotage.Point.STEP);
    }

    @Test
    void given_a_use_case_that_fails_after_the_process_moved_when_a_task_is_completed_then_it_is_still_to_be_done() {
        theTaskIsStillToBeDoneAfterItBreaksAt(Sabotage.Point.USE_CASE);
    }

    private void theTaskIsStillToBeDoneAfterItBreaksAt(Sabotage.Point point) {
        Actor els = union.consultant();
        CaseNumber number = casework.register(els);
        CaseTask task = casework.task(els, number, "completeIntake");
        String ref = task.processRef();
        Written before = Written.now(tables);

        sabotage.breakAt(point);
        assertThatThrownBy(() -> casework.complete(els, task, Map.of()))
                .hasStackTraceContaining("broken on purpose: " + point);

        assertThat(Written.now(tables)).isEqualTo(before);
        sabotage.breakAt(Sabotage.Point.NOWHERE);
        assertThat(casework.openTasks(els, number)).containsExactly("completeIntake");
        assertThat(tables.count("act_ru_task where id_ = ?", ref)).isEqualTo(1);

        casework.complete(els, number, "completeIntake");
        assertThat(casework.read(els, number).caseFile().stage()).isEqualTo(Stage.INFORMATION_REQUEST);
        assertThat(casework.openTasks(els, number)).containsExactly("composeRequest");
        assertThat(tables.count("act_ru_task where id_ = ?", ref)).isZero();
    }

    private CaseNumber next(Written before) {
        return new CaseNumber(StoryClock.START.getYear(), (int) before.cases() + 1);
    }

    /** How much is written in the tables that a use case and the process touch. */
    private record Written(
            long cases,
            long companies,
            long systems,
            long tasks,
            long openTasks,
            long timeline,
            long deadlines,
            long audit,
            long processes,
            long processTasks,
            long variables) {

        static Written now(Tables tables) {
            return new Written(
                    tables.count("case_file"),
                    tables.count("company"),
                    tables.count("ai_system"),
                    tables.count("case_task"),
                    tables.count("case_task where state = 'OPEN'"),
                    tables.count("timeline_entry"),
                    tables.count("deadline"),
                    tables.count("audit_entry"),
                    tables.count("act_ru_execution"),
                    tables.count("act_ru_task"),
                    tables.count("act_ru_variable"));
        }
    }
}
