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

/** Puts a draft on the shelf, where everybody reads it; the version before is replaced. */
@ApplicationScoped
@Transactional
public class PublishEntry {

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
    public EntryVersion publish(Actor actor, String code, Integer seenVersion) {
        actor.mustBe(Role.SECTOR_COORDINATOR);
        versions.lockShelf();
        Moment now = clock.read();
        EntryVersion draft = versions.find(code, State.DRAFT)
                .orElseThrow(() -> CaseRuleViolation.notFound("library.draft-not-found"));
        draft.mustStillBe(seenVersion);
        versions.find(code, State.PUBLISHED).ifPresent(before -> before.replace(now));
        versions.storeChanges();
        draft.publish(actor, now);
        versions.shelfChanged();
        audit.record(actor, "library.published", "library/" + code + "/" + draft.number(), now);
        return draft;
    }
}
