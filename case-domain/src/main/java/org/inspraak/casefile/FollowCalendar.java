package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.DueDates.Circle;
import org.inspraak.casefile.FindWork.DueItem;
import org.inspraak.deadline.Computation;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.CalendarFeed;
import org.inspraak.organisation.CalendarFeeds;
import org.inspraak.organisation.CalendarToken;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * A calendar of another maker reads what is due, by an address that its holder gave it. It reads again every few hours for
 * years, so the audit log gets an entry on the first time of each day: who took what along and when stays known, without
 * a thousand entries a year for each telephone.
 */
@ApplicationScoped
@Transactional
public class FollowCalendar {

    /** Further back nobody looks in a calendar. */
    static final int DAYS_BACK = 60;

    /** A year, and what begins to run from a plan's anniversary. */
    static final int DAYS_AHEAD = 400;

    /** What ended is told as cancelled for so long, so that a calendar that was off learns of it. */
    static final Duration CANCELLED_FOR = Duration.ofDays(60);

    static final int MOST_OPEN = 2000;
    static final int MOST_OVER = 500;

    @Inject
    CalendarFeeds feeds;

    @Inject
    StaffDirectory directory;

    @Inject
    DueDates dueDates;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * A deadline as a calendar is told of it: nothing that names a company, a system or a person.
     *
     * @param duty which legal rule gave it, else {@code null}
     * @param day on which it stands in the calendar, the last day or a careful one before it
     * @param open is still owed, and nothing suspends it
     * @param sequence rises with every change that a calendar must follow, the last one at {@code changedAt}
     */
    public record Entry(
            UUID id,
            CaseNumber number,
            Deadline.Kind kind,
            Deadline.Debtor debtor,
            Duty duty,
            LocalDate day,
            LocalDate lastDay,
            boolean open,
            int sequence,
            Instant changedAt) {

        static Entry of(DueItem item) {
            Deadline deadline = item.deadline();
            return new Entry(
                    deadline.id(),
                    item.caseFile().number(),
                    deadline.kind(),
                    deadline.debtor(),
                    Duty.of(deadline.computation()),
                    deadline.day(),
                    deadline.dueOn(),
                    deadline.state().isOpen() && !deadline.isPaused(),
                    deadline.sequence(),
                    deadline.changedAt());
        }
    }

    /** @param arguable it may be disputed, or facts are missing that decide on it */
    public record Duty(String rule, int version, boolean arguable) {

        private static Duty of(Computation computed) {
            return computed == null ? null : new Duty(computed.rule(), computed.ruleVersion(), computed.arguable());
        }
    }

    /**
     * What a calendar is given.
     *
     * @param language its holder's
     * @param office the name of the office whose work it is; {@code null} for the holder's own
     * @param entries at most 2,000 that are open, from 60 days back to 400 days ahead, and 500 that ended in 60 days
     */
    public record Calendar(Language language, String office, List<Entry> entries) {

        public Calendar {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The calendar at this address; empty when there is none, not any more, or its holder left.
     *
     * @param admitted whether somebody may come in here at all
     */
    public Optional<Calendar> follow(CalendarToken token, Predicate<Staff> admitted) {
        return feeds.findByToken(token)
                .filter(feed -> feed.isOpen() && admitted.test(feed.holder()))
                .map(this::read);
    }

    private Circle circleOf(CalendarFeed feed) {
        return feed.office() == null
                ? ReadMonth.ownWork(
                        feed.holder(), directory.visibilityOf(feed.holder().actor()))
                : new Circle(Visibility.of(feed.office()), null, null);
    }

    private Calendar read(CalendarFeed feed) {
        Moment now = clock.read();
        Circle circle = circleOf(feed);
        List<DueItem> entries = new ArrayList<>(dueDates.open(
                circle, now.today().minusDays(DAYS_BACK), now.today().plusDays(DAYS_AHEAD), MOST_OPEN));
        entries.addAll(dueDates.over(circle, now.instant().minus(CANCELLED_FOR), MOST_OVER));
        if (feeds.use(feed, now.today())) {
            audit.record(feed.holder().actor(), "calendar-feed.read", "calendar-feed/" + feed.id(), now);
        }
        String office = feed.office() == null ? null : feed.office().name();
        return new Calendar(
                feed.holder().language(),
                office,
                entries.stream().map(Entry::of).toList());
    }
}
