package org.inspraak.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a calendar was asked, as its address says it: {@code month=2027-02}, or {@code day=2027-02-14}, and {@code who=all}
 * for more than one's own work. What no calendar knows is left out of it.
 */
record CalendarQuery(YearMonth month, Optional<LocalDate> day, boolean all) {

    private static final String ALL = "all";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** @param choosesWhose else their own work is all there is */
    static CalendarQuery from(String month, String day, String who, boolean choosesWhose, LocalDate today) {
        Optional<LocalDate> theDay = read(day, LocalDate::parse).filter(date -> isNear(date.getYear()));
        YearMonth asked = read(month, YearMonth::parse)
                .filter(one -> isNear(one.getYear()))
                .orElse(YearMonth.from(today));
        return new CalendarQuery(theDay.map(YearMonth::from).orElse(asked), theDay, choosesWhose && ALL.equals(who));
    }

    private interface Reading<T> {
        T parse(String text);
    }

    private static <T> Optional<T> read(String text, Reading<T> reading) {
        try {
            return Optional.ofNullable(text).map(reading::parse);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    CalendarQuery in(YearMonth other) {
        return new CalendarQuery(other, Optional.empty(), all);
    }

    CalendarQuery on(LocalDate date) {
        return new CalendarQuery(YearMonth.from(date), Optional.of(date), all);
    }

    CalendarQuery of(boolean allOrOwn) {
        return new CalendarQuery(month, day, allOrOwn);
    }

    String address() {
        String when = day.map(date -> "day=" + date).orElse("month=" + month);
        return "/calendar?" + when + (all ? "&who=" + ALL : "");
    }
}
