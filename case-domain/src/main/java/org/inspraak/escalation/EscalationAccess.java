package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/** Finds an escalation for someone, or tells that there is none for their eyes. */
@ApplicationScoped
public class EscalationAccess {

    @Inject
    Escalations escalations;

    @Inject
    StaffDirectory staff;

    /** @throws CaseRuleViolation {@code escalation.not-found}, whether it is not there or not theirs to see */
    Escalation read(Actor actor, UUID id) {
        CaseAccess.mustSeeUnionFile(actor);
        return escalations
                .find(id, staff.visibilityOf(actor))
                .orElseThrow(() -> CaseRuleViolation.notFound("escalation.not-found"));
    }

    /** The same, and its case locked until the commit: whoever changes a case locks it first. */
    Escalation lock(Actor actor, UUID id) {
        CaseAccess.mustSeeUnionFile(actor);
        escalations.lockCase(id);
        return read(actor, id);
    }

    /** Locked for those who lead it: the role of its level, or a regional officer, who may do what any role may. */
    Escalation lockToLead(Actor actor, UUID id) {
        Escalation escalation = lock(actor, id);
        actor.mustBe(Role.REGIONAL_OFFICER, escalation.role());
        mustBeOpen(escalation);
        return escalation;
    }

    /** @throws CaseRuleViolation {@code escalation.already-ended}, or of its case that is not running */
    static void mustBeOpen(Escalation escalation) {
        if (!escalation.state().isOpen()) {
            throw CaseRuleViolation.conflict("escalation.already-ended");
        }
        escalation.caseFile().mustBeOpen();
    }
}
