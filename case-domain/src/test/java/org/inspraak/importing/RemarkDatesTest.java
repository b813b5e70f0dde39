package org.inspraak.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin van de pilot: 3/11/2026 | PILOT_START",
                "proefproject vanaf 3 november 2026 | PILOT_START",
                "testfase loopt sinds 03.11.2026, OR weet van niets | PILOT_START",
                "le projet pilote démarre le 3 novembre 2026 | PILOT_START",
                "essai dès le 03/11/2026 | PILOT_START",
                "Pilotprojekt ab 3. November 2026 | PILOT_START",
                "Probebetrieb seit 03.11.2026 | PILOT_START",
                "trial from 2026-11-03 | PILOT_START",
                "op 3/11/2026 start de pilot | PILOT_START",
                "in gebruik vanaf 3/11/2026 | GO_LIVE",
                "go-live: 3/11/2026 | GO_LIVE",
                "mise en service prévue le 3/11/2026 | GO_LIVE",
                "Inbetriebnahme am 3.11.2026 | GO_LIVE",
                "startdatum 3/11/2026 | IMPLEMENTATION_START",
                "début de l'implantation: 3/11/2026 | IMPLEMENTATION_START",
                "Beginn der Einführung 3.11.2026 | IMPLEMENTATION_START",
                "implementation starts on 3/11/26 | IMPLEMENTATION_START"
            })
    void given_a_date_beside_a_word_for_pilot_or_start_when_the_remark_is_read_then_it_is_found(
            String remark, ImportColumn column) {
        assertThat(RemarkDates.find(remark)).isEqualTo(Map.of(column, LocalDate.of(2026, 11, 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gebeld op 3/11/2026",
                "einde pilot 3/11/2026",
                "fin du pilote le 3/11/2026",
                "Pilot bis 3.11.2026",
                "pilot loopt; gebeld op 3/11/2026",
                "pilot start op 31/11/2026",
                "testkoers",
                "PC 140.03, art. 5",
                "afgesproken met Kris. Pilot volgt. Vergadering 3/11/2026"
            })
    void given_a_date_that_tells_of_something_else_when_the_remark_is_read_then_nothing_is_made_of_it(String remark) {
        assertThat(RemarkDates.find(remark)).isEmpty();
    }

    @Test
    void given_several_dates_when_the_remark_is_read_then_each_goes_to_its_own_and_the_earliest_counts() {
        assertThat(RemarkDates.find("pilot 16/11/2026 in Gent, test 2/11/2026; live op 1/2/2027"))
                .isEqualTo(Map.of(
                        ImportColumn.PILOT_START, LocalDate.of(2026, 11, 2),
                        ImportColumn.GO_LIVE, LocalDate.of(2027, 2, 1)));
    }
}
