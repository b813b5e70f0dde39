package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.portal.EmployerPost.EmployerLetter;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Mails an employer, once. Link and code are made here and now: when the server does not take the mail, nothing of them
 * stays, and the next try makes others. What has become useless meanwhile does not leave.
 */
@ApplicationScoped
@Transactional
public class SendEmployerMail {

    @Inject
    Invitations invitations;

    @Inject
    Threshold threshold;

    @Inject
    CaseFiles caseFiles;

    @Inject
    ForgetContacts forgetContacts;

    @Inject
    EmployerDoor door;

    @Inject
    EmployerPost post;

    @Inject
    CaseClock clock;

    public void send(UUID mailId) {
        EmployerMail mail = invitations.lockMail(mailId);
        Moment now = clock.read();
        if (mail.sentAt() != null || !door.isOpen() || !isUseful(mail, now)) {
            return;
        }
        CaseFile caseFile = caseFiles.readById(mail.invitation().caseId());
        post.send(write(mail, caseFile, now));
        mail.sent(now);
        if (caseFile.status() == CaseStatus.CLOSED) {
            // only for this copy the address was kept
            forgetContacts.forget(caseFile, mail.invitation(), now);
        }
    }

    private static boolean isUseful(EmployerMail mail, Moment now) {
        if (mail.invitation().email() == null) {
            return false;
        }
        boolean tooOld = now.instant().isAfter(mail.recordedAt().plus(OneTimeCode.LIFE));
        return switch (mail.kind()) {
            case INVITATION -> mail.invitation().isOpen(now);
            case CODE -> mail.invitation().isOpen(now) && !tooOld;
            case CONFIRMATION -> true;
        };
    }

    private EmployerLetter write(EmployerMail mail, CaseFile caseFile, Moment now) {
        Invitation to = mail.invitation();
        boolean invites = mail.kind() == EmployerMail.Kind.INVITATION;
        boolean confirms = mail.kind() == EmployerMail.Kind.CONFIRMATION;
        Optional<LocalDate> dueOn = threshold.find(caseFile, to.requestId()).map(InformationRequest::answerDueOn);
        return new EmployerLetter(
                mail.id(),
                mail.kind(),
                to.language(),
                to.contact(),
                to.email(),
                threshold.asker(caseFile),
                caseFile.company().name(),
                invites ? door.addressOf(to.link()) : null,
                mail.kind() == EmployerMail.Kind.CODE ? to.codes().give(now).digits() : null,
                invites ? dueOn.orElse(null) : null,
                confirms ? to.handedIn() : null,
                confirms
                        ? invitations
                                .findPaper(to.id())
                                .map(AnswerPaper::pressed)
                                .orElse(null)
                        : null);
    }
}
