package org.inspraak.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static IntStream everyYear() {
        return IntStream.rangeClosed(1900, 2200);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The ten of the Royal Decree of 18 April 1974, with Easter by the reckoning of Meeus, Jones and Butcher. */
    private static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        return Stream.of(
                        LocalDate.of(year, 1, 1),
                        easter.plusDays(1),
                        LocalDate.of(year, 5, 1),
                        easter.plusDays(39),
                        easter.plusDays(50),
                        LocalDate.of(year, 7, 21),
                        LocalDate.of(year, 8, 15),
                        LocalDate.of(year, 11, 1),
                        LocalDate.of(year, 11, 11),
                        LocalDate.of(year, 12, 25))
                .collect(Collectors.toSet());
    }

    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    @Test
    void given_any_day_of_three_centuries_when_it_is_asked_then_only_weekends_and_the_ten_holidays_are_off() {
        everyYear().forEach(year -> {
            Set<LocalDate> off = holidays(year);
            LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> assertThat(
                            WorkingCalendar.isWorkingDay(day))
                    .as("%s", day)
                    .isEqualTo(!isWeekend(day) && !off.contains(day)));
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

    @ParameterizedTest
    @CsvSource({"7, 11", "9, 27", "11, 15", "11, 2", "12, 26"})
    void given_a_day_that_many_have_off_but_no_law_says_so_when_it_is_asked_then_it_is_a_working_day(
            int month, int day) {
        assertThat(everyYear().mapToObj(year -> LocalDate.of(year, month, day)))
                .allMatch(date -> WorkingCalendar.isWorkingDay(date) != isWeekend(date));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-07, 3, 2027-01-12", "2027-03-25, 2, 2027-03-30", "2026-12-24, 1, 2026-12-28"})
    void given_a_date_when_working_days_are_counted_then_weekends_and_holidays_do_not_count(
            LocalDate from, int days, LocalDate expected) {
        assertThat(WorkingCalendar.workingDaysAfter(from, days)).isEqualTo(expected);
    }
}
