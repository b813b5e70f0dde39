package org.inspraak.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.DueRunProcess;
import org.inspraak.casefile.Stage;
import org.inspraak.deadline.Deadline;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two due runs at the same time share the work; no deadline is handled twice. */
@ExtendWith(ArquillianExtension.class)
public class DueRunIT {

    private static final int CASES = 12;

    @Inject
    Casework casework;

    @Inject
    FoundUnion foundUnion;

    @Inject
    DueRunProcess dueRunProcess;

    @Inject
    InTransaction inTransaction;

    @Inject
    AtOnce atOnce;

    @Inject
    BackgroundWork backgroundWork;

    @Inject
    StoryClock clock;

    private Union union;
    private final List<CaseNumber> waiting = new ArrayList<>();

    @BeforeEach
    void askEmployers() {
        clock.startAfresh();
        union = foundUnion.found();
        for (int i = 0; i < CASES; i++) {
            CaseNumber number = casework.register(union.consultant());
            casework.bringTo(Stage.INFORMATION_REQUEST, union, number);
            casework.complete(union.consultant(), number, "composeRequest");
            casework.complete(union.consultant(), number, "sendRequest");
            waiting.add(number);
        }
        // the answers are due after fourteen days
        clock.forward(15);
    }

    @Test
    void given_late_answers_when_two_nodes_run_at_once_then_each_employer_is_reminded_exactly_once() {
        Runnable run = casework::dueRun;

        assertThat(atOnce.run(List.of(run, run))).containsOnlyNulls();

        waiting.forEach(this::wasRemindedOnce);
    }

    @Test
    void given_late_answers_when_the_run_is_asked_for_twice_then_the_engine_does_it_and_each_is_reminded_once() {
        Runnable asked = () -> inTransaction.run(() -> dueRunProcess.dueRunRequested());

        assertThat(atOnce.run(List.of(asked, asked))).containsOnlyNulls();

        backgroundWork.awaitEnd();
        waiting.forEach(this::wasRemindedOnce);
    }

    @Test
    void given_a_run_that_is_over_when_another_comes_the_same_day_then_nothing_more_happens() {
        casework.dueRun();

        casework.dueRun();

        waiting.forEach(this::wasRemindedOnce);
    }

    @Test
    void given_late_answers_when_they_arrive_while_the_run_is_under_way_then_each_case_stands_as_answered() {
        List<Runnable> works = new ArrayList<>();
        works.add(casework::dueRun);
        works.add(() -> waiting.forEach(number -> casework.complete(union.consultant(), number, "awaitAnswers")));

        assertThat(atOnce.run(works)).containsOnlyNulls();

        waiting.forEach(number -> {
            var whole = casework.read(union.consultant(), number);
            assertThat(casework.openTasks(union.consultant(), number)).containsExactly("reviewAnswers");
            assertThat(whole.deadlines())
                    .filteredOn(deadline -> deadline.kind() == Deadline.Kind.ANSWER)
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.metOn()).isEqualTo(clock.today()));
        });
    }

    private void wasRemindedOnce(CaseNumber number) {
        var whole = casework.read(union.consultant(), number);
        assertThat(whole.timeline())
                .extracting(entry -> entry.code())
                .containsOnlyOnce("deadline-passed", "answer-reminder");
        assertThat(whole.deadlines())
                .filteredOn(deadline -> deadline.kind() == Deadline.Kind.ANSWER)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.state()).isEqualTo(Deadline.State.RUNNING);
                    assertThat(answer.dueOn()).isEqualTo(org.inspraak.inquiry.AnswerDates.afterReminder(clock.today()));
                });
    }
}
