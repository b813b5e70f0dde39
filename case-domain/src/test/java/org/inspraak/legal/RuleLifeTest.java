package org.inspraak.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.FollowRuleChange;
import org.inspraak.casefile.PreviewRule;
import org.inspraak.casefile.RuleEffect.Kind;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.RuleVersion.State;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.legal.Term.Direction;
import org.inspraak.legal.Term.Unit;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.BookOfRules;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.inspraak.testing.TestDatabase;
import org.inspraak.testing.Union;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the shelf to the cases: a rule is shipped, drafted, previewed, activated, and the running cases follow. */
class RuleLifeTest extends OnDatabase {

    private static final String CODE = BookOfRules.INFORMATION;
    private static final LocalDate START = LocalDate.of(2027, 9, 1);

    @Override
    @BeforeEach
    protected void moveIn() {
        TestDatabase.clear();
        house = House.withStoredRules();
        union = Union.in(house);
        ship(rule("headcount >= 50", 3));
    }

    private static LegalRule rule(String applies, int months) {
        return BookOfRules.rule(
                CODE, 1, applies, new Term(Anchor.INTRODUCTION, Direction.BACKWARD, months, Unit.MONTHS));
    }

    private void ship(LegalRule... rules) {
        house.inTransaction(() -> the(ShipRules.class).ship(List.of(rules)));
    }

    private RuleVersion draft(String adviser, LegalRule rule) {
        return house.inTransaction(() -> the(DraftRule.class).draft(actor(adviser), rule, "Nieuw arrest"));
    }

    private void activate(String adviser) {
        house.inTransaction(() -> the(ActivateRule.class).activate(actor(adviser), CODE, null));
    }

    private List<RuleVersion> versions() {
        return house.inTransaction(() -> the(ReadRules.class).read(CODE)).versions();
    }

    private LegalRule active() {
        return house.inTransaction(() -> the(LegalRules.class).find(CODE)).orElseThrow();
    }

    private PreviewRule.Preview preview(String adviser, Integer limit, String after) {
        return house.inTransaction(() -> the(PreviewRule.class).preview(actor(adviser), CODE, limit, after));
    }

    private List<Deadline> deadlines(CaseFile caseFile) {
        return house.inTransaction(() -> the(Deadlines.class).ofCase(caseFile.id()));
    }

    private CaseFile aCase(Integer headcount) {
        return anIntroduction().withHeadcount(headcount).implementedFrom(START).registeredBy(actor("els"), house);
    }

    /** What the process does: batch after batch until none is left. */
    private void follow() {
        List<String> asked = house.process().facts().stream()
                .filter(fact -> fact.startsWith("ruleChanged "))
                .toList();
        UUID change = UUID.fromString(asked.get(asked.size() - 1).split(" ")[1]);
        boolean isMore = true;
        while (isMore) {
            isMore = house.inTransaction(() -> the(FollowRuleChange.class).followBatch(change));
        }
    }

    @Test
    void given_a_shipped_rule_when_it_is_shipped_again_by_two_nodes_then_it_stays_as_it_is() {
        List<Object> done = atOnce(4, i -> {
            ship(rule("headcount >= 50", 3));
            return "done";
        });

        assertThat(done).containsOnly("done");
        assertThat(versions()).singleElement().satisfies(version -> {
            assertThat(version.state()).isEqualTo(State.ACTIVE);
            assertThat(version.isShipped()).isTrue();
        });
        assertThat(house.process().facts()).isEmpty();
    }

    @Test
    void given_a_new_release_when_a_rule_says_something_else_then_it_is_the_next_version_and_the_cases_follow() {
        CaseFile caseFile = aCase(240);
        ship(rule("headcount >= 50", 4));

        assertThat(versions()).extracting(RuleVersion::state).containsExactly(State.ACTIVE, State.REPLACED);
        assertThat(active().version()).isEqualTo(2);
        follow();
        assertThat(deadlines(caseFile)).singleElement().satisfies(deadline -> assertThat(deadline.dueOn())
                .isEqualTo(LocalDate.of(2027, 5, 1)));
    }

    @Test
    void given_a_version_written_here_when_a_release_says_something_else_then_it_is_offered_once_as_a_draft() {
        draft("legal", rule("headcount >= 40", 3));
        activate("other-legal");
        LegalRule released = rule("headcount >= 30", 3);

        ship(released);

        assertThat(active().applies()).isEqualTo("headcount >= 40");
        assertThat(versions().get(0).state()).isEqualTo(State.DRAFT);
        assertThat(versions().get(0).isShipped()).isTrue();
        house.inTransaction(() -> the(DiscardDraft.class).discard(actor("legal"), CODE, null));
        ship(released);
        assertThat(versions()).extracting(RuleVersion::state).doesNotContain(State.DRAFT);
    }

    @Test
    void given_a_shipped_draft_when_an_adviser_writes_it_anew_then_what_was_shipped_stays_in_the_history() {
        draft("legal", rule("headcount >= 40", 3));
        activate("other-legal");
        LegalRule released = rule("headcount >= 30", 3);
        ship(released);

        house.inTransaction(() -> the(DraftRule.class).change(actor("legal"), rule("headcount >= 35", 3), null, null));

        assertThat(versions())
                .extracting(RuleVersion::state)
                .containsExactly(State.DRAFT, State.DISCARDED, State.ACTIVE, State.REPLACED);
        ship(released);
        assertThat(versions()).hasSize(4);
    }

    @Test
    void given_a_draft_when_its_drafter_activates_it_then_a_second_person_is_asked_for() {
        draft("legal", rule("headcount >= 40", 3));

        CaseRuleViolation refused = refused(() -> the(ActivateRule.class).activate(actor("legal"), CODE, null));

        assertThat(refused.code()).isEqualTo("rule.activate.second-person");
        assertThat(active().applies()).isEqualTo("headcount >= 50");
        activate("other-legal");
        assertThat(active().applies()).isEqualTo("headcount >= 40");
        assertThat(versions().get(0).activatedByName()).isEqualTo("Naam other-legal");
        assertThat(versions().get(1).state()).isEqualTo(State.REPLACED);
    }

    @Test
    void given_a_draft_that_a_second_adviser_changed_when_that_one_activates_it_then_the_first_has_to() {
        draft("legal", rule("headcount >= 40", 3));
        house.inTransaction(
                () -> the(DraftRule.class).change(actor("other-legal"), rule("headcount >= 35", 3), null, null));

        assertThat(refused(() -> the(ActivateRule.class).activate(actor("other-legal"), CODE, null))
                        .code())
                .isEqualTo("rule.activate.second-person");
        activate("legal");
        assertThat(active().applies()).isEqualTo("headcount >= 35");
    }

    @Test
    void given_someone_who_is_no_legal_adviser_when_they_write_rules_then_they_may_not() {
        assertThat(refused(() -> the(DraftRule.class).draft(actor("els"), rule("true", 3), null))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
        draft("legal", rule("true", 3));
        assertThat(refused(() -> the(ActivateRule.class).activate(actor("officer"), CODE, null))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
        assertThat(refused(() -> the(DiscardDraft.class).discard(actor("admin"), CODE, null))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
        assertThat(refused(() -> the(PreviewRule.class).preview(actor("sector"), CODE, null, null))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
    }

    @Test
    void given_a_draft_when_a_second_one_is_written_or_an_old_one_is_seen_then_people_are_told() {
        RuleVersion draft = draft("legal", rule("headcount >= 40", 3));

        assertThat(refused(() -> the(DraftRule.class).draft(actor("other-legal"), rule("true", 3), null))
                        .code())
                .isEqualTo("rule.draft-exists");
        assertThat(refused(() -> the(ActivateRule.class).activate(actor("other-legal"), CODE, draft.rowVersion() + 1))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.STALE);
    }

    @Test
    void given_a_record_with_several_faults_when_drafted_then_all_are_told_at_their_fields() {
        LegalRule good = rule("headcount >= 50", 3);
        LegalRule wrong = new LegalRule(
                "be 39",
                1,
                Status.PENDING,
                good.confidence(),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2026, 1, 1),
                "22",
                "BE-NONE",
                "true",
                null,
                true,
                good.term(),
                good.debtor(),
                good.recipients(),
                good.cascade(),
                List.of(-1),
                null,
                Map.of(),
                List.of());

        CaseRuleViolation refused = refused(() -> the(DraftRule.class).draft(actor("legal"), wrong, null));

        assertThat(refused.findings())
                .extracting(CaseRuleViolation.Finding::field)
                .contains(
                        "code",
                        "jointCommittee",
                        "effectiveUntil",
                        "reminders",
                        "term",
                        "refines",
                        "texts.nl.title",
                        "texts.en.duty");
    }

    @Test
    void given_a_file_when_one_rule_is_wrong_then_nothing_is_written_and_else_only_what_is_new() {
        String unchanged = RuleYaml.write(List.of(active()));
        LegalRule other = BookOfRules.rule("BE-9", 1, "worksCouncil", null);
        LegalRule lost = refining(other, "BE-77");

        CaseRuleViolation refused = refused(
                () -> the(DraftRule.class).importAll(actor("legal"), RuleYaml.write(List.of(active(), lost)), null));
        assertThat(refused.findings()).singleElement().satisfies(finding -> assertThat(finding.field())
                .isEqualTo("BE-9.refines"));
        assertThat(current()).containsExactly(CODE);

        List<RuleVersion> drafts = house.inTransaction(
                () -> the(DraftRule.class).importAll(actor("legal"), RuleYaml.write(List.of(active(), other)), null));
        assertThat(drafts).extracting(RuleVersion::code).containsExactly("BE-9");
        assertThat(house.inTransaction(() -> the(DraftRule.class).importAll(actor("legal"), unchanged, null)))
                .isEmpty();
    }

    private List<String> current() {
        return house.inTransaction(() -> the(ReadRules.class).list(Set.of(), null)).stream()
                .map(RuleVersion::code)
                .toList();
    }

    private static LegalRule refining(LegalRule rule, String refined) {
        return new LegalRule(
                rule.code(),
                rule.version(),
                rule.status(),
                rule.confidence(),
                null,
                null,
                null,
                refined,
                rule.applies(),
                null,
                false,
                rule.term(),
                rule.debtor(),
                rule.recipients(),
                rule.cascade(),
                rule.reminders(),
                null,
                rule.texts(),
                rule.checklist());
    }

    @Test
    void given_the_export_when_it_is_read_again_then_it_is_what_is_active() {
        String yaml = house.inTransaction(() -> the(ReadRules.class).export(actor("els"), null));

        assertThat(RuleYaml.read(yaml)).containsExactly(active());
    }

    @Test
    void given_a_draft_when_previewed_then_the_cases_that_would_change_are_shown_and_nothing_changes() {
        CaseFile large = aCase(240);
        CaseFile small = aCase(30);
        CaseFile tiny = aCase(10);
        draft("legal", rule("headcount >= 20", 3));

        PreviewRule.Preview preview = preview("legal", null, null);

        assertThat(preview.totals().running()).isEqualTo(3);
        assertThat(preview.totals().isWhole()).isTrue();
        assertThat(preview.totals().kinds()).isEqualTo(Map.of(Kind.NEW, 1L));
        assertThat(preview.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.number()).isEqualTo(small.number());
            assertThat(effect.before().answer()).isEqualTo(Duty.Answer.DOES_NOT_APPLY);
            assertThat(effect.after().dueOn()).isEqualTo(LocalDate.of(2027, 6, 1));
        });
        assertThat(deadlines(small)).isEmpty();

        activate("other-legal");
        follow();

        assertThat(deadlines(small)).singleElement().satisfies(deadline -> assertThat(deadline.dueOn())
                .isEqualTo(LocalDate.of(2027, 6, 1)));
        assertThat(deadlines(large)).hasSize(1);
        assertThat(deadlines(tiny)).isEmpty();
        RuleChange followed =
                house.inTransaction(() -> the(ReadRules.class).read(CODE)).followUp();
        assertThat(followed.examined()).isEqualTo(3);
        assertThat(followed.changed()).isEqualTo(1);
        assertThat(followed.endedAt()).isNotNull();
    }

    @Test
    void given_a_longer_term_when_activated_then_dates_move_and_what_is_gone_is_void() {
        CaseFile large = aCase(240);
        CaseFile middle = aCase(60);
        draft("legal", rule("headcount >= 100", 4));

        assertThat(preview("legal", null, null).totals().kinds()).isEqualTo(Map.of(Kind.MOVED, 1L, Kind.GONE, 1L));
        activate("other-legal");
        follow();

        assertThat(deadlines(large).get(0).dueOn()).isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(deadlines(middle).get(0).state()).isEqualTo(Deadline.State.VOID);
    }

    @Test
    void given_a_draft_that_changes_words_only_when_activated_then_no_case_is_looked_at() {
        aCase(240);
        LegalRule there = rule("headcount >= 50", 3);
        draft("legal", doubted(there));

        assertThat(preview("legal", null, null).totals()).isEqualTo(new PreviewRule.Totals(1, 1, Map.of()));
        activate("other-legal");
        follow();

        assertThat(house.inTransaction(() -> the(ReadRules.class).read(CODE))
                        .followUp()
                        .examined())
                .isZero();
    }

    private static LegalRule doubted(LegalRule rule) {
        LegalRule.Confidence low = LegalRule.Confidence.LOW;
        return new LegalRule(
                rule.code(),
                1,
                rule.status(),
                low,
                null,
                null,
                null,
                null,
                rule.applies(),
                null,
                rule.careful(),
                rule.term(),
                rule.debtor(),
                rule.recipients(),
                rule.cascade(),
                rule.reminders(),
                null,
                rule.texts(),
                rule.checklist());
    }

    @Test
    void given_more_effects_than_a_page_when_read_on_then_each_case_comes_once() {
        for (int i = 0; i < 5; i++) {
            aCase(240);
        }
        draft("legal", rule("headcount >= 50", 4));

        PreviewRule.Preview first = preview("legal", 3, null);
        PreviewRule.Preview second = preview("legal", 3, first.next());

        assertThat(first.effects()).hasSize(3);
        assertThat(first.totals().changed()).isEqualTo(5);
        assertThat(second.effects()).hasSize(2);
        assertThat(second.totals()).isNull();
        assertThat(second.next()).isNull();
        assertThat(second.effects()).doesNotContainAnyElementsOf(first.effects());
    }

    @Test
    void given_an_adviser_of_another_centrale_when_previewing_then_only_cases_of_their_own_are_shown() {
        aCase(240);
        draft("legal", rule("headcount >= 50", 4));

        PreviewRule.Preview preview = preview("other-legal", null, null);

        assertThat(preview.effects()).isEmpty();
        assertThat(preview.totals().running()).isZero();
    }

    @Test
    void given_another_node_when_a_rule_is_activated_then_it_sees_it_and_never_what_was_rolled_back() {
        House other = House.withStoredRules();
        draft("legal", rule("headcount >= 40", 3));
        refused(() -> {
            the(ActivateRule.class).activate(actor("other-legal"), CODE, null);
            assertThat(the(LegalRules.class).find(CODE).orElseThrow().version()).isEqualTo(2);
            throw CaseRuleViolation.conflict("rule.not-a-draft");
        });

        assertThat(active().version()).isEqualTo(1);
        assertThat(versionSeenBy(other)).isEqualTo(1);
        activate("other-legal");
        assertThat(active().version()).isEqualTo(2);
        assertThat(versionSeenBy(other)).isEqualTo(2);
    }

    private static int versionSeenBy(House house) {
        return house.inTransaction(() -> house.the(LegalRules.class).active())
                .get(0)
                .version();
    }

    @Test
    void given_a_version_of_long_ago_when_asked_for_then_it_is_still_there() {
        draft("legal", rule("headcount >= 40", 3));
        activate("other-legal");

        assertThat(house.inTransaction(() -> the(LegalRules.class).find(CODE, 1)))
                .get()
                .extracting(LegalRule::applies)
                .isEqualTo("headcount >= 50");
        assertThat(house.inTransaction(() -> the(LegalRules.class).find(CODE, 9)))
                .isEmpty();
    }
}
