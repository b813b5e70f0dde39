package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspraak.audit.AuditTrail;
import org.inspraak.knowledge.EntryVersion.State;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.shared.Role;

/**
 * Shows the library. What is published is for everybody, delegates included: nothing in it speaks of a case. What is not
 * published yet, and who wrote what, is the coordinators' business: a proposed practice may still let a company shine
 * through.
 */
@ApplicationScoped
@Transactional
public class ReadLibrary {

    @Inject
    Shelves shelves;

    @Inject
    EntryVersions versions;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @param kinds how many of each kind there would be, were no kind chosen */
    public record Found(Page<KnowledgeEntry> page, Map<Kind, Long> kinds) {}

    /**
     * An entry with its neighbours.
     *
     * @param answers the questions and risks that it is an answer to
     * @param answeredBy clauses, measures and others that name it
     */
    public record Whole(KnowledgeEntry entry, List<KnowledgeEntry> answers, List<KnowledgeEntry> answeredBy) {}

    /**
     * By kind, group and code.
     *
     * @param after {@link Page#next()} of the page before, {@code null} for the first
     */
    public Found find(LibraryFilter filter, Language language, Integer limit, String after) {
        int most = Page.checkedLimit(limit);
        Shelf shelf = shelves.current();
        LibraryFilter wider = filter.ofAnyKind();
        List<KnowledgeEntry> found = shelf.entries().stream()
                .filter(wider::admits)
                .filter(entry -> filter.text() == null || shelf.isFound(entry, filter.text(), language))
                .toList();
        Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        found.forEach(entry -> kinds.merge(entry.kind(), 1L, Long::sum));
        List<KnowledgeEntry> wanted = found.stream().filter(filter::admits).toList();
        String last = after == null ? null : Page.Key.parse(after).first();
        List<KnowledgeEntry> read = wanted.stream()
                .filter(entry -> last == null || Shelf.place(entry).compareTo(last) > 0)
                .limit(most + 1L)
                .toList();
        return new Found(
                Page.cut(read, most, entry -> Page.Key.of(Shelf.place(entry), entry.code()), wanted.size()), kinds);
    }

    /** @throws CaseRuleViolation {@code library.not-found} */
    public Whole read(String code) {
        Shelf shelf = shelves.current();
        KnowledgeEntry entry = shelf.find(code).orElseThrow(() -> CaseRuleViolation.notFound("library.not-found"));
        return new Whole(
                entry,
                entry.answers().stream()
                        .map(shelf::find)
                        .flatMap(Optional::stream)
                        .toList(),
                shelf.answering(code));
    }

    /** What waits for a coordinator, in the order of codes. */
    public List<EntryVersion> drafts(Actor actor) {
        actor.mustBe(Role.SECTOR_COORDINATOR);
        return versions.drafts();
    }

    /** @throws CaseRuleViolation {@code library.draft-not-found} */
    public EntryVersion readDraft(Actor actor, String code) {
        actor.mustBe(Role.SECTOR_COORDINATOR);
        return versions.find(code, State.DRAFT)
                .orElseThrow(() -> CaseRuleViolation.notFound("library.draft-not-found"));
    }

    /**
     * The newest first.
     *
     * @throws CaseRuleViolation {@code library.not-found}
     */
    public List<EntryVersion> history(Actor actor, String code) {
        actor.mustBe(Role.SECTOR_COORDINATOR);
        List<EntryVersion> all = versions.ofCode(code);
        if (all.isEmpty()) {
            throw CaseRuleViolation.notFound("library.not-found");
        }
        return all;
    }

    /**
     * What is published, as a file.
     *
     * @param kinds empty for all
     */
    public String export(Actor actor, Set<Kind> kinds) {
        List<KnowledgeEntry> entries = shelves.current().entries().stream()
                .filter(entry -> kinds.isEmpty() || kinds.contains(entry.kind()))
                .toList();
        if (entries.isEmpty()) {
            throw CaseRuleViolation.notFound("library.not-found");
        }
        audit.record(actor, "library.exported", "library", clock.read());
        return KnowledgeYaml.write(entries);
    }
}
