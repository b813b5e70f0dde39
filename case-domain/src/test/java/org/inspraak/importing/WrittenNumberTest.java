package org.inspraak.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource({
        "5200, 5200, PLAIN",
        "0, 0, PLAIN",
        "5.200, 5200, UNDERSTOOD",
        "5 200, 5200, UNDERSTOOD",
        "5\u00a0200, 5200, UNDERSTOOD",
        "5\u202f200, 5200, UNDERSTOOD",
        "\"5'200\", 5200, UNDERSTOOD",
        "'5,200', 5200, UNDERSTOOD",
        "1.250.000, 1250000, UNDERSTOOD",
        "'412,0', 412, UNDERSTOOD",
        "412.00, 412, UNDERSTOOD",
        "48 wn, 48, UNDERSTOOD",
        "48 werknemers, 48, UNDERSTOOD",
        "48 salariés, 48, UNDERSTOOD",
        "48 Beschäftigte, 48, UNDERSTOOD",
        "48 workers, 48, UNDERSTOOD",
        "± 250, 250, ABOUT",
        "ca. 1.200, 1200, ABOUT",
        "environ 250, 250, ABOUT",
        "> 50, 50, ABOUT",
        "250?, 250, ABOUT",
        "250+, 250, ABOUT"
    })
    void given_a_count_as_people_write_it_when_read_then_it_is_that_number(
            String written, int value, WrittenNumber.How how) {
        assertThat(WrittenNumber.read(written.replace("\"", ""))).isEqualTo(new WrittenNumber(value, how));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5.20", "1.5", "100-120", "veel", "-12", "5.2000", "12 januari", "12345678901", "12.345.678.901"
            })
    void given_what_is_no_count_when_read_then_no_number_is_made_of_it(String written) {
        assertThat(WrittenNumber.read(written).value()).isNull();
    }
}
