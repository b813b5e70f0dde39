package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Keeps an entry that did not come with Inspraak as a draft under a code of its own. Who may bring one is for the caller
 * to know: coordinators write them, and who closed a case may propose what was learnt from it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KeepOwnEntry {

    @Inject
    EntryVersions versions;

    @Inject
    EntryCheck entryCheck;

    @Inject
    AuditTrail audit;

    /** @param entry its code is given here, whatever it says */
    public EntryVersion keep(Actor actor, KnowledgeEntry entry, Moment now) {
        entryCheck.check(entry.withCode("OWN-1"));
        versions.lockShelf();
        String code = freeCode(entry.kind().ownPrefix());
        EntryVersion draft = new EntryVersion(entry.withCode(code), 1, actor, now);
        versions.add(draft);
        audit.record(actor, "library.drafted", "library/" + code + "/1", now);
        return draft;
    }

    /** No version is ever deleted, so that only a file from elsewhere can have taken the number after the last. */
    private String freeCode(String prefix) {
        int number = versions.countCodes(prefix) + 1;
        while (!versions.ofCode(prefix + "%02d".formatted(number)).isEmpty()) {
            number++;
        }
        return prefix + "%02d".formatted(number);
    }
}
