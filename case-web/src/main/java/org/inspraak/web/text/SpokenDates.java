package org.inspraak.web.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.inspraak.shared.CaseClock;

/**
 * Dates as people say them: {@code di 1 dec. 2026}, {@code mar. 1er déc. 2026}, {@code nog 10 dagen}. The names of days
 * and months are texts too, so each language keeps its own manner.
 */
public final class SpokenDates {

    private final PageBook book;
    private final LocalDate today;

    public SpokenDates(PageBook book, LocalDate today) {
        this.book = book;
        this.today = today;
    }

    /** For lists and badges: weekday, day, month and year, the names short. */
    public String day(LocalDate date) {
        return date == null ? "" : pattern("date.short", "date.weekdays.short", "date.months.short", date);
    }

    /** For running text and letters: the names in full. */
    public String dayInFull(LocalDate date) {
        return date == null ? "" : pattern("date.long", "date.weekdays.long", "date.months.long", date);
    }

    /** {@link #dayInFull} with a capital, for a heading. */
    public String heading(LocalDate date) {
        String full = dayInFull(date);
        return full.isEmpty()
                ? full
                : full.substring(0, 1).toUpperCase(book.language().locale()) + full.substring(1);
    }

    /** When something was recorded, in Belgium. */
    public String moment(Instant instant) {
        if (instant == null) {
            return "";
        }
        LocalDateTime local = LocalDateTime.ofInstant(instant, CaseClock.BELGIUM);
        return book.say(
                "date.moment",
                day(local.toLocalDate()),
                "%02d".formatted(local.getHour()),
                "%02d".formatted(local.getMinute()));
    }

    /** How far away a date on which something is due is: today, tomorrow, so many days to go, so many days late. */
    public String left(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return book.get("date.today");
        }
        if (days == 1) {
            return book.get("date.tomorrow");
        }
        return days > 0 ? book.say("date.days-left", days) : book.say("date.days-late", -days);
    }

    /** How long ago something was: today, yesterday, so many days ago. */
    public String ago(LocalDate date) {
        long days = ChronoUnit.DAYS.between(date, today);
        if (days == 0) {
            return book.get("date.today");
        }
        return days == 1 ? book.get("date.yesterday") : book.say("date.days-ago", days);
    }

    public LocalDate today() {
        return today;
    }

    private String pattern(String key, String weekdays, String months, LocalDate date) {
        String dayOfMonth = date.getDayOfMonth() == 1 ? book.get("date.first") : String.valueOf(date.getDayOfMonth());
        return book.say(
                key,
                name(weekdays, date.getDayOfWeek().getValue()),
                dayOfMonth,
                name(months, date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    private String name(String key, int number) {
        return book.get(key).split("\\|")[number - 1];
    }
}
