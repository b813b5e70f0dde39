package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CloseCase.CaseClosed;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * A case that is closed asks nobody anything any more: who was invited is forgotten (GDPR, art. 5(1)(e)), and what they
 * wrote without handing it in. That the union asked, when, and what was answered stays. A copy that is still to leave
 * leaves first.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ForgetContacts {

    @Inject
    Invitations invitations;

    @Inject
    AuditTrail audit;

    void caseClosed(@Observes CaseClosed over) {
        invitations.ofCase(over.caseFile().id()).stream()
                .map(one -> invitations.lock(one.id()))
                .filter(one -> !invitations.isMailWaiting(one.id(), EmployerMail.Kind.CONFIRMATION))
                .forEach(one -> forget(over.caseFile(), one, over.now()));
    }

    /** Does nothing the second time. */
    void forget(CaseFile caseFile, Invitation invitation, Moment now) {
        if (invitation.contactForgottenAt() == null) {
            invitation.forgetContact(now);
            audit.record(Actor.system(), "employer.contact-forgotten", Threshold.subject(caseFile, invitation), now);
        }
    }
}
