package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.shared.CaseClock.Moment;

/** Writes a notice down for someone; it leaves by mail after the commit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TellStaff {

    @Inject
    Notices notices;

    @Inject
    NoticeProcess process;

    public void tell(Staff receiver, String code, String caseNumber, Moment now) {
        Notice notice = new Notice(receiver, code, caseNumber, now);
        notices.add(notice);
        process.noticeRecorded(notice.id());
    }
}
