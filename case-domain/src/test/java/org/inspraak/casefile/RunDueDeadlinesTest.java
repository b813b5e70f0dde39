package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.inspraak.deadline.Computation;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.deadline.Deadlines.Held;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.Test;

class RunDueDeadlinesTest extends OnDatabase {

    private CaseFile aCase() {
        return anIntroduction().registeredBy(actor("els"), house);
    }

    private Deadline owe(CaseFile caseFile, Deadline.Kind kind, LocalDate dueOn) {
        return house.inTransaction(() -> the(CaseJournal.class)
                .due(
                        the(CaseFiles.class).read(caseFile.number()),
                        kind,
                        null,
                        dueOn,
                        the(org.inspraak.shared.CaseClock.class).read()));
    }

    private boolean run() {
        return house.inTransaction(() -> the(RunDueDeadlines.class).runBatch());
    }

    private Deadline.State stateOf(Deadline deadline) {
        return house.inTransaction(
                () -> house.em().find(Deadline.class, deadline.id()).state());
    }

    @Test
    void given_deadlines_around_today_when_the_run_comes_then_only_what_has_passed_is_late() {
        CaseFile caseFile = aCase();
        Deadline yesterday =
                owe(caseFile, Deadline.Kind.MEASURE, house.clock().today().minusDays(1));
        Deadline today = owe(caseFile, Deadline.Kind.MEASURE, house.clock().today());
        assertThat(run()).isFalse();
        assertThat(stateOf(yesterday)).isEqualTo(Deadline.State.LATE);
        assertThat(stateOf(today)).as("the last day is a day").isEqualTo(Deadline.State.RUNNING);
        List<TimelineEntry> timeline = timeline(caseFile);
        assertThat(timeline)
                .filteredOn(entry -> entry.code().equals("deadline-passed"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.aboutKey()).isEqualTo("deadline.measure");
                    assertThat(entry.happenedOn()).isEqualTo(house.clock().today());
                });
    }

    private List<TimelineEntry> timeline(CaseFile caseFile) {
        return house.inTransaction(() -> the(ReadCase.class).read(actor("els"), caseFile.number()))
                .timeline();
    }

    @Test
    void given_a_run_when_it_comes_twice_then_each_deadline_is_handled_once() {
        CaseFile caseFile = aCase();
        owe(caseFile, Deadline.Kind.ANSWER, house.clock().today().minusDays(1));
        owe(caseFile, Deadline.Kind.REVIEW, house.clock().today().minusDays(1));
        run();
        run();
        assertThat(house.process().facts())
                .filteredOn(fact -> fact.matches("answerOverdue|reviewDue"))
                .containsExactlyInAnyOrder("answerOverdue", "reviewDue");
    }

    @Test
    void given_two_nodes_when_one_holds_a_deadline_then_the_other_passes_it_over_without_waiting() {
        CaseFile caseFile = aCase();
        Deadline held =
                owe(caseFile, Deadline.Kind.MEASURE, house.clock().today().minusDays(2));
        owe(caseFile, Deadline.Kind.ANSWER, house.clock().today().minusDays(1));
        Deadline free =
                owe(aCase(), Deadline.Kind.MEASURE, house.clock().today().minusDays(1));
        LocalDate today = house.clock().today();
        house.inTransaction(() -> {
            assertThat(the(Deadlines.class).lockToTell(today, 1, Held.PASSED_OVER))
                    .extracting(Deadline::id)
                    .containsExactly(held.id());
            List<Object> other = atOnce(
                    1,
                    i -> house.inTransaction(() -> the(Deadlines.class).lockToTell(today, 10, Held.PASSED_OVER).stream()
                            .map(Deadline::id)
                            .toList()));
            assertThat(other).containsExactly(List.of(free.id()));
        });
    }

    @Test
    void given_a_case_that_somebody_is_changing_when_the_run_comes_then_it_is_passed_over_until_the_next_run() {
        CaseFile caseFile = aCase();
        LocalDate yesterday = house.clock().today().minusDays(1);
        Deadline deadline = owe(caseFile, Deadline.Kind.ANSWER, yesterday);
        house.inTransaction(() -> {
            the(CaseFiles.class).lock(caseFile.number());
            assertThat(atOnce(1, i -> run())).containsExactly(false);
            CaseFile read = the(CaseFiles.class).read(caseFile.number());
            the(CaseJournal.class)
                    .met(
                            read,
                            Deadline.Kind.ANSWER,
                            null,
                            yesterday,
                            the(org.inspraak.shared.CaseClock.class).read());
        });
        run();
        assertThat(stateOf(deadline)).isEqualTo(Deadline.State.MET);
        assertThat(house.process().facts()).doesNotContain("answerOverdue");
    }

    @Test
    void given_more_than_a_batch_when_runs_follow_each_other_then_all_are_handled() {
        CaseFile caseFile = aCase();
        house.inTransaction(() -> {
            for (int i = 0; i < 530; i++) {
                the(Deadlines.class)
                        .add(Deadline.agreed(
                                caseFile.id(),
                                Deadline.Kind.MEASURE,
                                null,
                                LocalDate.of(2026, 12, 1),
                                the(org.inspraak.shared.CaseClock.class).read()));
            }
        });
        assertThat(run()).as("there may be more").isTrue();
        assertThat(run()).isFalse();
        long late = house.inTransaction(() -> house.em()
                .createQuery("select count(d) from Deadline d where d.state = :late", Long.class)
                .setParameter("late", Deadline.State.LATE)
                .getSingleResult());
        assertThat(late).isEqualTo(530);
    }

    @Test
    void given_a_suspended_case_when_the_run_comes_then_the_unions_clock_waits_and_the_employers_does_not() {
        CaseFile caseFile = aCase();
        Deadline union = owe(caseFile, Deadline.Kind.REVIEW, LocalDate.of(2027, 1, 20));
        Deadline employer = owe(caseFile, Deadline.Kind.MEASURE, LocalDate.of(2027, 1, 20));
        house.inTransaction(() -> the(SteerCase.class).suspend(actor("els"), caseFile.number(), null, "Overleg"));
        assertThat(reread(caseFile.number()).nextDueOn()).isEqualTo("2027-01-20");
        house.clock().moveTo(LocalDate.of(2027, 2, 6));
        run();
        assertThat(stateOf(union)).isEqualTo(Deadline.State.RUNNING);
        assertThat(stateOf(employer)).isEqualTo(Deadline.State.LATE);
        house.inTransaction(() -> the(SteerCase.class).resume(actor("els"), caseFile.number(), null, null));
        Deadline later = house.inTransaction(() -> house.em().find(Deadline.class, union.id()));
        assertThat(later.dueOn()).as("thirty days later").isEqualTo("2027-02-19");
    }

    @Test
    void given_dates_that_move_when_the_deadline_is_computed_anew_then_what_was_late_may_be_in_time() {
        CaseFile caseFile =
                anIntroduction().implementedFrom(LocalDate.of(2027, 4, 1)).registeredBy(actor("els"), house);
        run();
        Deadline deadline = only(caseFile);
        assertThat(deadline.state()).isEqualTo(Deadline.State.LATE);
        IntroductionDates later = new IntroductionDates(null, LocalDate.of(2027, 9, 1), null, null);
        house.inTransaction(
                () -> the(SteerCase.class).changeDates(actor("els"), caseFile.number(), null, later, "Uitgesteld"));
        assertThat(only(caseFile).state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(only(caseFile).dueOn()).isEqualTo("2027-06-01");
        IntroductionDates none = new IntroductionDates(null, null, null, null);
        house.inTransaction(() -> the(SteerCase.class).changeDates(actor("els"), caseFile.number(), null, none, null));
        assertThat(only(caseFile).state()).isEqualTo(Deadline.State.VOID);
        assertThat(reread(caseFile.number()).nextDueOn()).isNull();
    }

    private Deadline only(CaseFile caseFile) {
        List<Deadline> all = house.inTransaction(() -> the(Deadlines.class).ofCase(caseFile.id()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void given_a_due_run_when_the_process_fails_then_the_deadline_is_left_for_the_next_run() {
        CaseFile caseFile = aCase();
        complete(actor("els"), caseFile, "completeIntake", Map.of("firstInvolved", "pilot"));
        Deadline deadline =
                owe(caseFile, Deadline.Kind.MEASURE, house.clock().today().minusDays(1));
        org.assertj.core.api.Assertions.catchThrowable(() -> house.inTransaction(() -> {
            the(RunDueDeadlines.class).runBatch();
            throw new IllegalStateException("node went down");
        }));
        assertThat(stateOf(deadline)).isEqualTo(Deadline.State.RUNNING);
        run();
        assertThat(stateOf(deadline)).isEqualTo(Deadline.State.LATE);
    }

    @Test
    void given_a_deadline_far_ahead_when_its_reminders_come_then_each_is_noted_once_and_the_case_is_left_alone() {
        CaseFile caseFile = aCase();
        Deadline measure = owe(caseFile, Deadline.Kind.MEASURE, LocalDate.of(2027, 3, 10));
        assertThat(measure.remindOn())
                .as("30, 14, 7 and 1 working days before")
                .containsExactly(
                        LocalDate.of(2027, 1, 27),
                        LocalDate.of(2027, 2, 18),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 9));
        run();
        assertThat(reread(measure).toldAt()).isNull();
        // nobody worked on the day itself
        house.clock().moveTo(LocalDate.of(2027, 1, 28));
        run();
        run();
        Deadline reminded = reread(measure);
        assertThat(reminded.toldAt()).isAfter("2027-01-28T00:00:00Z");
        assertThat(reminded.state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(reminded.tellOn()).isEqualTo("2027-02-18");
        assertThat(timeline(caseFile)).extracting(TimelineEntry::code).doesNotContain("deadline-passed");
    }

    @Test
    void given_a_deadline_without_planned_reminders_when_the_run_comes_then_it_plans_them_and_says_nothing() {
        CaseFile caseFile = aCase();
        Deadline deadline = Deadline.agreed(
                caseFile.id(),
                Deadline.Kind.MEASURE,
                null,
                LocalDate.of(2027, 3, 10),
                the(org.inspraak.shared.CaseClock.class).read());
        house.inTransaction(() -> the(Deadlines.class).add(deadline));
        run();
        assertThat(reread(deadline).tellOn()).isEqualTo("2027-01-27");
        assertThat(reread(deadline).toldAt()).isNull();
    }

    @Test
    void given_a_term_that_is_rolled_forward_when_its_reminders_are_planned_then_they_count_from_the_raw_date() {
        Deadline forward = Deadline.computed(
                java.util.UUID.randomUUID(),
                new Computation(
                        "X",
                        1,
                        Deadline.Debtor.EMPLOYER,
                        "REQUEST",
                        LocalDate.of(2027, 1, 6),
                        false,
                        1,
                        ChronoUnit.MONTHS,
                        LocalDate.of(2027, 2, 6),
                        LocalDate.of(2027, 2, 8),
                        false),
                the(org.inspraak.shared.CaseClock.class).read());
        Reminders.plan(forward, List.of(1), house.clock().today());
        assertThat(forward.remindOn()).containsExactly(LocalDate.of(2027, 2, 5));
    }

    private Deadline reread(Deadline deadline) {
        return house.inTransaction(() -> house.em().find(Deadline.class, deadline.id()));
    }
}
