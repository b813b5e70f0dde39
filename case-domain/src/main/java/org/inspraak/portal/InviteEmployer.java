package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Invites someone at the employer to answer a request that was sent. Inviting the same address again mails a fresh link to
 * the same form.
 */
@ApplicationScoped
@Transactional
public class InviteEmployer {

    @Inject
    CaseAccess access;

    @Inject
    Threshold threshold;

    @Inject
    Invitations invitations;

    @Inject
    EmployerDoor door;

    @Inject
    EmployerMailProcess process;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * The link leaves by mail after the commit.
     *
     * @throws CaseRuleViolation {@code portal.request-unknown}, {@code portal.door-closed},
     *     {@code portal.request-not-sent}, {@code portal.handed-in}
     */
    public Invitation invite(Actor actor, CaseNumber number, UUID requestId, Contact whom) {
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustBeOpen();
        InformationRequest request = threshold
                .find(caseFile, requestId)
                .orElseThrow(() -> CaseRuleViolation.notFound("portal.request-unknown"));
        if (!door.isOpen()) {
            throw CaseRuleViolation.conflict("portal.door-closed");
        }
        if (request.state() != InformationRequest.State.SENT) {
            throw CaseRuleViolation.conflict("portal.request-not-sent");
        }
        Moment now = clock.read();
        Invitation invitation = invitationFor(caseFile, request, whom, actor, now);
        EmployerMail mail = new EmployerMail(invitation, EmployerMail.Kind.INVITATION, now);
        invitations.add(mail);
        process.employerMailRecorded(mail.id());
        journal.write(caseFile, "employer-invited", actor, now).about(Integer.toString(request.round()));
        audit.record(actor, "employer.invited", Threshold.subject(caseFile, invitation), now);
        return invitation;
    }

    /** The one that is there, made to last long enough; else a new one. */
    Invitation invitationFor(CaseFile caseFile, InformationRequest request, Contact whom, Actor actor, Moment now) {
        LocalDate dueOn = request.answerDueOn() == null ? now.today() : request.answerDueOn();
        LocalDate until = dueOn.plusDays(door.daysAfterDue());
        LocalDate last = until.isBefore(now.today()) ? now.today().plusDays(door.daysAfterDue()) : until;
        Optional<Invitation> there = invitations.find(request.id(), whom.email());
        if (there.isPresent()) {
            if (there.get().handedIn() != null) {
                throw CaseRuleViolation.conflict(
                        "portal.handed-in", "at", there.get().handedIn().at());
            }
            there.get().lastUntil(last);
            return there.get();
        }
        Invitation invitation = new Invitation(caseFile.id(), request, whom, last, actor, now);
        invitations.add(invitation);
        return invitation;
    }
}
