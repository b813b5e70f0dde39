package org.inspraak.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFilter;
import org.inspraak.casefile.FindCases;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.RunDueDeadlines;
import org.inspraak.casefile.SteerCase;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation.Kind;
import org.inspraak.testing.OnDatabase;
import org.inspraak.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds a matter, who helps with it, what they see for how long, and what they are told. */
class HelpWithEscalationsTest extends OnDatabase {

    private CaseFile caseFile;
    private UUID escalation;

    @BeforeEach
    void aMatter() {
        caseFile = anIntroduction().at("Zeehaven").registeredBy(actor("els"), house);
        escalation = house.inTransaction(
                () -> the(RaiseEscalation.class).raise(actor("els"), caseFile.number(), "Weigert inzage", null));
    }

    private ReadEscalations.Whole read(Actor actor) {
        return house.inTransaction(() -> the(ReadEscalations.class).read(actor, escalation));
    }

    private Escalation assign(String actor, String whom) {
        return house.inTransaction(() -> the(AssignEscalation.class)
                .assign(actor(actor), escalation, union.staff(whom).id()));
    }

    private void askLiege() {
        UUID liege = union.staff("officer-liege").office().id();
        house.inTransaction(() -> the(AskAssistance.class).ask(actor("officer"), escalation, liege, "Kent de groep"));
    }

    private boolean sees(String who) {
        long listed = house.inTransaction(() -> the(FindCases.class)
                .find(actor(who), CaseFilter.everything(), CaseFilter.Sort.NUMBER, 10, null)
                .total());
        boolean found = listed == 1;
        if (found) {
            house.inTransaction(() -> the(ReadCase.class).read(actor(who), caseFile.number()));
        } else {
            assertThat(refused(() -> the(ReadCase.class).read(actor(who), caseFile.number()))
                            .code())
                    .isEqualTo("case.not-found");
        }
        assertThat(house.inTransaction(() -> the(ReadEscalations.class)
                        .open(actor(who), EscalationFilter.everything(), 10, null)
                        .total()))
                .as("board of %s", who)
                .isEqualTo(found && read(actor("els")).escalation().state().isOpen() ? 1 : 0);
        return found;
    }

    private void resolve(String outcome) {
        house.inTransaction(() -> the(AnswerEscalation.class)
                .acknowledge(actor("officer"), escalation, Map.of("acknowledgedOn", "2027-01-07")));
        house.inTransaction(() -> the(AnswerEscalation.class)
                .resolve(
                        actor("officer"),
                        escalation,
                        Map.of("outcome", outcome, "resolvedOn", "2027-01-07", "resolution", "Besproken")));
    }

    @Test
    void given_an_office_that_is_asked_to_help_when_the_matter_ends_then_it_has_seen_the_case_until_then() {
        assertThat(sees("officer-liege")).isFalse();

        askLiege();
        assertThat(sees("officer-liege")).isTrue();
        assertThat(read(actor("officer-liege")).helping())
                .extracting(one -> one.office().name())
                .containsExactly("Luik");
        resolve("handedUp");
        assertThat(sees("officer-liege")).as("it helps the next level too").isTrue();

        house.inTransaction(() -> the(AnswerEscalation.class)
                .acknowledge(actor("sector"), escalation, Map.of("acknowledgedOn", "2027-01-07")));
        house.inTransaction(() -> the(AnswerEscalation.class)
                .resolve(
                        actor("sector"),
                        escalation,
                        Map.of("outcome", "resolved", "resolvedOn", "2027-01-07", "resolution", "Inzage verkregen")));
        assertThat(sees("officer-liege")).isFalse();
        assertThat(refused(() -> the(ReadEscalations.class).read(actor("officer-liege"), escalation))
                        .code())
                .isEqualTo("escalation.not-found");
    }

    @Test
    void given_a_matter_that_is_dropped_or_whose_case_ends_when_an_office_helped_then_it_sees_the_case_no_more() {
        askLiege();
        house.inTransaction(() -> the(WithdrawEscalation.class).withdraw(actor("els"), escalation, "Opgelost"));
        assertThat(sees("officer-liege")).isFalse();

        escalation = house.inTransaction(
                () -> the(RaiseEscalation.class).raise(actor("els"), caseFile.number(), "Weer", Severity.URGENT));
        askLiege();
        assertThat(sees("officer-liege")).isTrue();
        house.inTransaction(
                () -> the(SteerCase.class).withdraw(actor("els"), caseFile.number(), null, null, "Gestopt"));
        assertThat(sees("officer-liege")).isFalse();
    }

    @Test
    void given_someone_outside_the_place_when_the_matter_is_given_to_them_then_they_see_the_case_at_that_level() {
        Escalation given = assign("officer", "officer-liege");

        assertThat(given.holderName()).isEqualTo("Naam officer-liege");
        assertThat(sees("officer-liege")).isTrue();
        assign("officer", "officer");
        assertThat(sees("officer-liege")).as("it is somebody else's now").isFalse();
        assertThat(sees("officer")).isTrue();
        assign("officer", "officer-liege");
        house.clock().moveTo(LocalDate.of(2027, 1, 13));
        house.inTransaction(() -> the(RunDueDeadlines.class).runBatch());
        assertThat(read(actor("els")).escalation().level()).isEqualTo(EscalationLevel.CENTRALE);
        assertThat(read(actor("els")).escalation().holderName()).isNull();
        assertThat(sees("officer-liege")).as("the level is over").isFalse();
    }

    @Test
    void given_a_matter_when_it_is_given_to_someone_of_another_role_or_by_one_then_it_is_refused() {
        assertThat(refused(() -> assign("officer", "tom")).code()).isEqualTo("escalation.not-of-the-level");
        assertThat(refused(() -> assign("officer", "other")).code()).isEqualTo("escalation.not-of-the-level");
        assertThat(refused(() -> assign("els", "officer")).kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(() -> assign("sector", "sector")).code()).isEqualTo("access.role-needed");
        assertThat(refused(() -> assign("officer-liege", "officer-liege")).code())
                .isEqualTo("escalation.not-found");
        assertThat(refused(() -> the(AssignEscalation.class).assign(actor("officer"), escalation, null))
                        .code())
                .isEqualTo("value.missing");
        resolve("resolved");
        assertThat(refused(() -> assign("officer", "officer")).code()).isEqualTo("escalation.already-ended");
    }

    @Test
    void given_an_office_when_it_cannot_help_then_it_is_not_asked() {
        UUID own = union.staff("els").office().id();
        askLiege();

        for (UUID office : List.of(own, union.staff("officer-liege").office().id(), UUID.randomUUID())) {
            assertThat(refused(() -> the(AskAssistance.class).ask(actor("officer"), escalation, office, "Help"))
                            .code())
                    .isEqualTo("escalation.office-cannot-help");
        }
        assertThat(house.inTransaction(() -> the(AskAssistance.class).offices(actor("officer"), escalation)))
                .extracting(office -> office.name())
                .containsExactly("Brussel");
    }

    @Test
    void given_an_office_of_another_centrale_when_it_helps_then_neither_its_delegates_nor_administrators_see_more() {
        UUID brussels = union.staff("other").office().id();
        CaseFile theirs = anIntroduction().registeredBy(actor("other"), house);
        Actor delegate = union.delegateAt(house, theirs.placement().companyId());
        house.inTransaction(() -> the(StaffDirectory.class)
                .findById(delegate.id())
                .orElseThrow()
                .at(union.staff("other").office(), null));

        house.inTransaction(() -> the(AskAssistance.class).ask(actor("officer"), escalation, brussels, "Kent de zaak"));

        for (String who : List.of("other", "other-legal")) {
            house.inTransaction(() -> the(ReadCase.class).read(actor(who), caseFile.number()));
        }
        assertThat(refused(() -> the(ReadCase.class).read(delegate, caseFile.number()))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(refused(() -> the(ReadCase.class).read(actor("admin"), caseFile.number()))
                        .code())
                .isEqualTo("case.not-found");
    }

    @Test
    void given_a_level_that_is_asked_when_the_case_goes_on_then_its_brief_stays_as_it_was() {
        var brief = read(actor("officer")).briefs().get(0);
        assertThat(brief.level()).isEqualTo(EscalationLevel.REGIONAL_OFFICE);
        String told = brief.parts().toString();
        assertThat(told).contains("Weigert inzage", "Zeehaven", "Naam els", "timeline.case-registered");

        house.inTransaction(() -> the(SteerCase.class)
                .reassign(
                        actor("els"),
                        caseFile.number(),
                        null,
                        union.staff("tom").id(),
                        "Verlof"));
        resolve("handedUp");

        var briefs = read(actor("sector")).briefs();
        assertThat(briefs)
                .extracting(HandoverBrief::level)
                .containsExactly(EscalationLevel.CENTRALE, EscalationLevel.REGIONAL_OFFICE);
        assertThat(briefs.get(1).parts()).hasToString(told);
        assertThat(briefs.get(0).parts().toString()).contains("Naam tom", "Besproken");
    }

    @Test
    void given_a_matter_when_it_is_answered_out_of_turn_then_the_person_is_told_what_comes_first() {
        Map<String, String> done = Map.of("outcome", "resolved", "resolvedOn", "2027-01-07", "resolution", "Klaar");
        Map<String, String> taken = Map.of("acknowledgedOn", "2027-01-07", "nextStep", "Bellen");

        assertThat(refused(() -> the(AnswerEscalation.class).resolve(actor("officer"), escalation, done))
                        .code())
                .isEqualTo("escalation.not-acknowledged");
        assertThat(refused(() -> the(AnswerEscalation.class).resolve(actor("officer"), escalation, Map.of()))
                        .code())
                .isEqualTo("value.missing");
        house.inTransaction(() -> the(AnswerEscalation.class).acknowledge(actor("officer"), escalation, taken));
        assertThat(read(actor("els")).escalation().holderName()).isEqualTo("Naam officer");
        assertThat(refused(() -> the(AnswerEscalation.class).acknowledge(actor("officer"), escalation, taken))
                        .code())
                .isEqualTo("escalation.not-asked");
    }

    @Test
    void given_a_conciliation_when_someone_withdraws_it_then_they_are_told_that_it_has_an_outcome() {
        UUID conciliation = house.inTransaction(() -> the(RaiseEscalation.class).recordConciliation(caseFile.number()));
        house.inTransaction(() -> the(NotifyLevel.class)
                .notify(conciliation, EscalationLevel.REGIONAL_OFFICE, org.inspraak.shared.Role.REGIONAL_OFFICER, 3));

        assertThat(refused(() -> the(WithdrawEscalation.class).withdraw(actor("els"), conciliation, "Toch niet"))
                        .code())
                .isEqualTo("escalation.conciliation-has-an-outcome");
        assertThat(refused(() -> the(WithdrawEscalation.class).withdraw(actor("els"), escalation, " "))
                        .code())
                .isEqualTo("text.missing");
        assertThat(refused(() -> the(WithdrawEscalation.class).withdraw(actor("legal"), escalation, "Nee"))
                        .code())
                .isEqualTo("access.role-needed");
    }

    @Test
    void given_matters_in_several_places_when_the_board_is_read_then_counts_and_columns_agree() {
        CaseFile elsewhere = anIntroduction().in(Region.LIMBURG).under("200").registeredBy(actor("els"), house);
        house.inTransaction(() -> the(RaiseEscalation.class).raise(actor("els"), elsewhere.number(), "Help", null));
        resolve("handedUp");
        house.clock().moveTo(LocalDate.of(2027, 1, 20));

        var all = board(actor("officer"), EscalationFilter.everything());
        assertThat(all.counts().regions()).containsOnly(Map.entry(Region.ANTWERP, 1L), Map.entry(Region.LIMBURG, 1L));
        assertThat(all.counts().jointCommittees()).containsOnly(Map.entry("140.03", 1L), Map.entry("200", 1L));
        assertThat(all.columns()).hasSize(3).allSatisfy(column -> assertThat(
                        column.escalations().items())
                .hasSize((int) column.count().open()));
        var regional = all.columns().get(0).count();
        assertThat(regional).isEqualTo(new ReadEscalations.Count(1, 1, 1, LocalDate.of(2027, 1, 7)));
        var transport = board(actor("officer"), new EscalationFilter(null, null, "140"));
        assertThat(transport.columns())
                .extracting(column -> column.count().open())
                .containsExactly(0L, 1L, 0L);
        var limburg =
                board(actor("officer"), new EscalationFilter(EscalationLevel.REGIONAL_OFFICE, Region.LIMBURG, null));
        assertThat(limburg.columns()).hasSize(1);
        assertThat(board(actor("officer-liege"), EscalationFilter.everything())
                        .counts()
                        .regions())
                .isEmpty();
    }

    private ReadEscalations.Board board(Actor actor, EscalationFilter filter) {
        return house.inTransaction(() -> the(ReadEscalations.class).board(actor, filter, 25, null));
    }

    @Test
    void given_few_or_many_matters_when_the_board_is_read_then_the_database_is_asked_as_often() {
        long forOne = statementsOfBoard();
        for (int i = 0; i < 8; i++) {
            CaseFile more = anIntroduction().registeredBy(actor("els"), house);
            house.inTransaction(() -> the(RaiseEscalation.class).raise(actor("els"), more.number(), "Help", null));
        }

        assertThat(statementsOfBoard()).isEqualTo(forOne).isLessThanOrEqualTo(5);
    }

    private long statementsOfBoard() {
        var statistics = TestDatabase.factory().unwrap(SessionFactory.class).getStatistics();
        return house.inTransaction(() -> {
            statistics.clear();
            the(ReadEscalations.class)
                    .board(actor("officer"), EscalationFilter.everything(), 25, null)
                    .columns()
                    .forEach(column -> column.escalations().items().forEach(one -> assertThat(
                                    one.caseFile().company().name()
                                            + one.caseFile().aiSystem().name())
                            .isNotBlank()));
            return statistics.getPrepareStatementCount();
        });
    }
}
