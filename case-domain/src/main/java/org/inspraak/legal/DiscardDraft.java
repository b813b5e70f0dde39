package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.legal.RuleVersion.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/** Puts the draft of a rule aside; it stays in the rule's history. */
@ApplicationScoped
@Transactional
public class DiscardDraft {

    @Inject
    RuleVersions versions;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @param seenVersion of the draft, that the actor looked at; {@code null} for whichever is there */
    public void discard(Actor actor, String code, Integer seenVersion) {
        actor.mustBe(Role.LEGAL_ADVISER);
        versions.lockBook();
        Moment now = clock.read();
        RuleVersion draft =
                versions.find(code, State.DRAFT).orElseThrow(() -> CaseRuleViolation.notFound("rule.draft-not-found"));
        draft.mustStillBe(seenVersion);
        draft.discard(now);
        audit.record(actor, "rule.discarded", "legal-rule/" + code + "/" + draft.number(), now);
    }
}
