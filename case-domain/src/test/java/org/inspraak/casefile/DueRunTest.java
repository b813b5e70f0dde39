package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines.Held;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.Test;

class DueRunTest extends OnDatabase {

    private CaseFile aCaseThatOwes(Deadline.Kind kind) {
        CaseFile caseFile = anIntroduction().registeredBy(actor("els"), house);
        LocalDate yesterday = house.clock().today().minusDays(1);
        house.inTransaction(() -> the(CaseJournal.class)
                .due(
                        the(CaseFiles.class).read(caseFile.number()),
                        kind,
                        null,
                        yesterday,
                        the(CaseClock.class).read()));
        return caseFile;
    }

    private UUID begin() {
        return house.inTransaction(() -> the(BeginDueRun.class).begin());
    }

    private boolean handle(UUID run) {
        return the(HandleDueDeadlines.class).handle(run);
    }

    private void end(UUID run) {
        house.inTransaction(() -> the(EndDueRun.class).end(run));
    }

    private DueRun newest() {
        return house.inTransaction(() -> the(ReadDueRun.class).latest(actor("admin")))
                .get(0);
    }

    /** Late, and nobody has to hear of it any more. */
    private long done() {
        return house.inTransaction(() -> house.em()
                .createQuery(
                        "select count(d) from Deadline d where d.state = LATE and d.telling.followUp = false"
                                + " and d.telling.tellOn is null",
                        Long.class)
                .getSingleResult());
    }

    private long withState(Deadline.State state) {
        return house.inTransaction(() -> house.em()
                .createQuery("select count(d) from Deadline d where d.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult());
    }

    @Test
    void given_deadlines_that_passed_when_a_run_goes_over_them_then_its_progress_is_written_down() {
        aCaseThatOwes(Deadline.Kind.MEASURE);
        aCaseThatOwes(Deadline.Kind.ANSWER);
        UUID run = begin();
        assertThat(newest().toHandle()).isEqualTo(2);
        assertThat(newest().endedAt()).isNull();
        assertThat(handle(run)).isFalse();
        assertThat(newest().handled()).isEqualTo(2);
        assertThat(newest().followedUp()).isEqualTo(2);
        end(run);
        assertThat(newest().endedAt()).isNotNull();
        assertThat(house.inTransaction(() -> the(ReadDueRun.class).lastEnded())).isEqualTo(newest().endedAt());
    }

    @Test
    void given_one_case_that_is_broken_when_the_run_comes_then_all_others_are_handled_and_it_waits_for_tomorrow() {
        List<CaseFile> cases = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            cases.add(aCaseThatOwes(Deadline.Kind.ANSWER));
        }
        house.process().failAtAnswerOf(cases.get(3).number());
        UUID run = begin();
        while (handle(run)) {
            assertThat(newest().putAside()).isLessThan(2);
        }
        end(run);
        assertThat(done()).as("all but the broken one, each once").isEqualTo(6);
        assertThat(newest().putAside()).isEqualTo(1);
        assertThat(newest().followedUp()).isEqualTo(6);

        house.process().repair();
        UUID sameDay = begin();
        assertThat(handle(sameDay)).isFalse();
        assertThat(newest().handled()).as("not again on the same day").isZero();
        house.clock().moveTo(house.clock().today().plusDays(1));
        handle(begin());
        assertThat(done()).isEqualTo(7);
    }

    @Test
    void given_two_lanes_when_they_run_at_once_then_each_deadline_is_handled_once_and_counted_once() {
        for (int i = 0; i < 30; i++) {
            aCaseThatOwes(i % 3 == 0 ? Deadline.Kind.ANSWER : Deadline.Kind.MEASURE);
        }
        UUID run = begin();
        assertThat(atOnce(2, i -> handle(run))).containsOnly(false);
        assertThat(newest().handled()).as("and none is left to the next day").isEqualTo(30);
        assertThat(newest().followedUp()).isEqualTo(30);
        assertThat(house.process().facts()).filteredOn("answerOverdue"::equals).hasSize(10);
        assertThat(withState(Deadline.State.LATE)).isEqualTo(30);
    }

    private boolean handleOnce(UUID run, CountDownLatch isHeld) {
        while (isHeld.getCount() > 0) {
            pause();
        }
        return handle(run);
    }

    /** True when the run got on with the others meanwhile. */
    private boolean holdUntilOneIsHandled(CaseFile held, CountDownLatch isHeld) {
        return house.inTransaction(() -> {
            the(CaseFiles.class).lock(held.number());
            isHeld.countDown();
            for (int i = 0; i < 1_000; i++) {
                Object handled = house.em()
                        .createNativeQuery("select handled from due_run")
                        .getSingleResult();
                if (handled.equals(1)) {
                    return true;
                }
                pause();
            }
            return false;
        });
    }

    private static void pause() {
        LockSupport.parkNanos(10_000_000);
    }

    @Test
    void given_a_case_that_somebody_is_changing_when_the_run_comes_then_it_waits_for_it_at_the_end() {
        CaseFile held = aCaseThatOwes(Deadline.Kind.MEASURE);
        aCaseThatOwes(Deadline.Kind.MEASURE);
        UUID run = begin();
        CountDownLatch isHeld = new CountDownLatch(1);

        List<Object> both = atOnce(2, i -> i == 0 ? holdUntilOneIsHandled(held, isHeld) : handleOnce(run, isHeld));

        assertThat(both).containsExactly(true, false);
        assertThat(newest().handled()).isEqualTo(2);
        assertThat(withState(Deadline.State.LATE)).isEqualTo(2);
    }

    @Test
    void given_a_run_that_broke_off_when_the_next_one_comes_then_it_finishes_and_nothing_happens_twice() {
        aCaseThatOwes(Deadline.Kind.ANSWER);
        aCaseThatOwes(Deadline.Kind.ANSWER);
        UUID first = begin();
        // the first marked what is late, and went down before anybody heard of it
        house.inTransaction(() -> the(RunDueDeadlines.class).tell(10, Held.PASSED_OVER, one -> {}));
        UUID second = begin();
        handle(second);
        handle(first);
        assertThat(house.process().facts()).filteredOn("answerOverdue"::equals).hasSize(2);
    }

    @Test
    void given_a_duty_that_waits_to_be_handed_up_when_it_is_followed_up_again_then_it_waits_once() {
        aCaseThatOwes(Deadline.Kind.MEASURE);
        handle(begin());
        house.inTransaction(() -> house.em()
                .createNativeQuery("update deadline set follow_up = true where state = 'LATE'")
                .executeUpdate());
        handle(begin());
        assertThat(newest().followedUp()).isEqualTo(1);
        assertThat(newest().putAside()).isZero();
        Object waiting = house.inTransaction(() ->
                house.em().createNativeQuery("select count(*) from missed_duty").getSingleResult());
        assertThat(waiting).isEqualTo(1L);
    }

    @Test
    void given_two_runs_under_way_when_they_end_then_the_mail_of_the_morning_is_planned_by_the_last_and_once() {
        UUID first = begin();
        UUID second = begin();
        end(second);
        assertThat(house.outbox().planned()).isEmpty();
        end(first);
        int people = house.outbox().planned().size();
        assertThat(people).isPositive();
        end(begin());
        assertThat(house.outbox().planned()).as("one for a day").hasSize(people);
    }

    @Test
    void given_somebody_else_when_they_ask_for_the_runs_then_only_the_administrator_is_told() {
        CaseRuleViolation no = refused(() -> the(ReadDueRun.class).latest(actor("els")));
        assertThat(no.code()).isEqualTo("access.role-needed");
    }
}
