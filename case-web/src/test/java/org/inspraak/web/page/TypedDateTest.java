package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"01/12/2026", "1/12/2026", "1-12-2026", "1.12.2026", " 01 12 2026 ", "2026-12-01"})
    void given_a_date_as_people_type_it_when_it_is_read_then_it_is_that_day(String typed) {
        assertThat(TypedDate.parse(typed)).contains(LocalDate.of(2026, 12, 1));
        assertThat(TypedDate.toIso(typed)).isEqualTo("2026-12-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/04/2027", "29/02/2026", "12/31/2026", "1/12/26", "morgen", "2027-04-31", "٠١/١٢/٢٠٢٦"})
    void given_what_is_no_date_when_it_is_read_then_it_stays_as_typed_for_the_domain_to_refuse(String typed) {
        assertThat(TypedDate.parse(typed)).isEmpty();
        assertThat(TypedDate.toIso(typed)).isEqualTo(typed);
    }

    @Test
    void given_nothing_when_it_is_read_then_it_is_nothing() {
        assertThat(TypedDate.toIso(null)).isNull();
        assertThat(TypedDate.toIso("  ")).isNull();
        assertThat(TypedDate.show(null)).isNull();
    }

    @Test
    void given_a_date_when_it_is_shown_then_it_can_be_read_back() {
        assertThat(TypedDate.show(LocalDate.of(2026, 3, 5))).isEqualTo("05/03/2026");
    }
}
