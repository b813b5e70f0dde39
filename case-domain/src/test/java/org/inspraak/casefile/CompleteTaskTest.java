package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Kind;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompleteTaskTest extends OnDatabase {

    private static final Map<String, String> INTAKE = Map.of("firstInvolved", "design", "summary", "Nieuw");

    private CaseFile caseFile;
    private UUID task;

    @BeforeEach
    void aCaseInItsIntake() {
        caseFile = anIntroduction().registeredBy(actor("els"), house);
        task = openTasks(caseFile).get(0).id();
    }

    private CaseRuleViolation refusedTo(String username, Map<String, ?> entered) {
        return refused(() -> the(CompleteTask.class).complete(actor(username), task, entered));
    }

    @Test
    void given_two_people_when_they_complete_one_task_at_once_then_one_succeeds_and_the_other_is_told() {
        List<Object> results = atOnce(
                2,
                i -> house.inTransaction(
                        () -> the(CompleteTask.class).complete(actor(i == 0 ? "els" : "tom"), task, INTAKE)));
        assertThat(results).filteredOn(CaseTask.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(CaseRuleViolation.class::isInstance)
                .singleElement()
                .satisfies(result -> {
                    CaseRuleViolation told = (CaseRuleViolation) result;
                    assertThat(told.kind()).isEqualTo(Kind.CONFLICT);
                    assertThat(told.code()).isEqualTo("task.already-completed");
                    assertThat(told.findings().get(0).params()).containsKeys("name", "at");
                });
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("composeRequest");
    }

    @Test
    void given_a_process_that_fails_when_a_task_is_completed_then_nothing_of_it_stays() {
        house.process().failWith(new IllegalStateException("broken"));
        Throwable broken = catchThrowable(
                () -> house.inTransaction(() -> the(CompleteTask.class).complete(actor("els"), task, INTAKE)));
        assertThat(broken).hasMessage("broken");
        assertThat(openTasks(caseFile)).extracting(CaseTask::id).containsExactly(task);
        ReadCase.Whole whole = house.inTransaction(() -> the(ReadCase.class).read(actor("els"), caseFile.number()));
        assertThat(whole.notes()).isEmpty();
        assertThat(whole.timeline()).extracting(TimelineEntry::code).doesNotContain("task-completed");
    }

    @Test
    void given_wrong_input_when_a_task_is_completed_then_nothing_is_written() {
        assertThat(refusedTo("els", Map.of("firstInvolved", "nobody-knows")).code())
                .isEqualTo("value.not-a-choice");
        assertThat(refusedTo(
                                "els",
                                Map.of("firstInvolved", "design", "pilotStart", "2027-06-02", "goLive", "2027-06-01"))
                        .code())
                .isEqualTo("case.go-live-before-pilot");
        assertThat(openTasks(caseFile)).extracting(CaseTask::id).containsExactly(task);
    }

    @Test
    void given_readers_when_they_want_to_complete_a_task_then_the_blind_find_nothing_and_the_seeing_are_refused() {
        assertThat(refusedTo("other", INTAKE).code()).isEqualTo("task.not-found");
        assertThat(refusedTo("admin", INTAKE).code()).isEqualTo("task.not-found");
        assertThat(refusedTo("legal", INTAKE).kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusedTo("sector", INTAKE).code()).isEqualTo("access.role-needed");
    }

    @Test
    void given_a_suspended_case_when_its_task_is_completed_then_it_is_told_that_the_case_waits() {
        house.inTransaction(
                () -> the(SteerCase.class).suspend(actor("els"), caseFile.number(), null, "Stakingsaanzegging"));
        assertThat(refusedTo("els", INTAKE).code()).isEqualTo("case.suspended");
    }

    @Test
    void given_a_task_that_tom_took_when_els_completes_it_then_she_is_told() {
        house.inTransaction(() -> the(ClaimTask.class).claim(actor("tom"), task));
        CaseRuleViolation told = refusedTo("els", INTAKE);
        assertThat(told.code()).isEqualTo("task.claimed-by-other");
        house.inTransaction(() -> the(ClaimTask.class).release(actor("officer"), task));
        complete(actor("els"), caseFile, "completeIntake", INTAKE);
        assertThat(house.process().facts()).contains("taskClaimed tom", "taskClaimed null");
    }
}
