package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.knowledge.EntryVersion.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/** Puts a draft aside, or takes an entry off the shelf; both stay in the history. */
@ApplicationScoped
@Transactional
public class WithdrawEntry {

    @Inject
    EntryVersions versions;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @param seenVersion of the draft, that the actor looked at; {@code null} for whichever is there
     * @throws CaseRuleViolation {@code library.draft-not-found}
     */
    public void discardDraft(Actor actor, String code, Integer seenVersion) {
        actor.mustBe(Role.SECTOR_COORDINATOR);
        versions.lockShelf();
        Moment now = clock.read();
        EntryVersion draft = versions.find(code, State.DRAFT)
                .orElseThrow(() -> CaseRuleViolation.notFound("library.draft-not-found"));
        draft.mustStillBe(seenVersion);
        draft.discard(now);
        audit.record(actor, "library.discarded", "library/" + code + "/" + draft.number(), now);
    }

    /** @throws CaseRuleViolation {@code library.not-found} when it is not on the shelf */
    public void withdraw(Actor actor, String code) {
        actor.mustBe(Role.SECTOR_COORDINATOR);
        versions.lockShelf();
        Moment now = clock.read();
        EntryVersion published =
                versions.find(code, State.PUBLISHED).orElseThrow(() -> CaseRuleViolation.notFound("library.not-found"));
        published.withdraw(now);
        versions.shelfChanged();
        audit.record(actor, "library.withdrawn", "library/" + code + "/" + published.number(), now);
    }
}
