package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inspraak.audit.AuditTrail;
import org.inspraak.knowledge.EntryVersion.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Brings in the entries that came with Inspraak. A new one is published at once. One that says something else than the
 * release before becomes the next version; where a coordinator has written or withdrawn one since, it becomes a draft,
 * and people decide. What was offered once is not offered again.
 */
@ApplicationScoped
@Transactional
public class ShipKnowledge {

    @Inject
    EntryVersions versions;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** May be called by every node at its start: the second finds everything there. */
    public void ship(List<KnowledgeEntry> entries) {
        versions.lockShelf();
        Moment now = clock.read();
        Map<String, List<EntryVersion>> known =
                versions.all().stream().collect(Collectors.groupingBy(EntryVersion::code));
        List<KnowledgeEntry> news = entries.stream()
                .filter(entry -> !isKnown(entry, known.getOrDefault(entry.code(), List.of())))
                .toList();
        news.forEach(entry -> bringIn(entry, known.getOrDefault(entry.code(), List.of()), now));
        if (!news.isEmpty()) {
            versions.shelfChanged();
            audit.record(Actor.system(), "library.shipped", "library/" + news.size(), now);
        }
    }

    private static boolean isKnown(KnowledgeEntry entry, List<EntryVersion> there) {
        return there.stream().filter(EntryVersion::isShipped).anyMatch(version -> version.entry()
                .equals(entry));
    }

    private void bringIn(KnowledgeEntry entry, List<EntryVersion> there, Moment now) {
        int last = there.stream().mapToInt(EntryVersion::number).max().orElse(0);
        Optional<EntryVersion> published = in(State.PUBLISHED, there);
        boolean isEdited = published.filter(EntryVersion::isShipped).isEmpty() && !there.isEmpty();
        if (isEdited && in(State.DRAFT, there).isPresent()) {
            // one draft at a time: it is offered when that one is decided on
            return;
        }
        EntryVersion version = new EntryVersion(entry, last + 1, Actor.system(), now);
        if (!isEdited) {
            published.ifPresent(before -> {
                before.replace(now);
                versions.storeChanges();
            });
            version.publish(Actor.system(), now);
        }
        versions.add(version);
    }

    private static Optional<EntryVersion> in(State state, List<EntryVersion> versions) {
        return versions.stream().filter(version -> version.state() == state).findFirst();
    }
}
