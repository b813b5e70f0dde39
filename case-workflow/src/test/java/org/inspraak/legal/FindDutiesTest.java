package org.inspraak.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.Duty.Answer;
import org.inspraak.legal.LegalRule.Cascade;
import org.inspraak.legal.LegalRule.Confidence;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.legal.Term.Direction;
import org.inspraak.legal.Term.Unit;
import org.inspraak.workflow.FeelConditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Duties are found with the real language of conditions, hence here and not in the domain. */
class FindDutiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate GO_LIVE = LocalDate.of(2027, 3, 1);
    private static final String COLLECTIVE =
            "headcount >= 50 and (some c in affectedCategories satisfies c.affected >= 10 and c.affected / c.total >= 0.5)";

    private final FindDuties findDuties = new FindDuties();

    FindDutiesTest() {
        findDuties.conditions = new FeelConditions();
    }

    /** A rule as a test needs it: in force, three months before the introduction, always. */
    private static final class Draft {
        private Status status = Status.IN_FORCE;
        private LocalDate from;
        private LocalDate until;
        private String committee;
        private String applies = "true";
        private String arguable;
        private boolean careful;
        private Term term = new Term(Anchor.INTRODUCTION, Direction.BACKWARD, 3, Unit.MONTHS);
        private Cascade cascade = Cascade.FIRST;

        private LegalRule rule() {
            return new LegalRule(
                    "BE-39-INFO",
                    1,
                    status,
                    Confidence.HIGH,
                    from,
                    until,
                    committee,
                    null,
                    applies,
                    arguable,
                    careful,
                    term,
                    Debtor.EMPLOYER,
                    List.of(
                            Recipient.WORKS_COUNCIL,
                            Recipient.UNION_DELEGATION,
                            Recipient.HEALTH_AND_SAFETY_COMMITTEE,
                            Recipient.WORKERS),
                    cascade,
                    List.of(),
                    null,
                    Map.of(),
                    List.of());
        }
    }

    private static LegalRule rule(UnaryOperator<Draft> step) {
        return step.apply(new Draft()).rule();
    }

    private static LegalRule when(String applies) {
        return rule(draft -> {
            draft.applies = applies;
            return draft;
        });
    }

    private Duty only(LegalRule rule, CaseFacts facts) {
        List<Duty> duties = findDuties.of(List.of(rule), facts);
        assertThat(duties).hasSize(1);
        return duties.get(0);
    }

    private static CaseFacts facts(Map<Fact, Object> values, Set<Recipient> bodies) {
        return new CaseFacts(values, Map.of(Anchor.INTRODUCTION, GO_LIVE), bodies, "200", TODAY);
    }

    private static CaseFacts facts(Map<Fact, Object> values) {
        return facts(values, null);
    }

    private static Map<String, Integer> category(Integer affected, Integer total) {
        Map<String, Integer> counts = new HashMap<>();
        counts.put("affected", affected);
        counts.put("total", total);
        counts.values().removeIf(java.util.Objects::isNull);
        return counts;
    }

    @ParameterizedTest
    @CsvSource({
        "50, 10, 20, APPLIES",
        "49, 10, 20, DOES_NOT_APPLY",
        ",   10, 20, UNKNOWN",
        ",    9, 20, DOES_NOT_APPLY",
        "50,  9, 10, DOES_NOT_APPLY",
        "50, 10, 21, DOES_NOT_APPLY",
        "50, 10,   , UNKNOWN",
        "50,   , 20, UNKNOWN",
        "50,   ,   , UNKNOWN",
        "49,   ,   , DOES_NOT_APPLY",
    })
    void given_headcount_and_category_when_asked_for_half_and_ten_then_what_is_not_known_is_never_a_no(
            Integer headcount, Integer affected, Integer total, Answer answer) {
        Map<Fact, Object> known = new EnumMap<>(Fact.class);
        if (headcount != null) {
            known.put(Fact.HEADCOUNT, headcount);
        }
        known.put(Fact.AFFECTED_CATEGORIES, List.of(category(affected, total)));

        assertThat(only(when(COLLECTIVE), facts(known)).answer()).isEqualTo(answer);
    }

    @Test
    void given_missing_facts_when_the_answer_is_open_then_those_that_the_condition_reads_are_named() {
        assertThat(only(when(COLLECTIVE), facts(Map.of())).missing())
                .containsExactlyInAnyOrder(Fact.HEADCOUNT, Fact.AFFECTED_CATEGORIES);
        assertThat(only(when(COLLECTIVE), facts(Map.of(Fact.HEADCOUNT, 80))).missing())
                .containsExactly(Fact.AFFECTED_CATEGORIES);
        assertThat(only(
                                when(COLLECTIVE),
                                facts(Map.of(
                                        Fact.HEADCOUNT, 80, Fact.AFFECTED_CATEGORIES, List.of(category(12, null)))))
                        .missing())
                .containsExactly(Fact.AFFECTED_CATEGORIES);
        assertThat(only(when(COLLECTIVE), facts(Map.of(Fact.HEADCOUNT, 20))).missing())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "80, true, APPLIES",
        "20, true, ARGUABLE",
        "20, false, DOES_NOT_APPLY",
        "20, , UNKNOWN",
        ", true, UNKNOWN"
    })
    void given_a_rule_that_can_be_argued_when_its_own_condition_fails_then_it_is_arguable(
            Integer headcount, Boolean monitoring, Answer answer) {
        LegalRule rule = rule(draft -> {
            draft.applies = "headcount >= 50";
            draft.arguable = "monitoring";
            return draft;
        });
        Map<Fact, Object> known = new EnumMap<>(Fact.class);
        if (headcount != null) {
            known.put(Fact.HEADCOUNT, headcount);
        }
        if (monitoring != null) {
            known.put(Fact.MONITORING, monitoring);
        }

        Duty duty = only(rule, facts(known));

        assertThat(duty.answer()).isEqualTo(answer);
        assertThat(duty.missing())
                .isEqualTo(
                        answer == Answer.UNKNOWN
                                ? Set.of(headcount == null ? Fact.HEADCOUNT : Fact.MONITORING)
                                : Set.of());
    }

    @Test
    void given_a_term_and_its_anchor_when_the_duty_applies_then_both_dates_are_counted() {
        Duty duty = only(when("true"), facts(Map.of()));

        assertThat(duty.computed().nominal()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(duty.computed().safe()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(duty.hasDeadline()).isTrue();
    }

    @Test
    void given_no_anchor_or_no_duty_when_asked_then_there_is_no_date() {
        CaseFacts undated = new CaseFacts(Map.of(), Map.of(), null, null, TODAY);

        assertThat(only(when("true"), undated).computed()).isNull();
        assertThat(only(when("false"), facts(Map.of())).computed()).isNull();
        assertThat(only(when("false"), facts(Map.of())).hasDeadline()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void given_an_open_answer_when_the_rule_is_careful_then_its_date_is_kept(boolean careful, boolean kept) {
        LegalRule rule = rule(draft -> {
            draft.applies = "headcount >= 50";
            draft.careful = careful;
            return draft;
        });

        Duty duty = only(rule, facts(Map.of()));

        assertThat(duty.computed()).isNotNull();
        assertThat(duty.hasDeadline()).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void given_each_status_when_asked_then_only_law_sets_dates_and_a_proposal_is_not_law_yet(Status status) {
        LegalRule rule = rule(draft -> {
            draft.status = status;
            draft.from = LocalDate.of(2020, 1, 1);
            return draft;
        });

        Duty duty = only(rule, facts(Map.of()));

        assertThat(duty.answer()).isEqualTo(status == Status.PENDING ? Answer.NOT_YET : Answer.APPLIES);
        assertThat(duty.computed() != null).isEqualTo(status == Status.IN_FORCE || status == Status.ADOPTED);
    }

    /** AI Act art. 26(7): what is taken into use from 2 December 2027 on is under it, whatever day it is today. */
    @ParameterizedTest
    @CsvSource({"2027-12-01, NOT_YET", "2027-12-02, APPLIES", "2028-06-01, APPLIES", ", NOT_YET"})
    void given_a_rule_for_later_when_the_date_that_counts_is_known_then_that_date_decides(
            LocalDate goLive, Answer answer) {
        LegalRule rule = rule(draft -> {
            draft.status = Status.ADOPTED;
            draft.from = LocalDate.of(2027, 12, 2);
            draft.term = new Term(Anchor.GO_LIVE, Direction.BACKWARD, 0, Unit.DAYS);
            return draft;
        });
        Map<Anchor, LocalDate> anchors = goLive == null ? Map.of() : Map.of(Anchor.GO_LIVE, goLive);

        Duty duty = only(rule, new CaseFacts(Map.of(), anchors, null, null, TODAY));

        assertThat(duty.answer()).isEqualTo(answer);
        assertThat(duty.computed() != null).isEqualTo(answer == Answer.APPLIES);
    }

    @Test
    void given_what_was_adopted_without_a_day_or_has_ended_when_asked_then_it_does_not_bind() {
        LegalRule undated = rule(draft -> {
            draft.status = Status.ADOPTED;
            return draft;
        });
        LegalRule ended = rule(draft -> {
            draft.until = GO_LIVE.minusDays(1);
            return draft;
        });

        assertThat(only(undated, facts(Map.of())).answer()).isEqualTo(Answer.NOT_YET);
        assertThat(only(ended, facts(Map.of())).answer()).isEqualTo(Answer.DOES_NOT_APPLY);
    }

    @Test
    void given_bodies_when_the_first_counts_then_it_is_named_with_those_that_are_not_there() {
        LegalRule rule = when("true");

        Duty council = only(rule, facts(Map.of(), Set.of(Recipient.WORKS_COUNCIL, Recipient.UNION_DELEGATION)));
        assertThat(council.towards()).containsExactly(Recipient.WORKS_COUNCIL);
        assertThat(council.passedOver()).isEmpty();

        Duty delegation = only(rule, facts(Map.of(), Set.of(Recipient.UNION_DELEGATION)));
        assertThat(delegation.towards()).containsExactly(Recipient.UNION_DELEGATION);
        assertThat(delegation.passedOver()).containsExactly(Recipient.WORKS_COUNCIL);
        assertThat(delegation.areBodiesKnown()).isTrue();

        Duty nobody = only(rule, facts(Map.of(), Set.of()));
        assertThat(nobody.towards()).containsExactly(Recipient.WORKERS);
        assertThat(nobody.passedOver())
                .containsExactly(
                        Recipient.WORKS_COUNCIL, Recipient.UNION_DELEGATION, Recipient.HEALTH_AND_SAFETY_COMMITTEE);
    }

    @Test
    void given_bodies_when_each_counts_then_all_that_exist_are_named() {
        LegalRule rule = rule(draft -> {
            draft.cascade = Cascade.EACH;
            return draft;
        });

        Duty duty = only(rule, facts(Map.of(), Set.of(Recipient.HEALTH_AND_SAFETY_COMMITTEE)));

        assertThat(duty.towards()).containsExactly(Recipient.HEALTH_AND_SAFETY_COMMITTEE, Recipient.WORKERS);
        assertThat(duty.passedOver()).containsExactly(Recipient.WORKS_COUNCIL, Recipient.UNION_DELEGATION);
    }

    @Test
    void given_bodies_that_nobody_entered_when_asked_then_the_whole_list_of_the_law_is_shown() {
        Duty duty = only(when("true"), facts(Map.of()));

        assertThat(duty.areBodiesKnown()).isFalse();
        assertThat(duty.towards()).hasSize(4);
        assertThat(duty.passedOver()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"226, 1", "226.01, 1", "22, 0", "200, 0", ", 0"})
    void given_a_rule_of_one_committee_when_the_company_is_under_another_then_there_is_no_such_duty(
            String committee, int duties) {
        LegalRule rule = rule(draft -> {
            draft.committee = "226";
            return draft;
        });

        assertThat(findDuties.of(List.of(rule), new CaseFacts(Map.of(), Map.of(), null, committee, TODAY)))
                .hasSize(duties);
    }
}
