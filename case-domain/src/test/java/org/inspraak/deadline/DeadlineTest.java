package org.inspraak.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.deadline.Deadline.Kind;
import org.inspraak.deadline.Deadline.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 10);
    private static final LocalDate DAY_AFTER = DUE.plusDays(1);
    private static final LocalDate A_MONTH_LATER = DUE.plusMonths(1);
    private static final Moment NOW = Moment.of(Instant.parse("2027-01-07T08:00:00Z"));

    private static Moment on(LocalDate day) {
        return Moment.of(day.atTime(8, 0).toInstant(ZoneOffset.UTC));
    }

    private static Deadline of(Kind kind) {
        return Deadline.agreed(UUID.randomUUID(), kind, null, DUE, NOW);
    }

    private static Deadline duty() {
        return Deadline.computed(UUID.randomUUID(), computed(DUE), NOW);
    }

    private static Computation computed(LocalDate nominal) {
        return new Computation(
                "BE-39-INFO",
                4,
                Debtor.EMPLOYER,
                "INTRODUCTION",
                nominal.plusMonths(3),
                true,
                3,
                ChronoUnit.MONTHS,
                nominal,
                nominal.minusDays(1),
                true);
    }

    /** What may happen to a deadline that was due on the tenth. */
    private static final Map<String, Consumer<Deadline>> STEPS = Map.of(
            "metInTime", deadline -> deadline.meet(DUE),
            "metLater", deadline -> deadline.meet(DAY_AFTER),
            "dayPassed", deadline -> deadline.tell(on(DAY_AFTER)),
            "dayCame", deadline -> deadline.tell(on(DUE)),
            "waived", deadline -> deadline.waive("Geen belang", Actor.system(), NOW),
            "groundGone", Deadline::cancel,
            "computedAgain", deadline -> deadline.recompute(computed(DUE), DUE),
            "movedEarlier", deadline -> deadline.recompute(computed(DUE.minusMonths(1)), DUE),
            "movedLater", deadline -> deadline.recompute(computed(A_MONTH_LATER), DAY_AFTER));

    @ParameterizedTest
    @CsvSource({
        // state      metInTime metLater  dayPassed dayCame   waived  groundGone computedAgain movedEarlier movedLater
        "RUNNING,  MET,      MET_LATE, LATE,     RUNNING,  WAIVED,  VOID,     RUNNING,  LATE,     RUNNING",
        "LATE,     MET,      MET_LATE, LATE,     LATE,     WAIVED,  VOID,     LATE,     LATE,     RUNNING",
        "MET,      MET,      MET_LATE, MET,      MET,      MET,     MET,      MET,      MET_LATE, MET",
        "MET_LATE, MET,      MET_LATE, MET_LATE, MET_LATE, MET_LATE,MET_LATE, MET_LATE, MET_LATE, MET",
        "WAIVED,   MET,      MET_LATE, WAIVED,   WAIVED,   WAIVED,  WAIVED,   WAIVED,   WAIVED,   WAIVED",
        "VOID,     VOID,     VOID,     VOID,     VOID,     VOID,    VOID,     RUNNING,  LATE,     RUNNING"
    })
    void given_a_state_when_something_happens_then_it_goes_where_the_table_says(
            State state,
            State metInTime,
            State metLater,
            State dayPassed,
            State dayCame,
            State waived,
            State groundGone,
            State computedAgain,
            State movedEarlier,
            State movedLater) {
        assertThat(after(state, "metInTime")).isEqualTo(metInTime);
        assertThat(after(state, "metLater")).isEqualTo(metLater);
        assertThat(after(state, "dayPassed")).isEqualTo(dayPassed);
        assertThat(after(state, "dayCame")).isEqualTo(dayCame);
        assertThat(after(state, "waived")).isEqualTo(waived);
        assertThat(after(state, "groundGone")).isEqualTo(groundGone);
        assertThat(after(state, "computedAgain")).isEqualTo(computedAgain);
        assertThat(after(state, "movedEarlier")).isEqualTo(movedEarlier);
        assertThat(after(state, "movedLater")).isEqualTo(movedLater);
    }

    private static State after(State state, String step) {
        Deadline deadline = duty();
        switch (state) {
            case RUNNING -> {
                // as it begins
            }
            case LATE -> deadline.tell(on(DAY_AFTER));
            case MET -> deadline.meet(DUE);
            case MET_LATE -> deadline.meet(DAY_AFTER);
            case WAIVED -> deadline.waive("Geen belang", Actor.system(), NOW);
            case VOID -> deadline.cancel();
        }
        assertThat(deadline.state()).isEqualTo(state);
        STEPS.get(step).accept(deadline);
        return deadline.state();
    }

    @Test
    void given_a_duty_whose_day_has_passed_when_it_is_computed_then_it_is_late_at_once() {
        Moment later = Moment.of(Instant.parse("2027-03-11T08:00:00Z"));
        assertThat(Deadline.computed(UUID.randomUUID(), computed(DUE), later).state())
                .isEqualTo(State.LATE);
        Moment lastDay = Moment.of(Instant.parse("2027-03-10T08:00:00Z"));
        assertThat(Deadline.computed(UUID.randomUUID(), computed(DUE), lastDay).state())
                .isEqualTo(State.RUNNING);
    }

    @Test
    void given_a_duty_when_it_is_read_then_all_that_was_counted_is_there_to_be_told() {
        Deadline duty = duty();
        assertThat(duty.kind()).isEqualTo(Kind.LEGAL_DUTY);
        assertThat(duty.computation()).isEqualTo(computed(DUE));
        duty.recompute(computed(A_MONTH_LATER), DUE);
        assertThat(duty.computation()).isEqualTo(computed(A_MONTH_LATER));
        assertThat(of(Kind.ANSWER).computation()).isNull();
    }

    @Test
    void given_what_was_owed_when_it_is_recorded_then_who_and_what_shows_it_are_kept() {
        Deadline met = duty();
        met.meet(DUE, "Verslag van de ondernemingsraad", Actor.system(), NOW);
        assertThat(met.metOn()).isEqualTo(DUE);
        assertThat(met.closing().evidence()).isEqualTo("Verslag van de ondernemingsraad");
        assertThat(met.closing().by()).isEqualTo(Actor.system().name());
        assertThat(met.closing().at()).isEqualTo(NOW.instant());
        Deadline waived = duty();
        waived.waive("Akkoord van de delegatie", Actor.system(), NOW);
        assertThat(waived.closing().waivedWhy()).isEqualTo("Akkoord van de delegatie");
        assertThat(waived.closing().by()).isEqualTo(Actor.system().name());
    }

    @Test
    void given_a_late_deadline_when_its_date_is_moved_then_it_runs_again() {
        Deadline deadline = of(Kind.ANSWER);
        deadline.tell(on(DAY_AFTER));
        deadline.moveTo(DUE.plusDays(7));
        assertThat(deadline.state()).isEqualTo(State.RUNNING);
        assertThat(deadline.dueOn()).isEqualTo(DUE.plusDays(7));
    }

    static Stream<Arguments> clocks() {
        return Stream.of(
                Arguments.of(of(Kind.REVIEW), true),
                Arguments.of(of(Kind.ACKNOWLEDGEMENT), true),
                Arguments.of(of(Kind.ANSWER), false),
                Arguments.of(of(Kind.MEASURE), false),
                Arguments.of(duty(), false),
                Arguments.of(ofUnion(), false));
    }

    /** What the law asks of the union or a worker. */
    private static Deadline ofUnion() {
        Computation c = computed(DUE);
        return Deadline.computed(
                UUID.randomUUID(),
                new Computation(
                        "BE-109", 1, Debtor.UNION, c.anchor(), c.anchorOn(), false, 2, c.unit(), DUE, DUE, false),
                NOW);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void given_a_suspended_case_when_it_goes_on_then_only_what_the_union_agreed_to_waited(
            Deadline deadline, boolean waits) {
        LocalDate stop = DUE.minusDays(10);
        deadline.pause(stop);
        assertThat(deadline.isPaused()).isEqualTo(waits);
        deadline.resume(stop.plusDays(30));
        assertThat(deadline.dueOn()).isEqualTo(waits ? DUE.plusDays(30) : DUE);
        assertThat(deadline.isPaused()).isFalse();
    }

    @Test
    void given_a_review_when_its_day_comes_then_it_is_told_and_not_late_before_the_next_day() {
        Deadline review = of(Kind.REVIEW);
        review.tell(on(DUE));
        assertThat(review.state()).isEqualTo(State.RUNNING);
        review.tell(on(DAY_AFTER));
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
