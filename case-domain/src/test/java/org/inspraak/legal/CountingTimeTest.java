package org.inspraak.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CountingTimeTest {

    @Test
    void given_what_is_known_of_an_employer_when_the_duty_is_asked_then_not_knowing_never_means_no_right() {
        LocalDate start = LocalDate.of(2027, 6, 1);
        LocalDate pilot = LocalDate.of(2027, 5, 1);
        assertThat(NewTechnologyInformation.term(49, start, null, null)).isEmpty();
        assertThat(NewTechnologyInformation.term(50, start, null, null)).isPresent();
        assertThat(NewTechnologyInformation.term(null, start, null, null)).isPresent();
        assertThat(NewTechnologyInformation.term(null, null, null, null)).isEmpty();
        assertThat(NewTechnologyInformation.term(80, start, pilot, null)
                        .orElseThrow()
                        .anchor())
                .as("the earliest date counts")
                .isEqualTo(pilot);
    }
}
