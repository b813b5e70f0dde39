package org.inspraak.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspraak.casefile.DueDates.Day;
import org.inspraak.casefile.FindWork.DueItem;
import org.inspraak.casefile.ReadMonth;
import org.inspraak.deadline.Deadline;
import org.inspraak.legal.WorkingCalendar;
import org.inspraak.shared.Role;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** A month with what is due on its days, or one of its days. */
@Named("calendar")
@RequestScoped
public class CalendarPage {

    private static final int ON_A_DAY = 3;
    private static final int OF_ONE_DAY = 200;
    private static final int LATE = 6;

    @Inject
    Reader me;

    @Inject
    ReadMonth readMonth;

    @Inject
    DueViews dueViews;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private CalendarQuery query;
    private List<Day> days;
    private ReadMonth.Late late;

    /**
     * A deadline on the page.
     *
     * @param note that the day is a careful one, before the last that is still to come; else {@code null}
     */
    public record Item(DueView due, String number, String company, String system, String note) {}

    /**
     * A square of the month.
     *
     * @param day of the month, 0 for a square of another month
     * @param more how many stand there beyond those shown
     */
    public record Square(
            int day, LocalDate date, String name, String look, boolean today, List<Item> items, long more) {

        public boolean filled() {
            return !items.isEmpty();
        }
    }

    public record Week(List<Square> squares) {}

    /** A way to another month, or to somebody else’s work. */
    public record Way(String label, String address, boolean current) {}

    @PostConstruct
    void readAddress() {
        boolean seesFurther = ReadMonth.seesFurther(me.actor());
        query = CalendarQuery.from(
                Address.find("month").orElse(null),
                Address.find("day").orElse(null),
                Address.find("who").orElse(me.isWorkingOnCases() ? null : "all"),
                seesFurther,
                when.today());
    }

    private List<Day> days() {
        if (days == null) {
            LocalDate from = query.day().orElse(query.month().atDay(1));
            LocalDate to = query.day().orElse(query.month().atEndOfMonth());
            days = readMonth.days(me.actor(), query.all(), from, to, isOneDay() ? OF_ONE_DAY : ON_A_DAY);
        }
        return days;
    }

    public boolean isOneDay() {
        return query.day().isPresent();
    }

    public String getTitle() {
        return query.day().map(day -> when.dates().heading(day)).orElseGet(this::monthName);
    }

    private String monthName() {
        String month = texts.get("date.months.long").split("\\|")[query.month().getMonthValue() - 1];
        String name =
                texts.say("calendar.month", month, String.valueOf(query.month().getYear()));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public String getSummary() {
        return texts.say("calendar.summary", getTotal());
    }

    /** How many are due in the month, or on the day. */
    public long getTotal() {
        return days().stream().mapToLong(Day::total).sum();
    }

    public List<Way> getWays() {
        return List.of(
                way("calendar.previous", query.in(query.month().minusMonths(1))),
                way("calendar.now", query.in(java.time.YearMonth.from(when.today()))),
                way("calendar.next", query.in(query.month().plusMonths(1))));
    }

    /** Empty for those who see nothing but their own work. */
    public List<Way> getWhose() {
        if (!ReadMonth.seesFurther(me.actor())) {
            return List.of();
        }
        String wide = me.actor().isAny(Role.REGIONAL_OFFICER) ? "calendar.whose.office" : "calendar.whose.all";
        return List.of(way("calendar.whose.own", query.of(false)), way(wide, query.of(true)));
    }

    private Way way(String key, CalendarQuery to) {
        boolean said = to.all() || me.isWorkingOnCases();
        return new Way(texts.get(key), to.address() + (said ? "" : "&who=own"), to.equals(query));
    }

    public Way getBack() {
        return new Way(
                texts.say("calendar.back", monthName()), query.in(query.month()).address(), false);
    }

    public List<String> getWeekdays() {
        return List.of(texts.get("date.weekdays.long").split("\\|"));
    }

    public List<Week> getWeeks() {
        Map<LocalDate, Day> byDate = days().stream().collect(Collectors.toMap(Day::date, Function.identity()));
        LocalDate monday = query.month().atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Week> weeks = new ArrayList<>();
        for (LocalDate start = monday; !start.isAfter(query.month().atEndOfMonth()); start = start.plusWeeks(1)) {
            List<Square> squares = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                LocalDate date = start.plusDays(i);
                squares.add(square(date, byDate.get(date)));
            }
            weeks.add(new Week(squares));
        }
        return weeks;
    }

    private Square square(LocalDate date, Day day) {
        if (date.getMonth() != query.month().getMonth()) {
            return new Square(0, date, "", "in-cal__out", false, List.of(), 0);
        }
        boolean today = date.equals(when.today());
        boolean free = !WorkingCalendar.isWorkingDay(date);
        List<Item> items = day == null ? List.of() : items(day.first());
        return new Square(
                date.getDayOfMonth(),
                date,
                when.day(date),
                (today ? "in-cal__today" : free ? "in-cal__free" : "") + (items.isEmpty() ? " in-cal__empty" : ""),
                today,
                items,
                day == null ? 0 : day.total() - items.size());
    }

    public String dayAddress(LocalDate date) {
        return query.on(date).address();
    }

    /** Of the one day that is open. */
    public List<Item> getItems() {
        return days().stream().flatMap(day -> items(day.first()).stream()).toList();
    }

    public ReadMonth.Late getLate() {
        if (late == null) {
            late = readMonth.late(me.actor(), query.all(), LATE);
        }
        return late;
    }

    public List<Item> getLateItems() {
        return items(getLate().first());
    }

    private List<Item> items(List<DueItem> found) {
        return found.stream().map(this::item).toList();
    }

    private Item item(DueItem found) {
        Deadline deadline = found.deadline();
        boolean careful =
                deadline.day().isBefore(deadline.dueOn()) && !deadline.dueOn().isBefore(when.today());
        return new Item(
                dueViews.of(deadline),
                found.caseFile().number().toString(),
                found.caseFile().company().name(),
                found.caseFile().aiSystem().name(),
                careful ? texts.say("calendar.careful", when.day(deadline.dueOn())) : null);
    }
}
