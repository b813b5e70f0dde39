package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspraak.audit.AuditTrail;
import org.inspraak.knowledge.EntryVersion.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.inspraak.shared.Role;

/**
 * A sector coordinator brings in a file of entries, as Inspraak exports them. Each that says something else than what is
 * published or drafted becomes a draft, under the code that it has in the file; nobody else reads it until it is
 * published. If one is wrong, none comes in.
 */
@ApplicationScoped
@Transactional
public class ImportEntries {

    /** As many as someone reads. */
    private static final int MAX_FINDINGS = 50;

    @Inject
    EntryVersions versions;

    @Inject
    EntryCheck entryCheck;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @return the drafts; empty when everything is there already
     * @throws CaseRuleViolation {@code yaml.*}, what is wrong with the entries at {@code CODE.field}, or
     *     {@code library.draft-exists}
     */
    public List<EntryVersion> importAll(Actor actor, String yaml) {
        actor.mustBe(Role.SECTOR_COORDINATOR);
        versions.lockShelf();
        Moment now = clock.read();
        List<KnowledgeEntry> entries = KnowledgeYaml.read(yaml);
        Map<String, List<EntryVersion>> known =
                versions.all().stream().collect(Collectors.groupingBy(EntryVersion::code));
        check(entries, known);
        List<KnowledgeEntry> news = entries.stream()
                .filter(entry -> !isThere(entry, versionsOf(entry, known)))
                .toList();
        mustHaveNoDraft(news, known);
        return news.stream()
                .map(entry -> draft(actor, entry, versionsOf(entry, known), now))
                .toList();
    }

    private static List<EntryVersion> versionsOf(KnowledgeEntry entry, Map<String, List<EntryVersion>> known) {
        return known.getOrDefault(entry.code(), List.of());
    }

    private void check(List<KnowledgeEntry> entries, Map<String, List<EntryVersion>> known) {
        Set<String> codes = entries.stream().map(KnowledgeEntry::code).collect(Collectors.toSet());
        List<Finding> findings = entries.stream()
                .flatMap(entry -> findings(entry, codes, versionsOf(entry, known)).stream())
                .limit(MAX_FINDINGS)
                .toList();
        CaseRuleViolation.Check check = new CaseRuleViolation.Check();
        findings.forEach(check::add);
        check.orThrow();
    }

    private List<Finding> findings(KnowledgeEntry entry, Set<String> beside, List<EntryVersion> there) {
        try {
            entryCheck.check(entry, beside);
            if (!there.isEmpty() && there.get(0).kind() != entry.kind()) {
                throw CaseRuleViolation.invalid("kind", "library.kind-stays");
            }
            return List.of();
        } catch (CaseRuleViolation wrong) {
            return wrong.within(entry.code() + ".").findings();
        }
    }

    private static boolean isThere(KnowledgeEntry entry, List<EntryVersion> there) {
        return there.stream()
                .filter(version -> version.state() == State.DRAFT || version.state() == State.PUBLISHED)
                .anyMatch(version -> version.entry().equals(entry));
    }

    /** What a colleague is writing, or a release offers, is decided on first. */
    private static void mustHaveNoDraft(List<KnowledgeEntry> entries, Map<String, List<EntryVersion>> known) {
        String codes = entries.stream()
                .map(entry -> in(State.DRAFT, versionsOf(entry, known)).orElse(null))
                .filter(Objects::nonNull)
                .limit(MAX_FINDINGS)
                .map(EntryVersion::code)
                .collect(Collectors.joining(", "));
        if (!codes.isEmpty()) {
            throw CaseRuleViolation.conflict("library.draft-exists", "codes", codes);
        }
    }

    private static Optional<EntryVersion> in(State state, List<EntryVersion> versions) {
        return versions.stream().filter(version -> version.state() == state).findFirst();
    }

    private EntryVersion draft(Actor actor, KnowledgeEntry entry, List<EntryVersion> there, Moment now) {
        int next = there.stream().mapToInt(EntryVersion::number).max().orElse(0) + 1;
        EntryVersion draft = new EntryVersion(entry, next, actor, now);
        versions.add(draft);
        audit.record(actor, "library.drafted", "library/" + draft.code() + "/" + draft.number(), now);
        return draft;
    }
}
