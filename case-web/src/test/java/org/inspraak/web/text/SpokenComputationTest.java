package org.inspraak.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.deadline.Computation;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.legal.CountedTerm;
import org.inspraak.legal.Term;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.legal.Term.Direction;
import org.inspraak.legal.Term.Unit;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpokenComputationTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final Term INFORMATION = new Term(Anchor.INTRODUCTION, Direction.BACKWARD, 3, Unit.MONTHS);

    private static String sentence(Language language, Term term, LocalDate anchor, IntroductionDates known) {
        CountedTerm counted = CountedTerm.of(term, anchor);
        Computation computation = new Computation(
                "BE-X",
                1,
                Debtor.EMPLOYER,
                term.anchor().name(),
                anchor,
                term.direction() == Direction.BACKWARD,
                term.count(),
                term.unit() == Unit.DAYS ? ChronoUnit.DAYS : ChronoUnit.MONTHS,
                counted.nominal(),
                counted.safe(),
                false);
        PageBook book = PageBook.in(language);
        return new SpokenComputation(new SpokenDates(book, MARCH), book).sentence(computation, known);
    }

    private static IntroductionDates startingOn(LocalDate implementation) {
        return new IntroductionDates(null, implementation, null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | Drie maanden vóór maandag 1 maart 2027 (begin van de inplanting) is dinsdag 1 december 2026; veilig is maandag 30 november 2026.
            FR | Trois mois avant le lundi 1er mars 2027 (début de l’implantation)\u00a0: le mardi 1er décembre 2026\u00a0; la date prudente est le lundi 30 novembre 2026.
            DE | Drei Monate vor Montag, 1. März 2027 (Beginn der Einführung): Dienstag, 1. Dezember 2026; sicher ist Montag, 30. November 2026.
            EN | Three months before Monday 1 March 2027 (start of implementation) is Tuesday 1 December 2026; the safe date is Monday 30 November 2026.
            """)
    void given_three_months_before_the_start_when_it_is_told_then_it_can_be_read_aloud(
            Language language, String sentence) {
        assertThat(sentence(language, INFORMATION, MARCH, startingOn(MARCH))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DECISION   | BACKWARD | 0  | MONTHS | Vóór maandag 1 maart 2027 (beslissing), dus uiterlijk op zondag 28 februari 2027; veilig is vrijdag 26 februari 2027.
            REQUEST    | FORWARD  | 1  | MONTHS | Eén maand na maandag 1 maart 2027 (verzoek) is donderdag 1 april 2027.
            PROCESSING | BACKWARD | 14 | DAYS   | 14 dagen vóór maandag 1 maart 2027 (begin van de verwerking) is maandag 15 februari 2027; veilig is vrijdag 12 februari 2027.
            REQUEST    | FORWARD  | 5  | DAYS   | 5 dagen na maandag 1 maart 2027 (verzoek) is zaterdag 6 maart 2027; de eerste werkdag daarna is maandag 8 maart 2027.
            GO_LIVE    | BACKWARD | 6  | MONTHS | 6 maanden vóór maandag 1 maart 2027 (ingebruikname) is dinsdag 1 september 2026; veilig is maandag 31 augustus 2026.
            """)
    void given_any_term_when_it_is_told_then_what_was_counted_is_in_the_sentence(
            Anchor anchor, Direction direction, int count, Unit unit, String sentence) {
        Term term = new Term(anchor, direction, count, unit);
        assertThat(sentence(Language.NL, term, MARCH, startingOn(MARCH))).isEqualTo(sentence);
    }

    @Test
    void given_several_dates_when_one_of_them_was_counted_from_then_that_one_is_named() {
        IntroductionDates pilotFirst = new IntroductionDates(null, APRIL, MARCH, null);
        assertThat(sentence(Language.NL, INFORMATION, MARCH, pilotFirst)).contains("(begin van het proefproject)");
        assertThat(sentence(Language.NL, INFORMATION, APRIL, pilotFirst.countingFrom(APRIL, "Proef op papier")))
                .contains("(datum die in dit dossier gekozen is)");
        assertThat(sentence(Language.NL, INFORMATION, MARCH, new IntroductionDates(null, null, null, MARCH)))
                .contains("(ingebruikname)");
    }

    @ParameterizedTest
    @EnumSource(Anchor.class)
    void given_what_is_counted_from_when_it_is_told_in_any_language_then_it_has_a_name(Anchor anchor) {
        Term term = new Term(anchor, Direction.BACKWARD, 0, Unit.DAYS);
        for (Language language : Language.values()) {
            assertThat(sentence(language, term, MARCH, startingOn(APRIL))).doesNotContain("how.from");
        }
    }
}
