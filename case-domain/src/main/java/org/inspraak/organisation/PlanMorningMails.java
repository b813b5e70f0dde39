package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Plans a mail of the morning for everybody who wants one and has none of today yet. Each leaves by itself after the
 * commit, so that one that cannot be sent keeps back no other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanMorningMails {

    @Inject
    MorningMails mails;

    @Inject
    Mail mail;

    @Inject
    NoticeProcess process;

    public void plan(Moment now) {
        if (!mail.isSet()) {
            return;
        }
        mails.receiversWithout(now.today()).forEach(receiver -> {
            MorningMail planned = new MorningMail(receiver, now);
            mails.add(planned);
            process.morningMailPlanned(planned.id());
        });
    }
}
