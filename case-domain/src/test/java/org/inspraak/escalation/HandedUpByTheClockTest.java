package org.inspraak.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.BeginDueRun;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.EndDueRun;
import org.inspraak.casefile.RunDueDeadlines;
import org.inspraak.casefile.SteerCase;
import org.inspraak.casefile.TimelineEntry;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the employer owed did not come, a right was lost, or it came after all: nobody has to look for it. */
class HandedUpByTheClockTest extends OnDatabase {

    private CaseFile caseFile;

    @BeforeEach
    void aCase() {
        caseFile = anIntroduction().registeredBy(actor("els"), house);
    }

    private UUID owes(CaseFile where, Deadline.Kind kind, LocalDate due) {
        return house.inTransaction(() -> {
            Deadline deadline = Deadline.agreed(
                    where.id(),
                    kind,
                    null,
                    due,
                    org.inspraak.shared.CaseClock.Moment.of(house.clock().instant()));
            the(Deadlines.class).add(deadline);
            return deadline.id();
        });
    }

    private void meet(UUID deadline, LocalDate on) {
        house.inTransaction(() -> the(Deadlines.class).ofCase(caseFile.id()).stream()
                .filter(one -> one.id().equals(deadline))
                .forEach(one -> one.meet(on)));
    }

    private void dueRunOn(LocalDate date) {
        house.clock().moveTo(date);
        UUID run = house.inTransaction(() -> the(BeginDueRun.class).begin());
        house.inTransaction(() -> the(RunDueDeadlines.class).runBatch());
        house.inTransaction(() -> the(EndDueRun.class).end(run));
    }

    private List<Escalation> escalations() {
        return house.inTransaction(() -> the(ReadEscalations.class).ofCase(actor("els"), caseFile.number()));
    }

    private List<String> told(String code) {
        return house.inTransaction(() -> the(CaseFiles.class).timeline(caseFile.id(), true, 100)).stream()
                .filter(entry -> entry.code().equals(code))
                .map(TimelineEntry::aboutKey)
                .toList();
    }

    @Test
    void given_duties_that_the_employer_missed_when_the_due_run_ends_then_one_escalation_stands_for_all() {
        owes(caseFile, Deadline.Kind.MEASURE, House.START.plusDays(1));
        owes(caseFile, Deadline.Kind.MEASURE, House.START.plusDays(1));

        dueRunOn(House.START.plusDays(4));

        assertThat(escalations()).hasSize(1).first().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Escalation.Kind.DEADLINE_MISSED);
            assertThat(one.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(one.raisedBy()).isEqualTo("Inspraak");
            assertThat(one.state()).isEqualTo(Escalation.State.ASKED);
        });
        assertThat(told("escalation-miss-added")).containsExactly("deadline.measure");
        dueRunOn(House.START.plusDays(5));
        assertThat(escalations()).as("a second run hands nothing up again").hasSize(1);
        assertThat(told("escalation-miss-added")).hasSize(1);
    }

    @Test
    void given_many_missed_duties_when_they_are_handed_up_then_in_batches_and_each_case_once() {
        for (int i = 0; i < 26; i++) {
            CaseFile one = i == 0 ? caseFile : anIntroduction().registeredBy(actor("els"), house);
            owes(one, Deadline.Kind.MEASURE, House.START.plusDays(1));
        }

        dueRunOn(House.START.plusDays(4));

        assertThat(house.process().facts()).contains("dutiesMissed", "dutiesMissed more");
        assertThat(house.inTransaction(() -> the(CountEscalations.class).open()))
                .isEqualTo(26);
    }

    @Test
    void given_a_missed_duty_that_came_before_it_was_handed_up_when_the_batch_is_handled_then_nobody_is_bothered() {
        UUID measure = owes(caseFile, Deadline.Kind.MEASURE, House.START.plusDays(1));
        house.clock().moveTo(House.START.plusDays(4));
        house.inTransaction(() -> the(MissedDuties.class)
                .add(new MissedDuty(
                        the(Deadlines.class).ofCase(caseFile.id()).get(0),
                        org.inspraak.shared.CaseClock.Moment.of(house.clock().instant()))));
        meet(measure, House.START.plusDays(1));

        assertThat(house.inTransaction(() -> the(HandUpMissedDuties.class).handUpBatch()))
                .isFalse();
        assertThat(escalations()).isEmpty();
        assertThat(house.inTransaction(() -> the(MissedDuties.class).isAnyWaiting()))
                .isFalse();
    }

    @Test
    void given_a_suspended_case_when_a_duty_is_missed_then_it_waits_until_somebody_can_take_it_up() {
        owes(caseFile, Deadline.Kind.MEASURE, House.START.plusDays(1));
        house.inTransaction(() -> the(SteerCase.class).suspend(actor("els"), caseFile.number(), null, "Staking"));
        dueRunOn(House.START.plusDays(4));
        assertThat(escalations()).isEmpty();

        house.inTransaction(() -> the(SteerCase.class).resume(actor("els"), caseFile.number(), null, null));
        dueRunOn(House.START.plusDays(5));

        assertThat(escalations()).extracting(Escalation::kind).containsExactly(Escalation.Kind.DEADLINE_MISSED);
    }

    @Test
    void given_a_right_that_a_moved_date_costs_when_it_is_raised_then_it_is_urgent_and_stands_once() {
        UUID first = owes(caseFile, Deadline.Kind.MEASURE, House.START.minusDays(3));
        UUID second = owes(caseFile, Deadline.Kind.MEASURE, House.START.minusDays(2));

        UUID raised = house.inTransaction(() -> the(RaiseEscalation.class).raiseRightLost(caseFile.number(), first));
        UUID again = house.inTransaction(() -> the(RaiseEscalation.class).raiseRightLost(caseFile.number(), second));
        house.inTransaction(() -> the(RaiseEscalation.class).raiseRightLost(caseFile.number(), first));

        assertThat(again).isEqualTo(raised);
        assertThat(escalations()).hasSize(1).first().satisfies(one -> {
            assertThat(one.severity()).isEqualTo(Severity.URGENT);
            assertThat(one.deadlineId()).isEqualTo(first);
        });
        assertThat(told("escalation-right-added")).containsExactly("deadline.measure");
        assertThat(house.inTransaction(() -> the(WeighEscalation.class).weigh(raised)))
                .isEqualTo(new WeighEscalation.Weight("urgent", 3, "intake", "antwerp", "ONE", "140.03"));
    }

    @Test
    void given_an_answer_that_came_in_time_when_it_is_recorded_late_then_the_escalation_is_withdrawn_for_that_reason() {
        silentUntilHandedUp();
        UUID raised = escalations().get(0).id();
        assertThat(house.inTransaction(() -> the(WeighEscalation.class).weigh(raised))
                        .daysOverdue())
                .isPositive();

        complete(actor("els"), caseFile, "awaitAnswers", Map.of("answeredOn", "2027-01-10", "summary", "Per post"));

        assertThat(escalations()).hasSize(1).first().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Escalation.State.WITHDRAWN);
            assertThat(one.withdrawal().why()).isEqualTo(Withdrawal.Why.IN_TIME_AFTER_ALL);
            assertThat(one.withdrawal().by()).isEqualTo("Inspraak");
        });
        assertThat(told("escalation-withdrawn")).containsExactly("escalation-withdrawn.in-time-after-all");
    }

    @Test
    void given_an_answer_that_came_late_when_it_is_recorded_then_the_escalation_is_withdrawn_and_says_so() {
        silentUntilHandedUp();

        complete(
                actor("els"),
                caseFile,
                "awaitAnswers",
                Map.of("answeredOn", house.clock().today().toString(), "summary", "Toch nog"));

        assertThat(told("escalation-withdrawn")).containsExactly("escalation-withdrawn.came-late");
    }

    private void silentUntilHandedUp() {
        complete(actor("els"), caseFile, "completeIntake", Map.of("firstInvolved", "idea"));
        complete(
                actor("els"),
                caseFile,
                "composeRequest",
                Map.of(
                        "recipient",
                        "works-council",
                        "introduction",
                        "Graag uitleg",
                        "questions",
                        List.of(Map.of("topic", "general", "question", "Waarvoor dient het?"))));
        complete(
                actor("els"),
                caseFile,
                "sendRequest",
                Map.of("sentOn", "2027-01-07", "channel", "email", "answerDueOn", "2027-01-14"));
        for (int week = 2; escalations().isEmpty() && week < 20; week++) {
            dueRunOn(House.START.plusWeeks(week));
        }
        assertThat(escalations()).extracting(Escalation::kind).containsExactly(Escalation.Kind.UNANSWERED);
    }

    @Test
    void given_a_missed_duty_when_it_turns_out_to_be_met_then_what_it_raised_is_withdrawn_and_nothing_else() {
        UUID measure = owes(caseFile, Deadline.Kind.MEASURE, House.START.plusDays(1));
        dueRunOn(House.START.plusDays(4));
        house.inTransaction(() -> the(RaiseEscalation.class).raise(actor("els"), caseFile.number(), "Help", null));

        house.inTransaction(() -> {
            Deadline met = the(Deadlines.class).ofCase(caseFile.id()).stream()
                    .filter(one -> one.id().equals(measure))
                    .findFirst()
                    .orElseThrow();
            met.meet(House.START);
            the(WithdrawEscalation.class)
                    .cameAfterAll(
                            caseFile,
                            met,
                            org.inspraak.shared.CaseClock.Moment.of(
                                    house.clock().instant()));
        });

        assertThat(escalations())
                .extracting(Escalation::kind, Escalation::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Escalation.Kind.DEADLINE_MISSED, Escalation.State.WITHDRAWN),
                        org.assertj.core.groups.Tuple.tuple(Escalation.Kind.RAISED_BY_PERSON, Escalation.State.ASKED));
    }
}
