package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.shared.CaseClock;

/** Mails a notice once; a second call for the same notice sends nothing. */
@ApplicationScoped
@Transactional
public class SendNotice {

    @Inject
    Notices notices;

    @Inject
    Mail mail;

    @Inject
    CaseClock clock;

    public void send(UUID noticeId) {
        Notice notice = notices.readNotice(noticeId);
        if (notice.sentAt() != null || notice.receiver().email() == null || !mail.isSet()) {
            return;
        }
        mail.send(notice);
        notice.sent(clock.read());
    }
}
