package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.knowledge.EntryVersion.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/**
 * A sector coordinator writes an entry of the office's own, or the next version of one that is there. Nobody else reads
 * it until it is published. A code has at most one draft.
 */
@ApplicationScoped
@Transactional
public class DraftEntry {

    @Inject
    EntryVersions versions;

    @Inject
    EntryCheck entryCheck;

    @Inject
    KeepOwnEntry keepOwnEntry;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * An entry of the office's own.
     *
     * @param entry its code is given here, whatever it says
     */
    public EntryVersion add(Actor actor, KnowledgeEntry entry) {
        Moment now = begin(actor);
        return keepOwnEntry.keep(actor, entry, now);
    }

    /**
     * The next version of an entry that is there; where it has a draft, that is written anew.
     *
     * @param seenVersion of the draft, that the actor looked at; {@code null} for whichever is there
     * @throws CaseRuleViolation {@code library.not-found}, {@code library.kind-stays}, {@code library.unchanged}, or all
     *     that is wrong with the record
     */
    public EntryVersion write(Actor actor, KnowledgeEntry entry, Integer seenVersion) {
        Moment now = begin(actor);
        EntryVersion last = versions.ofCode(entry.code()).stream()
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("library.not-found"));
        Optional<EntryVersion> draft = versions.find(entry.code(), State.DRAFT);
        mustStillBe(draft, seenVersion);
        entryCheck.check(entry);
        mustSaySomethingElse(entry, last);
        if (draft.filter(found -> !found.isShipped()).isPresent()) {
            draft.get().write(entry, actor, now);
            record(actor, draft.get(), now);
            return draft.get();
        }
        // what came with Inspraak stays as it came, so that it is not offered again
        draft.ifPresent(shipped -> shipped.discard(now));
        versions.storeChanges();
        EntryVersion next = new EntryVersion(entry, last.number() + 1, actor, now);
        versions.add(next);
        record(actor, next, now);
        return next;
    }

    private static void mustStillBe(Optional<EntryVersion> draft, Integer seen) {
        if (draft.isEmpty() && seen != null) {
            throw CaseRuleViolation.stale();
        }
        draft.ifPresent(found -> found.mustStillBe(seen));
    }

    private void mustSaySomethingElse(KnowledgeEntry entry, EntryVersion last) {
        if (last.kind() != entry.kind()) {
            throw CaseRuleViolation.invalid("kind", "library.kind-stays");
        }
        boolean isPublished = versions.find(entry.code(), State.PUBLISHED)
                .filter(found -> found.entry().equals(entry))
                .isPresent();
        if (isPublished) {
            throw CaseRuleViolation.conflict("library.unchanged");
        }
    }

    private Moment begin(Actor actor) {
        actor.mustBe(Role.SECTOR_COORDINATOR);
        versions.lockShelf();
        return clock.read();
    }

    private void record(Actor actor, EntryVersion draft, Moment now) {
        audit.record(actor, "library.drafted", "library/" + draft.code() + "/" + draft.number(), now);
    }
}
