package org.inspraak.legal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Working days in Belgium: Monday to Friday but for the ten public holidays (Act of 4 January 1974, Royal Decree of 18
 * April 1974). A holiday that a company replaces by another day is the company's matter and does not count here.
 */
public final class WorkingCalendar {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(7, 21),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Easter Monday, Ascension, Whit Monday. */
    private static final Set<Long> DAYS_AFTER_EASTER = Set.of(1L, 39L, 50L);

    private WorkingCalendar() {}

    public static boolean isWorkingDay(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isHoliday(date);
    }

    private static boolean isHoliday(LocalDate date) {
        long afterEaster = ChronoUnit.DAYS.between(easter(date.getYear()), date);
        return FIXED.contains(MonthDay.from(date)) || DAYS_AFTER_EASTER.contains(afterEaster);
    }

    /** Easter Sunday by the rule of the Gregorian calendar, as Meeus, Jones and Butcher wrote it out. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    /** The date itself if it is a working day, else the last one before it. */
    public static LocalDate onOrBefore(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The n-th working day after the date. */
    public static LocalDate workingDaysAfter(LocalDate date, int n) {
        LocalDate day = date;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }
}
