package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.legal.RuleVersion.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/**
 * Makes a draft the law of the house. Two persons do this: who wrote a version may not be the one who activates it. The
 * version before is replaced, and the deadlines of the running cases follow after the commit.
 */
@ApplicationScoped
@Transactional
public class ActivateRule {

    @Inject
    RuleVersions versions;

    @Inject
    RuleChanges changes;

    @Inject
    RuleChangeProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @param seenVersion of the draft, that the actor looked at; {@code null} for whichever is there
     * @throws CaseRuleViolation {@code rule.activate.second-person}, {@code rule.draft-not-found}
     */
    public RuleVersion activate(Actor actor, String code, Integer seenVersion) {
        actor.mustBe(Role.LEGAL_ADVISER);
        versions.lockBook();
        Moment now = clock.read();
        RuleVersion draft =
                versions.find(code, State.DRAFT).orElseThrow(() -> CaseRuleViolation.notFound("rule.draft-not-found"));
        draft.mustStillBe(seenVersion);
        Optional<RuleVersion> before = versions.find(code, State.ACTIVE);
        before.ifPresent(active -> active.replace(now));
        versions.storeChanges();
        draft.activate(actor, now);
        versions.bookChanged();
        RuleChange change =
                new RuleChange(draft, before.map(RuleVersion::number).orElse(null), now);
        changes.add(change);
        process.ruleChanged(change.id());
        audit.record(actor, "rule.activated", "legal-rule/" + code + "/" + draft.number(), now);
        return draft;
    }
}
