package org.inspraak.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.inspraak.deadline.Deadline.Kind;
import org.inspraak.deadline.Deadline.State;
import org.inspraak.shared.CaseClock.Moment;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 10);
    private static final Moment NOW = Moment.of(Instant.parse("2027-01-07T08:00:00Z"));

    private static Moment on(LocalDate day) {
        return Moment.of(day.atTime(8, 0).toInstant(ZoneOffset.UTC));
    }

    private static Deadline of(Kind kind) {
        return Deadline.agreed(UUID.randomUUID(), kind, null, DUE, NOW);
    }

    @Test
    void given_a_running_deadline_when_it_is_met_on_the_day_then_it_is_in_time_and_a_day_later_it_is_late() {
        Deadline inTime = of(Kind.ANSWER);
        inTime.meet(DUE);
        assertThat(inTime.state()).isEqualTo(State.MET);
        Deadline late = of(Kind.ANSWER);
        late.tell(on(DUE.plusDays(1)));
        late.meet(DUE.plusDays(1));
        assertThat(late.state()).isEqualTo(State.MET_LATE);
    }

    @Test
    void given_a_late_deadline_when_what_was_owed_happened_in_time_after_all_then_it_is_met() {
        Deadline deadline = of(Kind.ANSWER);
        deadline.tell(on(DUE.plusDays(1)));
        deadline.meet(DUE.minusDays(1));
        assertThat(deadline.state()).isEqualTo(State.MET);
    }

    @Test
    void given_a_late_deadline_when_its_date_is_moved_then_it_runs_again() {
        Deadline deadline = of(Kind.ANSWER);
        deadline.tell(on(DUE.plusDays(1)));
        deadline.moveTo(DUE.plusDays(7));
        assertThat(deadline.state()).isEqualTo(State.RUNNING);
        assertThat(deadline.dueOn()).isEqualTo(DUE.plusDays(7));
    }

    @Test
    void given_a_computed_deadline_that_was_met_when_the_anchor_moves_then_it_is_judged_again() {
        Deadline deadline = Deadline.computed(
                UUID.randomUUID(),
                Kind.NEW_TECHNOLOGY_INFORMATION,
                "BE-39-INFO",
                DUE.plusMonths(3),
                DUE,
                DUE.minusDays(1),
                NOW);
        deadline.meet(DUE.plusDays(5));
        assertThat(deadline.state()).isEqualTo(State.MET_LATE);
        deadline.recompute(
                DUE.plusMonths(4), DUE.plusMonths(1), DUE.plusMonths(1).minusDays(1));
        assertThat(deadline.state()).isEqualTo(State.MET);
    }

    @Test
    void given_a_void_deadline_when_its_ground_comes_back_then_it_runs() {
        Deadline deadline = of(Kind.NEW_TECHNOLOGY_INFORMATION);
        deadline.cancel();
        assertThat(deadline.state()).isEqualTo(State.VOID);
        deadline.recompute(DUE, DUE, DUE);
        assertThat(deadline.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void given_a_suspended_case_when_it_goes_on_then_the_unions_clock_waited_and_the_employers_did_not() {
        Deadline union = of(Kind.REVIEW);
        Deadline employer = of(Kind.ANSWER);
        LocalDate stop = DUE.minusDays(10);
        union.pause(stop);
        employer.pause(stop);
        assertThat(union.isPaused()).isTrue();
        assertThat(employer.isPaused()).isFalse();
        union.resume(stop.plusDays(30));
        employer.resume(stop.plusDays(30));
        assertThat(union.dueOn()).isEqualTo(DUE.plusDays(30));
        assertThat(employer.dueOn()).isEqualTo(DUE);
    }

    @Test
    void given_a_met_deadline_when_it_is_cancelled_or_marked_late_then_it_stays_met() {
        Deadline deadline = of(Kind.MEASURE);
        deadline.meet(DUE);
        deadline.cancel();
        deadline.tell(on(DUE.plusDays(1)));
        deadline.pause(DUE);
        assertThat(deadline.state()).isEqualTo(State.MET);
    }

    @Test
    void given_a_review_when_its_day_comes_then_it_is_told_and_not_late_before_the_next_day() {
        Deadline review = of(Kind.REVIEW);
        review.tell(on(DUE));
        assertThat(review.state()).isEqualTo(State.RUNNING);
        review.tell(on(DUE.plusDays(1)));
        assertThat(review.state()).isEqualTo(State.LATE);
    }

    @Test
    void given_reminders_when_the_run_comes_by_then_it_comes_again_on_each_on_the_day_after_the_last_and_no_more() {
        Deadline deadline = of(Kind.ANSWER);
        deadline.remindOn(List.of(DUE.minusDays(1), DUE.minusDays(20), DUE.minusDays(7)), DUE.minusDays(10));
        assertThat(deadline.remindOn()).isSorted();
        assertThat(deadline.tellOn()).as("the first has had its time").isEqualTo(DUE.minusDays(7));
        deadline.tell(on(DUE.minusDays(7)));
        assertThat(deadline.tellOn()).isEqualTo(DUE.minusDays(1));
        deadline.tell(on(DUE));
        assertThat(deadline.tellOn()).as("the last day is a day").isEqualTo(DUE.plusDays(1));
        deadline.tell(on(DUE.plusDays(1)));
        assertThat(deadline.state()).isEqualTo(State.LATE);
        assertThat(deadline.tellOn()).isNull();
        assertThat(deadline.toldAt()).isEqualTo(on(DUE.plusDays(1)).instant());
    }

    @Test
    void given_planned_reminders_when_the_date_moves_then_the_next_run_plans_them_anew() {
        Deadline deadline = of(Kind.ANSWER);
        deadline.remindOn(List.of(DUE.minusDays(7)), DUE.minusDays(30));
        deadline.moveTo(DUE.plusDays(30));
        assertThat(deadline.isPlanned()).isFalse();
        assertThat(deadline.tellOn()).isBefore(DUE.minusDays(30));
    }

    @Test
    void given_what_is_met_void_or_waits_when_the_run_looks_for_work_then_it_does_not_find_it() {
        Deadline met = of(Kind.ANSWER);
        met.meet(DUE);
        Deadline gone = of(Kind.ANSWER);
        gone.cancel();
        Deadline waiting = of(Kind.REVIEW);
        waiting.pause(DUE.minusDays(5));
        assertThat(List.of(met, gone, waiting)).extracting(Deadline::tellOn).containsOnlyNulls();
        waiting.resume(DUE);
        assertThat(waiting.tellOn()).isNotNull();
    }

    @Test
    void given_a_review_when_its_day_is_planned_then_the_run_comes_on_it() {
        Deadline review = of(Kind.REVIEW);
        review.remindOn(List.of(), DUE.minusDays(30));
        assertThat(review.tellOn()).isEqualTo(DUE);
    }
}
