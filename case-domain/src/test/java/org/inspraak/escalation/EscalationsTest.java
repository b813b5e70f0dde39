package org.inspraak.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.RunDueDeadlines;
import org.inspraak.casefile.SteerCase;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.SendNotice;
import org.inspraak.shared.CaseRuleViolation.Kind;
import org.inspraak.shared.Page;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationsTest extends OnDatabase {

    private CaseFile caseFile;

    @BeforeEach
    void aCase() {
        caseFile = anIntroduction().registeredBy(actor("els"), house);
    }

    private UUID raise(CaseFile where) {
        return house.inTransaction(
                () -> the(RaiseEscalation.class).raise(actor("els"), where.number(), "Directie weigert inzage", null));
    }

    private Escalation only() {
        List<Escalation> all =
                house.inTransaction(() -> the(ReadEscalations.class).ofCase(actor("els"), caseFile.number()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void dueRunOn(LocalDate date) {
        house.clock().moveTo(date);
        house.inTransaction(() -> the(RunDueDeadlines.class).runBatch());
    }

    private List<String> mailed() {
        house.outbox()
                .recorded()
                .forEach(id -> house.inTransaction(() -> the(SendNotice.class).send(id)));
        List<String> mailed = new ArrayList<>(house.outbox().mailed());
        house.outbox().mailed().clear();
        return mailed;
    }

    @Test
    void given_a_matter_when_a_person_hands_it_up_then_the_regional_office_is_asked_and_told() {
        raise(caseFile);
        Escalation escalation = only();
        assertThat(escalation.kind()).isEqualTo(Escalation.Kind.RAISED_BY_PERSON);
        assertThat(escalation.reason()).isEqualTo("Directie weigert inzage");
        assertThat(escalation.acknowledgeBy()).isEqualTo("2027-01-12");
        assertThat(reread(caseFile.number()).nextDueOn()).isEqualTo("2027-01-12");
        assertThat(mailed()).containsExactly("officer escalation-raised");
        assertThat(mailed()).as("a notice leaves once").isEmpty();
    }

    /** Receiver and code of what has not left yet. */
    private List<String> waiting() {
        return house.inTransaction(() -> house.em()
                .createQuery(
                        "select n.receiver.username || ' ' || n.code from Notice n where n.sentAt is null"
                                + " order by n.recordedAt, n.id",
                        String.class)
                .getResultList());
    }

    @Test
    void given_levels_that_do_not_answer_when_days_pass_then_each_next_one_is_asked_and_the_last_one_again() {
        raise(caseFile);
        dueRunOn(LocalDate.of(2027, 1, 13));
        assertThat(only().level()).isEqualTo(EscalationLevel.CENTRALE);
        dueRunOn(LocalDate.of(2027, 2, 1));
        assertThat(only().level()).isEqualTo(EscalationLevel.LEGAL_ACTION);
        dueRunOn(LocalDate.of(2027, 3, 1));
        assertThat(only().level()).isEqualTo(EscalationLevel.LEGAL_ACTION);
        assertThat(only().acknowledgeBy()).isEqualTo("2027-03-04");
        assertThat(mailed())
                .as("what the run says is read in the mail of the morning")
                .containsExactly("officer escalation-raised");
        assertThat(waiting())
                .containsExactly("sector escalation-raised", "legal escalation-raised", "legal escalation-raised");
        assertThat(openTasks(caseFile))
                .extracting(CaseTask::name)
                .containsExactlyInAnyOrder("completeIntake", "acknowledgeEscalation");
    }

    @Test
    void given_a_level_that_took_it_up_when_it_hands_the_matter_up_then_the_next_level_begins_afresh() {
        raise(caseFile);
        complete(actor("officer"), caseFile, "acknowledgeEscalation", Map.of("acknowledgedOn", "2027-01-07"));
        complete(
                actor("officer"),
                caseFile,
                "resolveEscalation",
                Map.of("outcome", "handedUp", "resolvedOn", "2027-01-07", "resolution", "Te zwaar voor ons"));
        assertThat(only().level()).isEqualTo(EscalationLevel.CENTRALE);
        assertThat(only().state()).isEqualTo(Escalation.State.ASKED);
        assertThat(only().acknowledgedBy()).isNull();
        complete(actor("sector"), caseFile, "acknowledgeEscalation", Map.of("acknowledgedOn", "2027-01-07"));
        assertThat(refused(() -> complete(
                                actor("sector"),
                                caseFile,
                                "resolveEscalation",
                                Map.of("outcome", "renegotiate", "resolvedOn", "2027-01-07", "resolution", "Opnieuw")))
                        .code())
                .isEqualTo("escalation.outcome-of-conciliation");
        complete(
                actor("sector"),
                caseFile,
                "resolveEscalation",
                Map.of("outcome", "resolved", "resolvedOn", "2027-01-07", "resolution", "Inzage verkregen"));
        assertThat(only().state()).isEqualTo(Escalation.State.RESOLVED);
        assertThat(reread(caseFile.number()).nextDueOn()).isNull();
    }

    @Test
    void given_a_role_that_nobody_holds_when_its_level_is_asked_then_the_owner_hears_it() {
        CaseFile elsewhere = anIntroduction().in(Region.HAINAUT).under("200").registeredBy(actor("els"), house);
        raise(elsewhere);
        assertThat(mailed()).containsExactly("els escalation-without-holder");
    }

    @Test
    void given_an_open_escalation_when_the_case_ends_then_nobody_is_asked_any_more() {
        raise(caseFile);
        house.inTransaction(
                () -> the(SteerCase.class).withdraw(actor("els"), caseFile.number(), null, null, "Project gestopt"));
        assertThat(only().state()).isEqualTo(Escalation.State.WITHDRAWN);
        assertThat(reread(caseFile.number()).nextDueOn()).isNull();
    }

    @Test
    void given_silence_that_is_handed_up_already_when_it_is_told_again_then_there_is_one_escalation() {
        UUID first = house.inTransaction(() -> the(RaiseEscalation.class).raiseUnanswered(caseFile.number()));
        UUID second = house.inTransaction(() -> the(RaiseEscalation.class).raiseUnanswered(caseFile.number()));
        assertThat(second).isEqualTo(first);
        only();
    }

    @Test
    void given_people_who_may_not_when_they_raise_or_read_then_they_are_refused() {
        var delegate = union.delegateAt(house, caseFile.placement().companyId());
        assertThat(refused(() -> the(RaiseEscalation.class).raise(delegate, caseFile.number(), "Help", null))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(() -> the(ReadEscalations.class).ofCase(delegate, caseFile.number()))
                        .code())
                .isEqualTo("case.union-file-only");
        assertThat(refused(() -> the(ReadEscalations.class).open(delegate, EscalationFilter.everything(), 10, null))
                        .code())
                .isEqualTo("case.union-file-only");
        assertThat(refused(() -> the(RaiseEscalation.class).raise(actor("other"), caseFile.number(), "Help", null))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(refused(() -> the(RaiseEscalation.class).raise(actor("els"), caseFile.number(), " ", null))
                        .code())
                .isEqualTo("text.missing");
    }

    @Test
    void given_many_escalations_when_pages_are_read_one_after_the_other_then_none_is_lost_or_repeated() {
        for (int i = 0; i < 7; i++) {
            raise(caseFile);
        }
        List<UUID> paged = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<Escalation> page = house.inTransaction(
                    () -> the(ReadEscalations.class).open(actor("tom"), EscalationFilter.everything(), 3, from));
            assertThat(page.total()).isEqualTo(7);
            page.items().forEach(one -> paged.add(one.id()));
            after = page.next();
        } while (after != null);
        assertThat(paged).hasSize(7).doesNotHaveDuplicates();
        for (String wrong : List.of("x", "!!", "bm90IGEga2V5")) {
            assertThat(refused(() -> the(ReadEscalations.class)
                                    .open(actor("tom"), EscalationFilter.everything(), 3, wrong))
                            .code())
                    .isEqualTo("page.after");
        }
    }
}
