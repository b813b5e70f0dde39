package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inspraak.company.AiSystem.DecisionDegree;
import org.inspraak.company.AiSystem.Function;
import org.inspraak.company.AiSystemDetails.CategoryDetails;
import org.inspraak.company.BodyKind;
import org.inspraak.company.CompanyDetails.BodyDetails;
import org.inspraak.company.CompanyTraits;
import org.inspraak.company.SystemTraits;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.testing.AnIntroduction;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.Test;

class FactsOfCaseTest extends OnDatabase {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 3);
    private static final SystemTraits ON_PERSONS = new SystemTraits(true, null, null, null, null, null, null);
    private static final SystemTraits ON_NOBODY = new SystemTraits(false, null, null, null, null, null, null);

    private CaseFacts factsOf(AnIntroduction introduction) {
        return factsOf(introduction, house.clock().today());
    }

    private CaseFacts factsOf(AnIntroduction introduction, LocalDate day) {
        CaseNumber number = introduction.registeredBy(actor("els"), house).number();
        return house.inTransaction(
                () -> the(FactsOfCase.class).of(the(CaseFiles.class).read(number), day));
    }

    @Test
    void given_nothing_but_a_name_when_asked_then_nothing_is_taken_for_a_no() {
        CaseFacts facts = factsOf(anIntroduction()
                .withHeadcount(null)
                .withBodies()
                .of(SystemTraits.UNKNOWN)
                .doing()
                .deciding(DecisionDegree.UNKNOWN)
                .touching());

        assertThat(facts.values()).containsOnlyKeys(Fact.JOINT_COMMITTEE);
        assertThat(facts.bodies()).as("nobody said whether there are any").isNull();
        assertThat(facts.anchors()).isEmpty();
    }

    @Test
    void given_all_that_can_be_entered_when_asked_then_each_fact_is_told() {
        CaseFacts facts = factsOf(anIntroduction()
                .at(new CompanyTraits(true, false, true, null))
                .of(new SystemTraits(true, false, true, false, true, false, true))
                .doing(Function.RECRUITMENT)
                .deciding(DecisionDegree.DECIDES_WITH_OVERRIDE)
                .decidedOn(MARCH)
                .implementedFrom(APRIL));

        assertThat(facts.values())
                .containsEntry(Fact.HEADCOUNT, 240)
                .containsEntry(Fact.JOINT_COMMITTEE, "140.03")
                .containsEntry(Fact.PUBLIC_SERVICE, true)
                .containsEntry(Fact.PLATFORM_WORK, false)
                .containsEntry(Fact.COMMUNITY_SCALE, true)
                .containsEntry(Fact.PERSONAL_DATA, true)
                .containsEntry(Fact.MONITORING, false)
                .containsEntry(Fact.COMMUNICATION_DATA, true)
                .containsEntry(Fact.CAMERAS, false)
                .containsEntry(Fact.EMOTIONS, true)
                .containsEntry(Fact.CREDIT_OR_INSURANCE, false)
                .containsEntry(Fact.SIGNIFICANT_CHANGE, true)
                .containsEntry(Fact.RECRUITMENT, true)
                .containsEntry(Fact.WORK_DECISIONS, false)
                .containsEntry(Fact.DECIDES, true)
                .containsEntry(Fact.WORKS_COUNCIL, true)
                .containsEntry(Fact.HEALTH_AND_SAFETY_COMMITTEE, false)
                .containsEntry(Fact.DECISION_ON, MARCH)
                .containsEntry(Fact.IMPLEMENTATION_START, APRIL)
                .doesNotContainKeys(Fact.PILOT_START, Fact.GO_LIVE, Fact.PUT_INTO_SERVICE);
    }

    @Test
    void given_what_a_system_does_when_asked_then_annex_III_is_read_from_it() {
        for (Function function : List.of(Function.TASK_ALLOCATION, Function.MONITORING, Function.EVALUATION)) {
            assertThat(factsOf(anIntroduction().doing(function)).values())
                    .as(function.name())
                    .containsEntry(Fact.WORK_DECISIONS, true)
                    .containsEntry(Fact.RECRUITMENT, false);
        }
        assertThat(factsOf(anIntroduction().doing(Function.SHIFT_PLANNING)).values())
                .containsEntry(Fact.WORK_DECISIONS, false);
        assertThat(factsOf(anIntroduction().deciding(DecisionDegree.ADVISES)).values())
                .containsEntry(Fact.DECIDES, false);
        assertThat(factsOf(anIntroduction().deciding(DecisionDegree.DECIDES_ALONE))
                        .values())
                .containsEntry(Fact.DECIDES, true);
    }

    @Test
    void given_groups_with_and_without_counts_when_asked_then_a_count_that_is_not_known_is_left_out() {
        CaseFacts facts = factsOf(anIntroduction()
                .touching(
                        new CategoryDetails("Pickers", 60, 100),
                        new CategoryDetails("Bedienden", 4, null),
                        new CategoryDetails("Chauffeurs", null, null)));

        assertThat(facts.values().get(Fact.AFFECTED_CATEGORIES))
                .isEqualTo(List.of(Map.of("affected", 60, "total", 100), Map.of("affected", 4), Map.of()));
    }

    @Test
    void given_mandates_when_asked_on_a_day_then_only_those_that_run_on_it_count() {
        AnIntroduction introduction = anIntroduction()
                .withBodies(
                        new BodyDetails(BodyKind.WORKS_COUNCIL, null, MARCH),
                        new BodyDetails(BodyKind.HEALTH_AND_SAFETY_COMMITTEE, APRIL, null),
                        new BodyDetails(BodyKind.UNION_DELEGATION, null, null));
        CaseNumber number = introduction.registeredBy(actor("els"), house).number();

        assertThat(bodiesOn(number, MARCH))
                .containsExactlyInAnyOrder(Recipient.WORKS_COUNCIL, Recipient.UNION_DELEGATION);
        assertThat(bodiesOn(number, MARCH.plusDays(1))).containsExactly(Recipient.UNION_DELEGATION);
        assertThat(bodiesOn(number, APRIL))
                .containsExactlyInAnyOrder(Recipient.HEALTH_AND_SAFETY_COMMITTEE, Recipient.UNION_DELEGATION);
    }

    private java.util.Set<Recipient> bodiesOn(CaseNumber number, LocalDate day) {
        return house.inTransaction(() -> the(FactsOfCase.class)
                .of(the(CaseFiles.class).read(number), day)
                .bodies());
    }

    @Test
    void given_mandates_that_have_all_ended_when_asked_then_the_bodies_are_known_to_be_gone() {
        CaseFacts facts =
                factsOf(anIntroduction().withBodies(new BodyDetails(BodyKind.WORKS_COUNCIL, null, MARCH)), APRIL);

        assertThat(facts.bodies()).isEmpty();
        assertThat(facts.values()).containsEntry(Fact.WORKS_COUNCIL, false);
    }

    @Test
    void given_a_company_of_which_it_is_known_that_there_are_no_bodies_when_asked_then_none_is_missing() {
        CaseFacts facts = factsOf(anIntroduction().withBodies().at(new CompanyTraits(null, null, null, true)));

        assertThat(facts.bodies()).isEmpty();
        assertThat(facts.values())
                .containsEntry(Fact.WORKS_COUNCIL, false)
                .containsEntry(Fact.HEALTH_AND_SAFETY_COMMITTEE, false)
                .containsEntry(Fact.UNION_DELEGATION, false);
        assertThat(factsOf(anIntroduction().withBodies().at(new CompanyTraits(null, null, null, false)))
                        .bodies())
                .as("there are some, and nobody said which")
                .isNull();
    }

    @Test
    void given_a_pilot_before_the_start_when_asked_then_the_law_counts_from_the_pilot() {
        CaseFacts facts = factsOf(anIntroduction()
                .of(ON_PERSONS)
                .decidedOn(MARCH)
                .pilotedFrom(APRIL)
                .implementedFrom(MAY)
                .liveOn(MAY));

        assertThat(facts.anchors())
                .containsOnly(
                        Map.entry(Anchor.DECISION, MARCH),
                        Map.entry(Anchor.INTRODUCTION, APRIL),
                        Map.entry(Anchor.GO_LIVE, MAY),
                        Map.entry(Anchor.PROCESSING, APRIL));
    }

    @Test
    void given_a_system_without_personal_data_when_asked_then_no_processing_starts() {
        assertThat(factsOf(anIntroduction().of(ON_NOBODY).implementedFrom(MAY)).anchors())
                .containsOnlyKeys(Anchor.INTRODUCTION);
        assertThat(factsOf(anIntroduction().of(SystemTraits.UNKNOWN).implementedFrom(MAY))
                        .anchors())
                .as("not known is not no")
                .containsEntry(Anchor.PROCESSING, MAY);
    }
}
