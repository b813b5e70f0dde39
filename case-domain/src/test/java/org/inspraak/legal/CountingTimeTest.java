package org.inspraak.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 2026-12-01, 2026-11-30",
        "2027-02-28, 2026-11-28, 2026-11-27",
        "2027-05-31, 2027-02-28, 2027-02-26",
        "2028-05-29, 2028-02-29, 2028-02-28",
        "2027-08-16, 2027-05-16, 2027-05-14",
        "2027-01-04, 2026-10-04, 2026-10-02"
    })
    void given_an_anchor_when_three_months_are_counted_back_then_the_date_never_rolls_forward(
            LocalDate anchor, LocalDate nominal, LocalDate safe) {
        assertThat(BackwardTerm.monthsBefore(anchor, 3)).isEqualTo(new BackwardTerm(anchor, nominal, safe));
    }

    @Test
    void given_any_anchor_of_ten_years_when_it_is_counted_back_then_safe_is_a_working_day_before_nominal() {
        Stream.iterate(LocalDate.of(2025, 1, 1), day -> day.plusDays(1))
                .limit(3650)
                .map(anchor -> BackwardTerm.monthsBefore(anchor, 3))
                .forEach(term -> {
                    assertThat(term.safe()).isBefore(term.nominal());
                    assertThat(WorkingCalendar.isWorkingDay(term.safe())).isTrue();
                    assertThat(term.nominal().plusMonths(3)).isBeforeOrEqualTo(term.anchor());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-17", "2027-07-21", "2027-08-15",
                "2027-11-01", "2027-11-11", "2027-12-25", "2026-04-06", "2026-05-14", "2026-05-25", "2024-04-01",
                "2024-05-09", "2024-05-20", "2038-04-26", "2038-06-03", "2038-06-14"
            })
    void given_a_public_holiday_when_it_is_asked_then_nobody_works(LocalDate holiday) {
        assertThat(WorkingCalendar.isWorkingDay(holiday)).isFalse();
    }

    @Test
    void given_a_year_when_its_weekdays_are_counted_then_only_the_ten_holidays_are_off() {
        List<LocalDate> off = Stream.iterate(LocalDate.of(2029, 1, 1), day -> day.plusDays(1))
                .limit(365)
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !WorkingCalendar.isWorkingDay(day))
                .toList();
        // 21 July 2029 is a Saturday, 11 November a Sunday
        assertThat(off).hasSize(8);
        assertThat(List.of(LocalDate.of(2027, 7, 12), LocalDate.of(2027, 9, 27), LocalDate.of(2027, 11, 15)))
                .as("days of the communities and of the king are not statutory")
                .allMatch(WorkingCalendar::isWorkingDay);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-07, 3, 2027-01-12", "2027-03-25, 2, 2027-03-30", "2026-12-24, 1, 2026-12-28"})
    void given_a_date_when_working_days_are_counted_then_weekends_and_holidays_do_not_count(
            LocalDate from, int days, LocalDate expected) {
        assertThat(WorkingCalendar.workingDaysAfter(from, days)).isEqualTo(expected);
    }

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
