package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 14);

    @ParameterizedTest
    @ValueSource(
            strings = {"2027-13", "2027", "x", "2027-02-14", "0001-01", "9999-12", "+999999999-12", "2027-02\u0000"})
    void given_a_month_that_no_calendar_knows_when_asked_for_then_this_month_is_shown(String month) {
        CalendarQuery query = CalendarQuery.from(month, null, null, true, TODAY);

        assertThat(query.month()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(query.day()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "x", "2027-02", "0001-01-01", "+999999999-12-31"})
    void given_a_day_that_no_calendar_knows_when_asked_for_then_the_month_is_shown(String day) {
        CalendarQuery query = CalendarQuery.from("2027-05", day, null, true, TODAY);

        assertThat(query.month()).isEqualTo(YearMonth.of(2027, 5));
        assertThat(query.day()).isEmpty();
    }

    @Test
    void given_a_day_when_asked_for_then_the_way_back_leads_to_its_month() {
        CalendarQuery query = CalendarQuery.from(null, "2027-03-31", "all", true, TODAY);

        assertThat(query.day()).contains(LocalDate.of(2027, 3, 31));
        assertThat(query.address()).isEqualTo("/calendar?day=2027-03-31&who=all");
        assertThat(query.in(query.month()).address()).isEqualTo("/calendar?month=2027-03&who=all");
    }

    @ParameterizedTest
    @CsvSource({"all, true, true", "own, true, false", "ALL, true, false", ", true, false", "all, false, false"})
    void given_whose_work_is_asked_for_when_the_reader_sees_no_further_then_it_stays_their_own(
            String who, boolean chooses, boolean all) {
        assertThat(CalendarQuery.from(null, null, who, chooses, TODAY).all()).isEqualTo(all);
    }
}
