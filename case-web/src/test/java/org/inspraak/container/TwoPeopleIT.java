package org.inspraak.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseTask;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Colleagues of one team who do the same thing at the same time. */
@ExtendWith(ArquillianExtension.class)
public class TwoPeopleIT {

    private static final int ROUNDS = 10;

    @Inject
    Casework casework;

    @Inject
    FoundUnion foundUnion;

    @Inject
    AtOnce atOnce;

    @Inject
    StoryClock clock;

    private Union union;

    @BeforeEach
    void found() {
        clock.startAfresh();
        union = foundUnion.found();
    }

    @Test
    void given_one_task_when_two_complete_it_at_once_then_one_succeeds_and_the_other_is_told_who_was_first() {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNumber number = casework.register(union.consultant());
            CaseTask task = casework.task(union.consultant(), number, "completeIntake");

            List<Throwable> ends = atOnce.run(List.of(
                    () -> casework.complete(union.consultant(), task, Map.of()),
                    () -> casework.complete(union.colleague(), task, Map.of())));

            Actor first = ends.get(0) == null ? union.consultant() : union.colleague();
            theOtherWasTold(ends, first);
            assertThat(casework.openTasks(union.consultant(), number)).containsExactly("composeRequest");
            assertThat(casework.read(union.consultant(), number).timeline())
                    .filteredOn(entry -> entry.code().equals("task-completed"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.recordedBy()).isEqualTo(first.name()));
        }
    }

    private static void theOtherWasTold(List<Throwable> ends, Actor first) {
        List<Throwable> refused = ends.stream().filter(Objects::nonNull).toList();
        assertThat(refused).singleElement().isInstanceOfSatisfying(CaseRuleViolation.class, violation -> {
            assertThat(violation.kind()).isEqualTo(CaseRuleViolation.Kind.CONFLICT);
            assertThat(violation.code()).isEqualTo("task.already-completed");
            assertThat(violation.findings().get(0).params())
                    .containsEntry("name", first.name())
                    .containsKey("at");
        });
    }

    @Test
    void given_many_who_register_at_once_when_all_are_done_then_the_numbers_have_no_gap() {
        List<CaseNumber> numbers = Collections.synchronizedList(new ArrayList<>());
        List<Runnable> works = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            works.add(() -> {
                for (int j = 0; j < 5; j++) {
                    numbers.add(casework.register(union.consultant()));
                }
            });
        }

        assertThat(atOnce.run(works)).containsOnlyNulls();

        List<Integer> sequence =
                numbers.stream().map(CaseNumber::sequence).sorted().toList();
        assertThat(sequence).doesNotHaveDuplicates().hasSize(20);
        assertThat(sequence.get(19) - sequence.get(0)).isEqualTo(19);
    }
}
