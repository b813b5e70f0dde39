package org.inspraak.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource({
        "12/01/2027, 2027-01-12, true",
        "12-1-2027, 2027-01-12, true",
        "12.01.2027, 2027-01-12, true",
        "2027-01-12, 2027-01-12, true",
        "2027/1/12, 2027-01-12, true",
        "2027-01-12T00:00:00, 2027-01-12, true",
        "2027-01-12 00:00, 2027-01-12, true",
        " 12 / 01 / 2027 , 2027-01-12, true",
        "29/02/2028, 2028-02-29, true",
        "12/01/27, 2027-01-12, false",
        "12 januari 2027, 2027-01-12, false",
        "12 maart 2027, 2027-03-12, false",
        "12 mrt. 2027, 2027-03-12, false",
        "12 mei 2027, 2027-05-12, false",
        "1 augustus 2027, 2027-08-01, false",
        "dinsdag 12 oktober 2027, 2027-10-12, false",
        "1er janvier 2027, 2027-01-01, false",
        "le 12 février 2027, 2027-02-12, false",
        "12 août 2027, 2027-08-12, false",
        "12 juin 2027, 2027-06-12, false",
        "12 juil. 2027, 2027-07-12, false",
        "12 décembre 2027, 2027-12-12, false",
        "12. Januar 2027, 2027-01-12, false",
        "12. März 2027, 2027-03-12, false",
        "12. Maerz 2027, 2027-03-12, false",
        "12. Dezember 2027, 2027-12-12, false",
        "12 January 2027, 2027-01-12, false",
        "12th of May 2027, 2027-05-12, false",
        "'May 12, 2027', 2027-05-12, false"
    })
    void given_a_date_in_one_of_four_languages_when_read_then_it_is_that_day(
            String written, LocalDate day, boolean isPlain) {
        WrittenDate read = WrittenDate.read(written);

        assertThat(read.date()).isEqualTo(day);
        assertThat(read.isPlain()).isEqualTo(isPlain);
    }

    @ParameterizedTest
    @CsvSource({
        "31/04/2027, 2027-04-30",
        "29/02/2027, 2027-02-28",
        "30.02.2028, 2028-02-29",
        "04/31/2027,",
        "01/13/2027, 2027-01-13",
        "2027-02-30, 2027-02-28",
        "31 juin 2027, 2027-06-30",
        "00/01/2027,",
        "45/01/2027,",
        "12/31/2027, 2027-12-31"
    })
    void given_a_day_that_no_calendar_has_when_read_then_it_is_told_with_what_may_be_meant(
            String written, LocalDate meant) {
        WrittenDate read = WrittenDate.read(written);

        assertThat(read.date()).isNull();
        assertThat(read.isImpossible()).isTrue();
        assertThat(read.meant()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eind 2026", "voorjaar", "Q1 2027", "01/2027", "0797.563.593", "12 dagen 2027", "45292", "1/2"})
    void given_words_that_are_no_date_when_read_then_nothing_is_made_of_them(String written) {
        WrittenDate read = WrittenDate.read(written);

        assertThat(read.date()).isNull();
        assertThat(read.isImpossible()).isFalse();
    }
}
