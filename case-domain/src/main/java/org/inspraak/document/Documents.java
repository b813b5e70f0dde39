package org.inspraak.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inspraak.shared.Page;

/** The documents of all cases; none is given out but to the tiers that its reader belongs to. */
public interface Documents {

    void add(Document document);

    void add(DocumentVersion version);

    /**
     * The newest version of each document of a case with its document, the newest document first.
     *
     * @param withWithdrawn whether also those that were withdrawn
     */
    Page<DocumentVersion> ofCase(UUID caseId, Set<Tier> tiers, boolean withWithdrawn, int limit, String after);

    long count(UUID caseId, Set<Tier> tiers, boolean withWithdrawn);

    /** All of a case that these tiers are for, by id. */
    Set<UUID> idsOfCase(UUID caseId, Set<Tier> tiers, boolean withWithdrawn);

    Optional<Document> find(UUID caseId, UUID id, Set<Tier> tiers);

    /** The same, locked until the commit. */
    Optional<Document> lock(UUID caseId, UUID id, Set<Tier> tiers);

    /** Reads it anew and locks it until the commit, on behalf of the process. */
    void lock(Document document);

    /** The newest first. */
    List<DocumentVersion> versions(UUID documentId);

    /** With its document. */
    Optional<DocumentVersion> findVersion(UUID documentId, int number);

    /** On behalf of the process; with its document. Locked until the commit. */
    DocumentVersion readVersion(UUID versionId);

    void add(DocumentUse use);

    /** Where these documents are used, by document; in one query. */
    Map<UUID, List<DocumentUse>> uses(Collection<UUID> documents);
}
