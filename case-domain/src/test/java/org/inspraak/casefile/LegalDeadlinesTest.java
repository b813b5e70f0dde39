package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;
import static org.inspraak.testing.BookOfRules.INFORMATION;
import static org.inspraak.testing.BookOfRules.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.inspraak.casefile.PreviewDates.Change;
import org.inspraak.casefile.PreviewDates.Effect;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.KeepAiRegister;
import org.inspraak.company.KeepCompany;
import org.inspraak.company.SystemTraits;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadline.State;
import org.inspraak.deadline.Deadlines;
import org.inspraak.escalation.Escalation;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.escalation.Withdrawal;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.Term;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.legal.Term.Direction;
import org.inspraak.legal.Term.Unit;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.inspraak.testing.AnIntroduction;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules give for a case, from its registration on: today is Thursday 7 January 2027. */
class LegalDeadlinesTest extends OnDatabase {

    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2027, 9, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);
    private static final Term BEFORE_DECISION = new Term(Anchor.DECISION, Direction.BACKWARD, 0, Unit.DAYS);

    private Actor els;

    @BeforeEach
    void signIn() {
        els = actor("els");
        house.rules().put(rule("BE-9", 2, "worksCouncil", BEFORE_DECISION));
    }

    private CaseFile aCase() {
        return anIntroduction().implementedFrom(JUNE).registeredBy(els, house);
    }

    private List<Deadline> deadlines(CaseFile caseFile) {
        return house.inTransaction(() -> the(Deadlines.class).ofCase(caseFile.id()));
    }

    private Deadline deadline(CaseFile caseFile, String rule) {
        return deadlines(caseFile).stream()
                .filter(one -> rule.equals(one.rule()))
                .findFirst()
                .orElseThrow();
    }

    private void move(CaseFile caseFile, IntroductionDates dates) {
        house.inTransaction(() -> the(SteerCase.class).changeDates(els, caseFile.number(), null, dates, "Verzet"));
    }

    private List<Change> preview(CaseFile caseFile, IntroductionDates dates) {
        return house.inTransaction(() -> the(PreviewDates.class).preview(els, caseFile.number(), dates));
    }

    private Deadline met(CaseFile caseFile, String rule, LocalDate on, String evidence) {
        UUID id = deadline(caseFile, rule).id();
        return house.inTransaction(() -> the(RecordMet.class).met(els, caseFile.number(), id, on, evidence));
    }

    @Test
    void given_two_anchors_when_both_dates_are_known_then_each_has_its_own_clock_and_its_own_version_of_the_rule() {
        CaseFile caseFile = aCase();
        assertThat(deadlines(caseFile)).extracting(Deadline::rule).containsExactly(INFORMATION);
        move(caseFile, new IntroductionDates(LocalDate.of(2027, 5, 20), JUNE, null, null));
        assertThat(deadlines(caseFile))
                .extracting(Deadline::rule, Deadline::dueOn, Deadline::safeOn, one -> one.computation()
                        .ruleVersion())
                .containsExactly(
                        Tuple.tuple(INFORMATION, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 2, 26), 1),
                        Tuple.tuple("BE-9", LocalDate.of(2027, 5, 19), LocalDate.of(2027, 5, 19), 2));
        assertThat(reread(caseFile.number()).nextDueOn()).isEqualTo("2027-03-01");
    }

    @Test
    void given_a_date_that_has_passed_already_when_the_case_is_registered_then_it_is_missed_and_nothing_is_handed_up() {
        CaseFile caseFile = anIntroduction().implementedFrom(FEBRUARY).registeredBy(els, house);
        assertThat(deadline(caseFile, INFORMATION).state()).isEqualTo(State.LATE);
        assertThat(codes(caseFile)).doesNotContain("right-lost");
        assertThat(house.process().facts()).noneMatch(fact -> fact.startsWith("escalationRaised"));
    }

    private List<String> codes(CaseFile caseFile) {
        return house.inTransaction(() -> the(ReadCase.class).read(els, caseFile.number())).timeline().stream()
                .map(TimelineEntry::code)
                .toList();
    }

    @Test
    void given_a_headcount_that_is_not_known_when_the_rule_is_careful_then_its_date_is_kept_as_arguable() {
        CaseFile careful =
                anIntroduction().withHeadcount(null).implementedFrom(JUNE).registeredBy(els, house);
        assertThat(deadline(careful, INFORMATION).computation().arguable()).isTrue();
        assertThat(deadline(aCase(), INFORMATION).computation().arguable()).isFalse();
    }

    @Test
    void given_a_company_that_turns_out_smaller_when_it_is_changed_then_its_cases_follow_and_come_back_with_it() {
        AnIntroduction introduction = anIntroduction().implementedFrom(JUNE);
        CaseFile caseFile = introduction.registeredBy(els, house);
        describe(caseFile, introduction.withHeadcount(40).company());
        assertThat(deadline(caseFile, INFORMATION).state()).isEqualTo(State.VOID);
        assertThat(reread(caseFile.number()).nextDueOn()).isNull();
        describe(caseFile, introduction.withHeadcount(60).company());
        assertThat(deadline(caseFile, INFORMATION).state()).isEqualTo(State.RUNNING);
        describe(caseFile, introduction.withHeadcount(61).company());
        assertThat(codes(caseFile))
                .as("once for each that made a difference")
                .filteredOn("facts-changed"::equals)
                .hasSize(2);
        assertThat(reread(caseFile.number()).nextDueOn()).isEqualTo("2027-03-01");
    }

    private void describe(CaseFile caseFile, CompanyDetails details) {
        UUID id = caseFile.company().id();
        int seen = house.inTransaction(
                () -> house.em().find(org.inspraak.company.Company.class, id).version());
        house.inTransaction(() -> the(KeepCompany.class).change(els, id, seen, details));
    }

    @Test
    void given_a_system_of_the_register_when_it_is_described_otherwise_then_the_duties_of_its_case_follow() {
        Term beforeUse = new Term(Anchor.GO_LIVE, Direction.BACKWARD, 0, Unit.DAYS);
        house.rules().put(rule("BE-81", 1, "monitoring", beforeUse));
        AnIntroduction introduction = anIntroduction().liveOn(SEPTEMBER);
        CaseFile caseFile = introduction.registeredBy(els, house);
        assertThat(deadline(caseFile, "BE-81").dueOn()).isEqualTo("2027-08-31");
        AiSystemDetails was = introduction.system();
        AiSystemDetails unwatched = new AiSystemDetails(
                was.name(),
                was.supplier(),
                was.product(),
                was.purpose(),
                was.functions(),
                new SystemTraits(true, false, null, null, null, null, null),
                was.decisionDegree(),
                was.affected(),
                was.status(),
                was.putIntoService());
        house.inTransaction(() -> the(KeepAiRegister.class)
                .change(els, caseFile.aiSystem().id(), caseFile.aiSystem().version(), unwatched));
        assertThat(deadline(caseFile, "BE-81").state()).isEqualTo(State.VOID);
    }

    @Test
    void given_a_rule_that_is_no_longer_active_when_the_case_is_computed_anew_then_its_deadline_is_void() {
        CaseFile caseFile = aCase();
        house.rules().remove(INFORMATION);
        house.inTransaction(() -> the(RecomputeDeadlines.class).recompute(caseFile.number()));
        assertThat(deadline(caseFile, INFORMATION).state()).isEqualTo(State.VOID);
    }

    @Test
    void given_a_closed_case_when_its_company_changes_then_nothing_in_it_is_due_again() {
        AnIntroduction introduction = anIntroduction().implementedFrom(JUNE);
        CaseFile caseFile = introduction.registeredBy(els, house);
        house.inTransaction(() -> the(SteerCase.class).withdraw(els, caseFile.number(), null, null, "Afgeblazen"));
        describe(caseFile, introduction.withHeadcount(300).company());
        assertThat(deadline(caseFile, INFORMATION).state()).isEqualTo(State.VOID);
    }

    @Test
    void given_a_pilot_that_is_no_start_when_another_date_is_chosen_then_a_reason_is_needed_and_it_counts() {
        CaseFile caseFile = aCase();
        IntroductionDates dates = new IntroductionDates(null, SEPTEMBER, JUNE, null);
        assertThat(refused(() -> dates.countingFrom(SEPTEMBER, " ")).findings())
                .extracting(Finding::field, Finding::code)
                .containsExactly(Tuple.tuple("anchorReason", "case.anchor-reason-missing"));
        assertThat(refused(() -> dates.countingFrom(null, "Zomaar")).findings())
                .extracting(Finding::field, Finding::code)
                .containsExactly(Tuple.tuple("anchorOn", "case.anchor-date-missing"));
        move(caseFile, dates.countingFrom(SEPTEMBER, "De proef raakt niemand"));
        assertThat(deadline(caseFile, INFORMATION).dueOn()).isEqualTo("2027-06-01");
        assertThat(reread(caseFile.number()).dates().anchorReason()).isEqualTo("De proef raakt niemand");
        move(caseFile, dates);
        assertThat(deadline(caseFile, INFORMATION).dueOn())
                .as("the earliest counts again")
                .isEqualTo("2027-03-01");
    }

    @Test
    void given_a_date_that_is_to_move_when_it_is_previewed_then_what_would_change_is_told_and_nothing_is_written() {
        CaseFile caseFile = aCase();
        LocalDate was = LocalDate.of(2027, 3, 1);
        assertThat(preview(caseFile, new IntroductionDates(FEBRUARY, SEPTEMBER, null, null)))
                .containsExactly(
                        new Change(INFORMATION, Effect.MOVED, was, JUNE, false),
                        new Change("BE-9", Effect.NEW, null, LocalDate.of(2027, 1, 31), false));
        assertThat(preview(caseFile, new IntroductionDates(null, FEBRUARY, null, null)))
                .containsExactly(new Change(INFORMATION, Effect.MOVED, was, LocalDate.of(2026, 11, 1), true));
        assertThat(preview(caseFile, new IntroductionDates(null, JUNE, null, SEPTEMBER)))
                .containsExactly(new Change(INFORMATION, Effect.UNCHANGED, was, was, false));
        assertThat(preview(caseFile, new IntroductionDates(null, null, null, null)))
                .containsExactly(new Change(INFORMATION, Effect.VOID, was, null, false));
        assertThat(deadline(caseFile, INFORMATION).dueOn()).isEqualTo(was);
        assertThat(deadlines(caseFile)).hasSize(1);
        assertThat(refused(() -> the(PreviewDates.class).preview(actor("other"), caseFile.number(), caseFile.dates()))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(refused(() -> the(PreviewDates.class).preview(actor("legal"), caseFile.number(), caseFile.dates()))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
    }

    @Test
    void given_what_a_preview_told_when_the_dates_are_changed_then_that_is_what_happens() {
        CaseFile caseFile = aCase();
        List<IntroductionDates> moves = List.of(
                new IntroductionDates(FEBRUARY, SEPTEMBER, null, null),
                new IntroductionDates(null, FEBRUARY, null, null),
                new IntroductionDates(LocalDate.of(2026, 12, 1), null, JUNE, null),
                new IntroductionDates(null, null, null, null));
        for (IntroductionDates dates : moves) {
            List<Change> told = preview(caseFile, dates);
            int lostBefore = countLost(caseFile);
            move(caseFile, dates);
            for (Change change : told) {
                Deadline now = deadline(caseFile, change.rule());
                assertThat(now.state() == State.VOID).isEqualTo(change.effect() == Effect.VOID);
                assertThat(change.effect() == Effect.VOID || now.dueOn().equals(change.after()))
                        .isTrue();
            }
            assertThat(countLost(caseFile) - lostBefore)
                    .isEqualTo((int) told.stream().filter(Change::lost).count());
        }
    }

    private int countLost(CaseFile caseFile) {
        return (int) codes(caseFile).stream().filter("right-lost"::equals).count();
    }

    @Test
    void given_a_right_that_is_lost_by_a_move_when_it_moves_again_then_it_is_told_once() {
        CaseFile caseFile = aCase();
        move(caseFile, new IntroductionDates(null, FEBRUARY, null, null));
        move(caseFile, new IntroductionDates(null, FEBRUARY.plusDays(1), null, null));
        assertThat(codes(caseFile)).containsOnlyOnce("right-lost");
        move(caseFile, new IntroductionDates(null, JUNE, null, null));
        assertThat(deadline(caseFile, INFORMATION).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void given_a_duty_that_was_done_before_when_the_date_moves_to_early_then_no_right_is_lost() {
        CaseFile caseFile = aCase();
        met(caseFile, INFORMATION, LocalDate.of(2026, 10, 30), "Nota aan de ondernemingsraad");
        move(caseFile, new IntroductionDates(null, FEBRUARY, null, null));
        assertThat(deadline(caseFile, INFORMATION).state()).isEqualTo(State.MET);
        assertThat(codes(caseFile)).doesNotContain("right-lost");
    }

    @Test
    void given_a_duty_when_it_is_recorded_as_done_then_the_day_it_happened_counts_and_the_case_says_so() {
        CaseFile caseFile = aCase();
        Deadline met = met(caseFile, INFORMATION, LocalDate.of(2026, 12, 10), " Verslag van 10 december ");
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(met.closing().evidence()).isEqualTo("Verslag van 10 december");
        assertThat(met.closing().by()).isEqualTo("Naam els");
        assertThat(reread(caseFile.number()).nextDueOn()).isNull();
        assertThat(codes(caseFile)).contains("duty-met");
        assertThat(house.inTransaction(() -> the(ReadCase.class).read(els, caseFile.number()))
                        .timeline())
                .filteredOn(entry -> entry.code().equals("duty-met"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.happenedOn()).isEqualTo("2026-12-10");
                    assertThat(entry.aboutKey()).isEqualTo("rule." + INFORMATION);
                });
    }

    @Test
    void given_wrong_input_when_a_duty_is_recorded_as_done_then_all_of_it_is_told_at_its_field() {
        CaseFile caseFile = aCase();
        UUID id = deadline(caseFile, INFORMATION).id();
        RecordMet recordMet = the(RecordMet.class);
        assertThat(refused(() -> recordMet.met(els, caseFile.number(), id, LocalDate.of(2027, 1, 8), " "))
                        .findings())
                .extracting(Finding::field, Finding::code)
                .containsExactly(Tuple.tuple("happenedOn", "date.in-future"), Tuple.tuple("evidence", "text.missing"));
        assertThat(refused(() -> recordMet.met(els, caseFile.number(), UUID.randomUUID(), JUNE, "x"))
                        .code())
                .isEqualTo("deadline.not-found");
        assertThat(refused(() -> recordMet.met(actor("other"), caseFile.number(), id, JUNE, "x"))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(refused(() -> recordMet.met(actor("legal"), caseFile.number(), id, JUNE, "x"))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
    }

    @Test
    void given_a_deadline_that_a_task_answers_or_nothing_is_owed_for_when_it_is_recorded_as_done_then_it_is_refused() {
        CaseFile caseFile = aCase();
        Deadline measure = house.inTransaction(() -> the(CaseJournal.class)
                .due(
                        the(CaseFiles.class).read(caseFile.number()),
                        Deadline.Kind.MEASURE,
                        null,
                        JUNE,
                        the(org.inspraak.shared.CaseClock.class).read()));
        RecordMet recordMet = the(RecordMet.class);
        LocalDate today = house.clock().today();
        assertThat(refused(() -> recordMet.met(els, caseFile.number(), measure.id(), today, "x"))
                        .code())
                .isEqualTo("deadline.by-its-task");
        move(caseFile, new IntroductionDates(null, null, null, null));
        UUID gone = deadline(caseFile, INFORMATION).id();
        assertThat(refused(() -> recordMet.met(els, caseFile.number(), gone, today, "x"))
                        .code())
                .isEqualTo("deadline.nothing-owed");
    }

    @Test
    void given_a_duty_when_it_is_dropped_then_a_reason_is_kept_and_it_stays_dropped_when_dates_move() {
        CaseFile caseFile = aCase();
        UUID id = deadline(caseFile, INFORMATION).id();
        WaiveDeadline waive = the(WaiveDeadline.class);
        assertThat(refused(() -> waive.waive(els, caseFile.number(), id, null)).code())
                .isEqualTo("text.missing");
        house.inTransaction(() -> waive.waive(els, caseFile.number(), id, "Al besproken in de raad"));
        Deadline waived = deadline(caseFile, INFORMATION);
        assertThat(waived.state()).isEqualTo(State.WAIVED);
        assertThat(waived.closing().waivedWhy()).isEqualTo("Al besproken in de raad");
        assertThat(reread(caseFile.number()).nextDueOn()).isNull();
        move(caseFile, new IntroductionDates(null, SEPTEMBER, null, null));
        assertThat(deadline(caseFile, INFORMATION).state()).isEqualTo(State.WAIVED);
        assertThat(refused(() -> waive.waive(els, caseFile.number(), id, "Nog eens"))
                        .code())
                .isEqualTo("deadline.not-open");
    }

    @Test
    void given_a_delegate_when_a_duty_was_dropped_then_the_reason_stays_in_the_unions_file() {
        CaseFile caseFile = aCase();
        UUID id = deadline(caseFile, INFORMATION).id();
        house.inTransaction(() -> the(WaiveDeadline.class).waive(els, caseFile.number(), id, "Tactiek"));
        Actor delegate = union.delegateAt(house, caseFile.company().id());
        assertThat(house.inTransaction(() -> the(ReadCase.class).read(delegate, caseFile.number()))
                        .timeline())
                .extracting(TimelineEntry::code)
                .doesNotContain("duty-waived");
    }

    @Test
    void given_a_rule_with_its_own_reminders_when_its_deadline_is_set_then_those_are_planned() {
        house.rules().put(withReminders(house.rules().find(INFORMATION).orElseThrow(), List.of(10, 2)));
        // three months before 1 June is Monday 1 March; careful is Friday 26 February
        assertThat(deadline(aCase(), INFORMATION).remindOn())
                .containsExactly(LocalDate.of(2027, 2, 12), LocalDate.of(2027, 2, 24));
    }

    private static LegalRule withReminders(LegalRule r, List<Integer> reminders) {
        return new LegalRule(
                r.code(),
                r.version() + 1,
                r.status(),
                r.confidence(),
                r.effectiveFrom(),
                r.effectiveUntil(),
                r.jointCommittee(),
                r.refines(),
                r.applies(),
                r.arguable(),
                r.careful(),
                r.term(),
                r.debtor(),
                r.recipients(),
                r.cascade(),
                reminders,
                r.breach(),
                r.texts(),
                r.checklist());
    }

    @Test
    void given_a_suspended_case_when_time_passes_then_the_laws_clock_goes_on() {
        CaseFile caseFile = aCase();
        house.inTransaction(() -> the(SteerCase.class).suspend(els, caseFile.number(), null, "Staking"));
        assertThat(deadline(caseFile, INFORMATION).isPaused()).isFalse();
        house.clock().moveTo(LocalDate.of(2027, 3, 2));
        house.inTransaction(() -> the(RunDueDeadlines.class).runBatch());
        assertThat(deadline(caseFile, INFORMATION).state()).isEqualTo(State.LATE);
    }

    private List<Escalation> escalations(CaseFile caseFile) {
        return house.inTransaction(() -> the(ReadEscalations.class).ofCase(els, caseFile.number()));
    }

    @Test
    void given_a_right_that_a_move_costs_when_it_was_had_after_all_then_the_escalation_is_withdrawn_with_that_reason() {
        CaseFile caseFile = aCase();
        move(caseFile, new IntroductionDates(null, FEBRUARY, null, null));
        assertThat(escalations(caseFile))
                .extracting(Escalation::kind, one -> one.state().isOpen())
                .containsExactly(Tuple.tuple(Escalation.Kind.RIGHT_LOST, true));
        Deadline met = met(caseFile, INFORMATION, LocalDate.of(2026, 11, 1), "Verslag van de raad");
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(escalations(caseFile)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Escalation.State.WITHDRAWN);
            assertThat(one.withdrawal().why()).isEqualTo(Withdrawal.Why.IN_TIME_AFTER_ALL);
        });
    }

    @Test
    void given_a_right_that_a_move_costs_when_it_came_too_late_then_the_escalation_stays() {
        CaseFile caseFile = aCase();
        move(caseFile, new IntroductionDates(null, FEBRUARY, null, null));
        assertThat(met(caseFile, INFORMATION, LocalDate.of(2026, 11, 2), "Brief")
                        .state())
                .isEqualTo(State.MET_LATE);
        assertThat(escalations(caseFile))
                .singleElement()
                .satisfies(one -> assertThat(one.state().isOpen()).isTrue());
    }

    @Test
    void given_two_rights_that_one_move_costs_when_both_were_had_after_all_then_only_the_second_ends_the_escalation() {
        house.rules()
                .put(rule("BE-39-CONS", 1, "true", new Term(Anchor.INTRODUCTION, Direction.BACKWARD, 3, Unit.MONTHS)));
        CaseFile caseFile = aCase();
        move(caseFile, new IntroductionDates(null, FEBRUARY, null, null));
        assertThat(codes(caseFile)).filteredOn("right-lost"::equals).hasSize(2);
        met(caseFile, INFORMATION, LocalDate.of(2026, 10, 1), "Nota");
        assertThat(escalations(caseFile))
                .singleElement()
                .satisfies(one -> assertThat(one.state().isOpen()).isTrue());
        met(caseFile, "BE-39-CONS", LocalDate.of(2026, 10, 8), "Verslag");
        assertThat(escalations(caseFile)).singleElement().satisfies(one -> assertThat(one.state())
                .isEqualTo(Escalation.State.WITHDRAWN));
    }

    @Test
    void given_something_missed_at_registration_when_a_lost_right_was_had_after_all_then_that_does_not_hold_it_up() {
        CaseFile caseFile = aCase();
        move(caseFile, new IntroductionDates(LocalDate.of(2027, 3, 3), FEBRUARY, null, null));
        house.rules()
                .put(rule("BE-81", 1, "monitoring", new Term(Anchor.DECISION, Direction.BACKWARD, 6, Unit.MONTHS)));
        house.inTransaction(() -> the(RecomputeDeadlines.class).recompute(caseFile.number()));
        assertThat(deadline(caseFile, "BE-81").state()).isEqualTo(State.LATE);
        met(caseFile, INFORMATION, LocalDate.of(2026, 10, 1), "Nota");
        assertThat(escalations(caseFile)).singleElement().satisfies(one -> assertThat(one.state())
                .isEqualTo(Escalation.State.WITHDRAWN));
    }
}
