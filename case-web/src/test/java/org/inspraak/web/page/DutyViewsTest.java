package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.casefile.ReadDuties.DutiesOfCase;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.CountedTerm;
import org.inspraak.legal.Duty;
import org.inspraak.legal.Duty.Answer;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Cascade;
import org.inspraak.legal.LegalRule.Confidence;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.Term;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.legal.Term.Direction;
import org.inspraak.legal.Term.Unit;
import org.inspraak.organisation.Language;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenDates;
import org.inspraak.web.text.SpokenToday;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a duty to a reader of Dutch. */
class DutyViewsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Term THREE_MONTHS_BEFORE = new Term(Anchor.INTRODUCTION, Direction.BACKWARD, 3, Unit.MONTHS);
    private static final Term ONE_MONTH_AFTER = new Term(Anchor.REQUEST, Direction.FORWARD, 1, Unit.MONTHS);
    private static final List<Recipient> BODIES =
            List.of(Recipient.WORKS_COUNCIL, Recipient.UNION_DELEGATION, Recipient.HEALTH_AND_SAFETY_COMMITTEE);

    private final DutyViews views = new DutyViews();

    @BeforeEach
    void a_reader_of_dutch() {
        PageTexts texts = new PageTexts() {
            @Override
            public PageBook book() {
                return PageBook.in(Language.NL);
            }
        };
        SpokenToday when = new SpokenToday() {
            @Override
            public SpokenDates dates() {
                return new SpokenDates(PageBook.in(Language.NL), TODAY);
            }
        };
        views.me = new Reader() {
            @Override
            public boolean isWorkingOnCases() {
                return false;
            }
        };
        views.words = new RuleWords();
        views.words.signedIn = new SignedIn() {
            @Override
            public Language language() {
                return Language.NL;
            }
        };
        views.words.texts = texts;
        views.words.when = when;
        views.facts = new FactWords();
        views.facts.me = views.me;
        views.facts.texts = texts;
        views.facts.when = when;
        views.texts = texts;
        views.when = when;
    }

    private static LegalRule rule(Status status, Term term, Cascade cascade) {
        return new LegalRule(
                "BE-39-INFO",
                1,
                status,
                Confidence.HIGH,
                null,
                null,
                null,
                null,
                "true",
                null,
                false,
                term,
                Debtor.EMPLOYER,
                BODIES,
                cascade,
                List.of(),
                null,
                Map.of(Language.NL, new RuleText("Titel", "Bron", "Wat", null, null)),
                List.of());
    }

    private DutyView told(LegalRule rule, List<Recipient> towards, List<Recipient> passedOver, boolean known) {
        return told(rule, Answer.APPLIES, towards, passedOver, known, null);
    }

    private DutyView told(
            LegalRule rule,
            Answer answer,
            List<Recipient> towards,
            List<Recipient> passedOver,
            boolean known,
            CountedTerm counted) {
        Duty duty = new Duty(rule, answer, Set.of(), towards, passedOver, known, counted);
        CaseFacts facts = new CaseFacts(Map.of(), Map.of(), null, null, TODAY);
        return views.of(duty, new DutiesOfCase(null, facts, List.of(duty)), false);
    }

    @Test
    void given_no_works_council_when_told_to_whom_then_the_next_in_line_comes_with_the_reason() {
        DutyView told = told(
                rule(Status.IN_FORCE, null, Cascade.FIRST),
                List.of(Recipient.UNION_DELEGATION),
                List.of(Recipient.WORKS_COUNCIL),
                true);

        assertThat(told.to()).isEqualTo("de vakbondsafvaardiging");
        assertThat(told.toWhy()).isEqualTo("Er is geen ondernemingsraad, dus de vakbondsafvaardiging.");
    }

    @Test
    void given_none_of_the_bodies_when_told_to_whom_then_it_is_said_and_not_hidden() {
        DutyView told = told(rule(Status.IN_FORCE, null, Cascade.FIRST), List.of(), BODIES, true);

        assertThat(told.to()).isEmpty();
        assertThat(told.toWhy())
                .startsWith("Er is geen ondernemingsraad en geen vakbondsafvaardiging en geen comité PBW.");
    }

    @Test
    void given_bodies_that_nobody_entered_when_told_to_whom_then_the_order_of_the_law_stands_there() {
        DutyView told = told(rule(Status.IN_FORCE, null, Cascade.FIRST), BODIES, List.of(), false);

        assertThat(told.to()).isEqualTo("de ondernemingsraad, anders de vakbondsafvaardiging, anders het comité PBW");
        assertThat(told.toWhy()).startsWith("Welke organen er zijn, is niet ingevuld");
        assertThat(told.toAddress()).as("for a reader who may not enter them").isNull();
    }

    @Test
    void given_a_works_council_when_told_to_whom_then_no_reason_is_needed() {
        assertThat(told(rule(Status.IN_FORCE, null, Cascade.FIRST), List.of(Recipient.WORKS_COUNCIL), List.of(), true)
                        .toWhy())
                .isNull();
    }

    @Test
    void given_a_counted_term_when_told_by_when_then_limit_and_safe_date_never_share_a_word() {
        LegalRule rule = rule(Status.IN_FORCE, THREE_MONTHS_BEFORE, Cascade.FIRST);
        CountedTerm counted = CountedTerm.of(THREE_MONTHS_BEFORE, LocalDate.of(2027, 3, 1));

        DutyView told = told(rule, Answer.APPLIES, BODIES, List.of(), true, counted);

        assertThat(told.dates())
                .containsExactly(
                        new DutyView.Day("wettelijke grens", "di 1 dec. 2026"),
                        new DutyView.Day("veilige datum", "ma 30 nov. 2026"));
        assertThat(told.term()).isEqualTo("3 maanden vóór het begin van de inplanting");
        assertThat(told.limit()).isEqualTo("di 1 dec. 2026");
    }

    @Test
    void given_a_date_that_is_not_entered_when_told_by_when_then_only_one_that_can_be_entered_is_asked_for() {
        LegalRule introduction = rule(Status.IN_FORCE, THREE_MONTHS_BEFORE, Cascade.FIRST);
        LegalRule request = rule(Status.IN_FORCE, ONE_MONTH_AFTER, Cascade.FIRST);

        assertThat(told(introduction, BODIES, List.of(), true).term()).endsWith("(die datum is nog niet ingevuld)");
        assertThat(told(request, BODIES, List.of(), true).term()).isEqualTo("1 maand na het verzoek");
        assertThat(told(introduction, Answer.DOES_NOT_APPLY, BODIES, List.of(), true, null)
                        .term())
                .isEqualTo("3 maanden vóór het begin van de inplanting");
    }

    @Test
    void given_what_is_not_law_when_told_then_its_mark_says_so_in_a_dashed_frame() {
        for (Status status : List.of(Status.PENDING, Status.TO_BE_CONFIRMED, Status.DISPUTED)) {
            assertThat(told(rule(status, null, Cascade.EACH), BODIES, List.of(), true)
                            .marks()
                            .get(0)
                            .look())
                    .as(status.code())
                    .isEqualTo("in-tag-doubt");
        }
        assertThat(told(rule(Status.IN_FORCE, null, Cascade.EACH), BODIES, List.of(), true)
                        .marks())
                .containsExactly(new Mark("ui-tag-success", "check", "van kracht"));
    }
}
