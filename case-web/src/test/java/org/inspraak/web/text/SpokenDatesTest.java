package org.inspraak.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static SpokenDates in(Language language) {
        return new SpokenDates(PageBook.in(language), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "NL, di 1 dec. 2026, dinsdag 1 december 2026",
        "FR, mar. 1er déc. 2026, mardi 1er décembre 2026",
        "DE, Di. 1. Dez. 2026, 'Dienstag, 1. Dezember 2026'",
        "EN, Tue 1 Dec 2026, Tuesday 1 December 2026"
    })
    void given_a_date_when_it_is_said_then_it_is_said_in_the_manner_of_the_language(
            Language language, String inLists, String inText) {
        LocalDate date = LocalDate.of(2026, 12, 1);
        assertThat(in(language).day(date)).isEqualTo(inLists);
        assertThat(in(language).dayInFull(date)).isEqualTo(inText);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-12, 42 dagen te laat",
        "2026-11-22, 1 dag te laat",
        "2026-11-23, vandaag",
        "2026-11-24, morgen",
        "2026-11-25, nog 2 dagen",
        "2026-12-03, nog 10 dagen",
    })
    void given_a_day_on_which_something_is_due_when_it_is_said_then_the_distance_is_in_words(
            LocalDate due, String words) {
        assertThat(in(Language.NL).left(due)).isEqualTo(words);
    }

    @Test
    void given_a_day_far_away_when_the_distance_is_said_then_thousands_are_grouped_as_is_usual_here() {
        assertThat(in(Language.NL).left(TODAY.plusDays(1200))).isEqualTo("nog 1.200 dagen");
    }

    @ParameterizedTest
    @CsvSource({
        "NL, ma 23 nov. 2026 om 14.05 uur",
        "FR, lun. 23 nov. 2026 à 14 h 05",
        "DE, Mo. 23. Nov. 2026 um 14.05 Uhr",
        "EN, Mon 23 Nov 2026 at 14:05"
    })
    void given_an_instant_when_it_is_said_then_it_is_the_time_in_belgium(Language language, String words) {
        assertThat(in(language).moment(Instant.parse("2026-11-23T13:05:00Z"))).isEqualTo(words);
    }

    @Test
    void given_summer_when_an_instant_before_midnight_in_greenwich_is_said_then_it_is_the_next_day_in_belgium() {
        assertThat(in(Language.NL).moment(Instant.parse("2026-06-30T22:30:00Z")))
                .isEqualTo("wo 1 jul. 2026 om 00.30 uur");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, vandaag", "2026-11-22, gisteren", "2026-11-20, 3 dagen geleden"})
    void given_a_day_in_the_past_when_it_is_said_how_long_ago_then_it_is_in_words(LocalDate day, String words) {
        assertThat(in(Language.NL).ago(day)).isEqualTo(words);
    }

    @Test
    void given_no_date_when_it_is_said_then_nothing_is_said() {
        assertThat(in(Language.FR).day(null)).isEmpty();
        assertThat(in(Language.FR).dayInFull(null)).isEmpty();
        assertThat(in(Language.FR).moment(null)).isEmpty();
    }

    @Test
    void given_a_heading_when_it_is_said_then_it_begins_with_a_capital() {
        assertThat(in(Language.NL).heading(TODAY)).isEqualTo("Maandag 23 november 2026");
    }
}
