package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseTaskTest {

    private static final Moment NOW = Moment.of(Instant.parse("2027-01-07T08:00:00Z"));

    private final Actor els = actor("Els", Role.CONSULTANT);
    private final Actor tom = actor("Tom", Role.CONSULTANT);
    private final Actor officer = actor("Officer", Role.REGIONAL_OFFICER);
    private CaseTask task;

    private static Actor actor(String name, Role role) {
        return new Actor(UUID.randomUUID(), name, name, Set.of(role));
    }

    @BeforeEach
    void anOpenTask() {
        task = new CaseTask(new CaseFile(), "reviewAnswers", Role.CONSULTANT, null, "ref", NOW);
    }

    @Test
    void given_a_task_that_els_took_when_tom_wants_it_then_he_is_told_who_has_it() {
        task.claim(els);
        task.claim(els);
        for (Runnable step : java.util.List.<Runnable>of(
                () -> task.claim(tom), () -> task.release(tom), () -> task.complete(tom, NOW))) {
            CaseRuleViolation no = catchThrowableOfType(CaseRuleViolation.class, step::run);
            assertThat(no.code()).isEqualTo("task.claimed-by-other");
            assertThat(no.findings().get(0).params()).containsEntry("name", "Els");
        }
    }

    @Test
    void given_a_task_that_els_took_when_she_or_the_officer_gives_it_back_then_tom_may_do_it() {
        task.claim(els);
        task.release(officer);
        task.claim(tom);
        task.release(tom);
        task.complete(els, NOW);
        assertThat(task.state()).isEqualTo(CaseTask.State.COMPLETED);
        assertThat(task.endedByName()).isEqualTo("Els");
    }

    @Test
    void given_a_completed_task_when_it_is_completed_again_then_it_is_told_who_was_first() {
        task.complete(els, NOW);
        CaseRuleViolation no = catchThrowableOfType(CaseRuleViolation.class, () -> task.complete(tom, NOW));
        assertThat(no.code()).isEqualTo("task.already-completed");
        assertThat(no.kind()).isEqualTo(CaseRuleViolation.Kind.CONFLICT);
        assertThat(no.findings().get(0).params()).containsEntry("name", "Els").containsEntry("at", NOW.instant());
    }

    @Test
    void given_a_withdrawn_task_when_it_is_completed_then_it_is_told_and_withdrawing_a_completed_one_is_harmless() {
        task.withdraw(Actor.system(), NOW);
        assertThat(catchThrowableOfType(CaseRuleViolation.class, () -> task.complete(els, NOW))
                        .code())
                .isEqualTo("task.withdrawn");
        CaseTask done = new CaseTask(new CaseFile(), "reviewAnswers", Role.CONSULTANT, null, "other", NOW);
        done.complete(els, NOW);
        done.withdraw(Actor.system(), NOW);
        assertThat(done.state()).isEqualTo(CaseTask.State.COMPLETED);
    }
}
