package org.inspraak.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.CheckState;
import org.inspraak.document.Contents;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.Documents;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;

/** Lists the documents of a case and opens them, each for those eyes that may see it; that it was done is audited. */
@ApplicationScoped
@Transactional
public class ReadDocuments {

    @Inject
    FilingAccess access;

    @Inject
    Documents documents;

    @Inject
    Contents contents;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * A document with one of its versions, and where it is used.
     *
     * @param version the newest one, or the one that was asked for
     * @param uses without those that the reader may not see
     */
    public record Filed(Document document, DocumentVersion version, List<DocumentUse> uses) {}

    /** The documents of a case, the newest first, each with its newest version. */
    public Page<Filed> ofCase(Actor actor, CaseNumber number, int limit, String after) {
        CaseFile caseFile = access.readCase(actor, number);
        var tiers = FilingAccess.tiersOf(actor);
        boolean withdrawn = FilingAccess.seesWithdrawn(actor);
        Page<DocumentVersion> newest = documents.ofCase(caseFile.id(), tiers, withdrawn, limit, after);
        Map<UUID, List<DocumentUse>> uses = uses(
                actor, newest.items().stream().map(one -> one.document().id()).toList());
        audit.record(actor, "document.listed", "case/" + number, clock.read());
        return new Page<>(
                newest.items().stream().map(one -> filed(one, uses)).toList(),
                newest.next(),
                documents.count(caseFile.id(), tiers, withdrawn));
    }

    /** How many documents of a case the reader may see. */
    public long count(Actor actor, CaseNumber number) {
        UUID caseId = access.readCase(actor, number).id();
        return documents.count(caseId, FilingAccess.tiersOf(actor), FilingAccess.seesWithdrawn(actor));
    }

    /** A document with its newest version. */
    public Filed read(Actor actor, CaseNumber number, UUID id) {
        Document document = access.read(actor, access.readCase(actor, number), id);
        audit.record(actor, "document.viewed", FilingAccess.subject(number, id), clock.read());
        return filed(version(document, document.latestNumber()), uses(actor, List.of(id)));
    }

    /** All versions of a document, the newest first. */
    public List<DocumentVersion> versions(Actor actor, CaseNumber number, UUID id) {
        Document document = access.read(actor, access.readCase(actor, number), id);
        audit.record(actor, "document.versions-listed", FilingAccess.subject(number, id), clock.read());
        return documents.versions(document.id());
    }

    /** What a version holds; the stream may be read after the transaction has ended. */
    public record Opened(DocumentVersion version, InputStream bytes) {}

    /**
     * Opens a version of a document.
     *
     * @param versionNumber {@code null} for the newest one that can be opened
     * @throws CaseRuleViolation {@code document.in-quarantine}, {@code document.refused},
     *     {@code document.version-not-found}
     */
    public Opened open(Actor actor, CaseNumber number, UUID id, Integer versionNumber) {
        Document document = access.read(actor, access.readCase(actor, number), id);
        DocumentVersion version = versionNumber == null ? newestOpen(document) : version(document, versionNumber);
        version.mustBeAvailable();
        audit.record(
                actor,
                "document.opened",
                FilingAccess.subject(number, id) + "/version/" + version.number(),
                clock.read());
        return new Opened(version, contents.open(version.contentId()));
    }

    private DocumentVersion newestOpen(Document document) {
        List<DocumentVersion> all = documents.versions(document.id());
        return all.stream()
                .filter(one -> one.state() == CheckState.AVAILABLE)
                .findFirst()
                .orElseGet(() -> all.get(0));
    }

    private DocumentVersion version(Document document, int number) {
        return documents
                .findVersion(document.id(), number)
                .orElseThrow(() -> CaseRuleViolation.notFound("document.version-not-found"));
    }

    /** What the union's letters and proofs rest on is the union's business. */
    private Map<UUID, List<DocumentUse>> uses(Actor actor, List<UUID> ids) {
        return CaseAccess.seesUnionFile(actor) ? documents.uses(ids) : Map.of();
    }

    private static Filed filed(DocumentVersion version, Map<UUID, List<DocumentUse>> uses) {
        Document document = version.document();
        return new Filed(document, version, uses.getOrDefault(document.id(), List.of()));
    }
}
