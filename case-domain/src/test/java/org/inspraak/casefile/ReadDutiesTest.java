package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;
import static org.inspraak.testing.BookOfRules.rule;

import java.time.LocalDate;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.Duty;
import org.inspraak.legal.Duty.Answer;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.Term;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.legal.Term.Direction;
import org.inspraak.legal.Term.Unit;
import org.inspraak.testing.AnIntroduction;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadDutiesTest extends OnDatabase {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 31);
    private static final Term BEFORE_GO_LIVE = new Term(Anchor.GO_LIVE, Direction.BACKWARD, 0, Unit.DAYS);

    @BeforeEach
    void a_book_with_a_rule_of_each_kind() {
        house.rules().put(rule("BE-PSY", 1, "true", null));
        house.rules().put(rule("AA-1", 1, "true", null));
        house.rules().put(rule("EU-AI-26.7", 1, "monitoring", BEFORE_GO_LIVE));
        house.rules().put(rule("BE-68", 1, "cameras", null));
        house.rules().put(rule("EU-PWD", 1, "personalData", null));
    }

    private ReadDuties.DutiesOfCase dutiesOf(AnIntroduction introduction) {
        CaseNumber number = introduction.registeredBy(actor("els"), house).number();
        return house.inTransaction(() -> the(ReadDuties.class).read(actor("els"), number));
    }

    private static Duty duty(ReadDuties.DutiesOfCase duties, String code) {
        return duties.duties().stream()
                .filter(duty -> duty.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void given_dates_headcount_and_bodies_when_asked_then_what_applies_comes_first_and_by_date() {
        var duties = dutiesOf(
                anIntroduction().withHeadcount(240).implementedFrom(MAY).liveOn(MAY));

        assertThat(duties.duties())
                .extracting(duty -> duty.rule().code() + " " + duty.answer())
                .containsExactly(
                        "BE-39-INFO APPLIES",
                        "EU-AI-26.7 APPLIES",
                        "AA-1 APPLIES",
                        "BE-PSY APPLIES",
                        "EU-PWD APPLIES",
                        "BE-68 UNKNOWN");
        assertThat(duty(duties, "BE-39-INFO").computed().nominal()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(duty(duties, "BE-39-INFO").towards()).containsExactly(Recipient.WORKS_COUNCIL);
        assertThat(duty(duties, "BE-68").missing()).containsExactly(Fact.CAMERAS);
        assertThat(duties.isSmall()).isFalse();
    }

    @Test
    void given_fewer_than_fifty_workers_when_asked_then_the_ways_that_are_open_come_first() {
        var duties = dutiesOf(
                anIntroduction().withHeadcount(49).implementedFrom(MARCH).liveOn(MARCH));

        assertThat(duties.isSmall()).isTrue();
        assertThat(duties.duties().get(0).rule().code()).isEqualTo("BE-PSY");
        assertThat(duty(duties, "BE-39-INFO").answer()).isEqualTo(Answer.DOES_NOT_APPLY);
        assertThat(duties.duties().get(duties.duties().size() - 1).rule().code())
                .isEqualTo("BE-39-INFO");
    }

    @Test
    void given_a_headcount_that_nobody_knows_when_asked_then_it_is_not_taken_for_a_small_company() {
        var duties = dutiesOf(anIntroduction().withHeadcount(null).implementedFrom(MARCH));

        assertThat(duties.isSmall()).isFalse();
        assertThat(duty(duties, "BE-39-INFO").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(duty(duties, "BE-39-INFO").missing()).containsExactly(Fact.HEADCOUNT);
    }

    @Test
    void given_no_bodies_entered_when_asked_then_the_whole_order_of_the_law_is_told() {
        var duties = dutiesOf(anIntroduction().withBodies());

        assertThat(duty(duties, "BE-39-INFO").areBodiesKnown()).isFalse();
        assertThat(duty(duties, "BE-39-INFO").towards())
                .containsExactly(Recipient.WORKS_COUNCIL, Recipient.UNION_DELEGATION);
    }

    @Test
    void given_a_rule_when_asked_what_decides_on_it_then_its_facts_are_told() {
        LegalRule information = duty(dutiesOf(anIntroduction()), "BE-39-INFO").rule();

        assertThat(the(ReadDuties.class).grounds(information)).containsExactly(Fact.HEADCOUNT);
        assertThat(the(ReadDuties.class).grounds(rule("AA-1", 1, "true", null))).isEmpty();
    }

    @Test
    void given_someone_of_another_office_when_asked_then_there_is_no_such_case() {
        CaseNumber number = anIntroduction().registeredBy(actor("els"), house).number();
        long views = views();

        assertThat(refused(() -> the(ReadDuties.class).read(actor("admin"), number))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(views()).isEqualTo(views);

        house.inTransaction(() -> the(ReadDuties.class).read(actor("els"), number));
        assertThat(views()).as("a look at the duties is a look at the case").isEqualTo(views + 1);
    }

    private long views() {
        return house.inTransaction(() -> ((Number) house.em()
                        .createNativeQuery("select count(*) from audit_entry where action = 'case.viewed'")
                        .getSingleResult())
                .longValue());
    }
}
