package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Writes a notice down for someone; it leaves by mail after the commit. What is said during the run over what falls due
 * waits for the mail of the morning, unless the receiver does not want that one: one mail and not twenty.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TellStaff {

    private static final ThreadLocal<Boolean> MORNING = ThreadLocal.withInitial(() -> false);

    @Inject
    Notices notices;

    @Inject
    NoticeProcess process;

    public void tell(Staff receiver, String code, String caseNumber, Moment now) {
        Notice notice = new Notice(receiver, code, caseNumber, now);
        notices.add(notice);
        if (!MORNING.get() || !receiver.morningMail().isWanted()) {
            process.noticeRecorded(notice.id());
        }
    }

    /** What the work has to say to people, they read in the mail of the morning, which follows. */
    public void inTheMorning(Runnable work) {
        MORNING.set(true);
        try {
            work.run();
        } finally {
            MORNING.remove();
        }
    }
}
