package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.MorningNews.Some;
import org.inspraak.legal.WorkingCalendar;
import org.inspraak.organisation.MorningMail;
import org.inspraak.organisation.MorningMailSettings;
import org.inspraak.organisation.MorningMails;
import org.inspraak.organisation.Notices;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Sends someone the mail of a morning, once: what is due, late and new since the one before, however long ago that left.
 * With nothing to say there is no mail.
 */
@ApplicationScoped
@Transactional
public class SendMorningMail {

    /** What the first mail of someone looks back on, from the day on which one was planned. */
    private static final Duration FIRST = Duration.ofDays(1);

    @Inject
    MorningMails mails;

    @Inject
    MorningLists lists;

    @Inject
    StaffDirectory staff;

    @Inject
    Notices notices;

    @Inject
    MorningPost post;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public void send(UUID mailId) {
        MorningMail mail = mails.lock(mailId);
        Moment now = clock.read();
        if (mail.isSeenTo() || !post.isSet() || !isWelcome(mail.receiver(), now)) {
            return;
        }
        Optional<Instant> before = mails.lastSeenTo(mail.receiver().id());
        if (before.filter(mail.recordedAt()::isBefore).isPresent()) {
            // it failed for so long that a later one said it all
            mail.seenTo(now, false);
            return;
        }
        send(mail, before.orElseGet(() -> beginningOf(mail)), now);
    }

    private Instant beginningOf(MorningMail mail) {
        return mails.firstPlanned(mail.receiver().id()).minus(FIRST);
    }

    private void send(MorningMail mail, Instant since, Moment now) {
        MorningNews news = read(mail, since, now);
        if (!news.isEmpty()) {
            post.send(news);
            news.notices().forEach(notice -> notice.sent(now));
            audit.record(
                    Actor.system(),
                    "morning-mail.sent",
                    "staff/" + mail.receiver().username(),
                    now);
        }
        mail.seenTo(now, !news.isEmpty());
    }

    /** On a free day it does not come; what happened then stands in the next one. */
    private static boolean isWelcome(Staff receiver, Moment now) {
        MorningMailSettings settings = receiver.morningMail();
        return receiver.isActive()
                && receiver.email() != null
                && settings.isWanted()
                && (!settings.isOnWorkingDaysOnly() || WorkingCalendar.isWorkingDay(now.today()));
    }

    private MorningNews read(MorningMail mail, Instant since, Moment now) {
        Staff reader = mail.receiver();
        Visibility visibility = staff.visibilityOf(reader.actor());
        MorningMailSettings parts = reader.morningMail();
        return new MorningNews(
                mail,
                parts.hasDue() ? lists.due(reader, visibility, since, now) : Some.none(),
                parts.hasLate() ? lists.late(reader, visibility, since) : Some.none(),
                parts.hasLate() ? lists.countLate(reader, visibility) : 0,
                parts.hasNew() ? lists.tasks(reader, visibility, since) : Some.none(),
                parts.hasNew() ? notices.unsentFor(reader.id()) : List.of());
    }
}
