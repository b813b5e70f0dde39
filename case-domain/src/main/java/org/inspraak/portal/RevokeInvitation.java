package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** A link leads nowhere from now on, also for someone who has the form open. */
@ApplicationScoped
@Transactional
public class RevokeInvitation {

    @Inject
    CaseAccess access;

    @Inject
    Invitations invitations;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @throws CaseRuleViolation {@code portal.invitation-unknown} */
    public void revoke(Actor actor, CaseNumber number, UUID invitationId) {
        CaseFile caseFile = access.readForWork(actor, number);
        Invitation invitation = invitations.ofCase(caseFile.id()).stream()
                .filter(one -> one.id().equals(invitationId))
                .findFirst()
                .map(one -> invitations.lock(one.id()))
                .orElseThrow(() -> CaseRuleViolation.notFound("portal.invitation-unknown"));
        Moment now = clock.read();
        invitation.revoke(now);
        audit.record(actor, "employer.invitation-revoked", Threshold.subject(caseFile, invitation), now);
    }
}
