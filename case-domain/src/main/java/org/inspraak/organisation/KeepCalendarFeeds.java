package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/** Someone makes and revokes the addresses at which their calendars read what is due. */
@ApplicationScoped
@Transactional
public class KeepCalendarFeeds {

    /** One for each device and some to spare; more are forgotten ones, and each is a key to the calendar. */
    public static final int MOST = 10;

    @Inject
    CalendarFeeds feeds;

    @Inject
    StaffDirectory directory;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @param token is told this once */
    public record Made(CalendarFeed feed, CalendarToken token) {}

    public List<CalendarFeed> own(Actor actor) {
        mustSeeCases(actor);
        return feeds.ofHolder(actor.id());
    }

    /**
     * Makes one more.
     *
     * @param ofOffice what is due in the whole of the office; for its regional officers
     * @param label by which its holder knows it again
     * @throws CaseRuleViolation {@code calendar-feed.office-of-others}, {@code calendar-feed.too-many}
     */
    public Made make(Actor actor, boolean ofOffice, String label) {
        mustSeeCases(actor);
        Moment now = clock.read();
        CalendarToken token = CalendarToken.fresh();
        CalendarFeed feed = new CalendarFeed(directory.readStaff(actor), ofOffice, label, token, now);
        if (feeds.ofHolder(actor.id()).size() >= MOST) {
            throw CaseRuleViolation.conflict("calendar-feed.too-many", "max", MOST);
        }
        feeds.add(feed);
        audit.record(actor, "calendar-feed.made", subject(feed), now);
        return new Made(feed, token);
    }

    /** @throws CaseRuleViolation {@code calendar-feed.not-found}, for those of others and revoked ones too */
    public CalendarFeed read(Actor actor, UUID id) {
        return feeds.find(actor.id(), id).orElseThrow(() -> CaseRuleViolation.notFound("calendar-feed.not-found"));
    }

    /**
     * Its address gives nothing from now on.
     *
     * @throws CaseRuleViolation {@code calendar-feed.not-found}, for those of others too
     */
    public void revoke(Actor actor, UUID id) {
        mustSeeCases(actor);
        Moment now = clock.read();
        CalendarFeed feed = read(actor, id);
        feed.revoke(now);
        audit.record(actor, "calendar-feed.revoked", subject(feed), now);
    }

    private static void mustSeeCases(Actor actor) {
        actor.mustBe(
                Role.CONSULTANT, Role.REGIONAL_OFFICER, Role.SECTOR_COORDINATOR, Role.LEGAL_ADVISER, Role.DELEGATE);
    }

    private static String subject(CalendarFeed feed) {
        return "calendar-feed/" + feed.id();
    }
}
