package org.inspraak.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inspraak.shared.Page;
import org.inspraak.shared.Page.Key;

@ApplicationScoped
class JpaDocuments implements Documents {

    /** The one predicate that decides which documents of a case these eyes may see. */
    private static final String SEEN = " d.caseId = :case and d.tier in (:tiers)";

    private static final String NOT_WITHDRAWN = " and d.withdrawnAt is null";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(Document document) {
        em.persist(document);
    }

    @Override
    public void add(DocumentVersion version) {
        em.persist(version);
    }

    @Override
    public Page<DocumentVersion> ofCase(UUID caseId, Set<Tier> tiers, boolean withWithdrawn, int limit, String after) {
        Key from = after == null ? null : Key.parse(after);
        TypedQuery<DocumentVersion> query = em.createQuery(
                        "select v from DocumentVersion v join fetch v.document d where v.number = d.latestNumber and"
                                + SEEN
                                + (withWithdrawn ? "" : NOT_WITHDRAWN)
                                + (from == null ? "" : " and (d.createdAt < :at or d.createdAt = :at and d.id < :id)")
                                + " order by d.createdAt desc, d.id desc",
                        DocumentVersion.class)
                .setParameter("case", caseId)
                .setParameter("tiers", tiers)
                .setMaxResults(limit + 1);
        if (from != null) {
            query.setParameter("at", from.firstAs(Instant::parse));
            query.setParameter("id", from.secondAs(UUID::fromString));
        }
        return Page.cut(query.getResultList(), limit, JpaDocuments::keyOf, -1);
    }

    private static Key keyOf(DocumentVersion version) {
        return Key.of(version.document().createdAt(), version.document().id());
    }

    @Override
    public long count(UUID caseId, Set<Tier> tiers, boolean withWithdrawn) {
        return em.createQuery(
                        "select count(d) from Document d where" + SEEN + (withWithdrawn ? "" : NOT_WITHDRAWN),
                        Long.class)
                .setParameter("case", caseId)
                .setParameter("tiers", tiers)
                .getSingleResult();
    }

    @Override
    public Set<UUID> idsOfCase(UUID caseId, Set<Tier> tiers, boolean withWithdrawn) {
        return em.createQuery(
                        "select d.id from Document d where" + SEEN + (withWithdrawn ? "" : NOT_WITHDRAWN), UUID.class)
                .setParameter("case", caseId)
                .setParameter("tiers", tiers)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Document> find(UUID caseId, UUID id, Set<Tier> tiers) {
        return one(caseId, id, tiers).getResultStream().findFirst();
    }

    @Override
    public Optional<Document> lock(UUID caseId, UUID id, Set<Tier> tiers) {
        Optional<Document> found = find(caseId, id, tiers);
        found.ifPresent(this::lock);
        return found;
    }

    @Override
    public void lock(Document document) {
        em.refresh(document, LockModeType.PESSIMISTIC_WRITE);
    }

    private TypedQuery<Document> one(UUID caseId, UUID id, Set<Tier> tiers) {
        return em.createQuery("select d from Document d where d.id = :id and" + SEEN, Document.class)
                .setParameter("id", id)
                .setParameter("case", caseId)
                .setParameter("tiers", tiers);
    }

    @Override
    public List<DocumentVersion> versions(UUID documentId) {
        return em.createQuery(
                        "select v from DocumentVersion v where v.document.id = :document order by v.number desc",
                        DocumentVersion.class)
                .setParameter("document", documentId)
                .getResultList();
    }

    @Override
    public Optional<DocumentVersion> findVersion(UUID documentId, int number) {
        return em.createQuery(
                        "select v from DocumentVersion v join fetch v.document d"
                                + " where d.id = :document and v.number = :number",
                        DocumentVersion.class)
                .setParameter("document", documentId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public DocumentVersion readVersion(UUID versionId) {
        DocumentVersion version = em.find(DocumentVersion.class, versionId, LockModeType.PESSIMISTIC_WRITE);
        version.document().title();
        return version;
    }

    @Override
    public void add(DocumentUse use) {
        // two that refer to it in the same way, or one that does so twice, are one use
        em.createNativeQuery("insert into document_use (document_id, kind, subject_id, words, used_at)"
                        + " values (:document, :kind, :subject, :words, :at)"
                        + " on conflict (document_id, kind, subject_id) do nothing")
                .setParameter("document", use.documentId())
                .setParameter("kind", use.kind().name())
                .setParameter("subject", use.subjectId())
                .setParameter("words", use.words())
                .setParameter("at", use.usedAt())
                .executeUpdate();
    }

    @Override
    public Map<UUID, List<DocumentUse>> uses(Collection<UUID> documents) {
        Map<UUID, List<DocumentUse>> uses = new HashMap<>();
        if (documents.isEmpty()) {
            return uses;
        }
        List<?> rows = em.createNativeQuery(
                        "select document_id, kind, subject_id, words, used_at from document_use"
                                + " where document_id in (:documents) order by used_at, kind, subject_id",
                        Object[].class)
                .setParameter("documents", documents)
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            DocumentUse use = new DocumentUse(
                    (UUID) row[0], DocumentUse.Kind.valueOf((String) row[1]), (UUID) row[2], (String) row[3], (Instant)
                            row[4]);
            uses.computeIfAbsent(use.documentId(), id -> new ArrayList<>()).add(use);
        }
        return uses;
    }
}
