package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Visibility;

@ApplicationScoped
class JpaLetters implements Letters {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(Letter letter) {
        em.persist(letter);
    }

    @Override
    public List<Letter> ofCase(UUID caseId) {
        return em.createQuery(
                        "select distinct l from Letter l left join fetch l.emails"
                                + " where l.caseId = :case order by l.draftedAt desc, l.id",
                        Letter.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public Optional<Letter> find(UUID id) {
        return Optional.ofNullable(em.find(Letter.class, id));
    }

    @Override
    public Letter readAnew(UUID id) {
        Letter letter = em.find(Letter.class, id);
        em.refresh(letter);
        return letter;
    }

    @Override
    public Optional<Letter> findUnsent(UUID requestId) {
        return em.createQuery("select l from Letter l where l.requestId = :request and l.state <> SENT", Letter.class)
                .setParameter("request", requestId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Letter> lastSentTo(UUID companyId, Visibility visibility) {
        TypedQuery<Letter> query = em.createQuery(
                "select l from Letter l, CaseFile c where c.id = l.caseId and l.companyId = :company and l.state = SENT"
                        + " and " + visibility.where("c.placement") + " order by l.sentOn desc, l.draftedAt desc",
                Letter.class);
        visibility.bind(query);
        return query.setParameter("company", companyId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(LetterPaper paper) {
        em.persist(paper);
    }

    @Override
    public Optional<LetterPaper> findPaper(UUID letterId) {
        return Optional.ofNullable(em.find(LetterPaper.class, letterId));
    }

    @Override
    public void add(Dispatch dispatch) {
        em.persist(dispatch);
    }

    @Override
    public List<Dispatch> dispatchesOf(UUID letterId) {
        return em.createQuery(
                        "select d from Dispatch d where d.letterId = :letter order by d.recordedAt, d.toWhom",
                        Dispatch.class)
                .setParameter("letter", letterId)
                .getResultList();
    }

    @Override
    public Dispatch readDispatch(UUID id) {
        return em.createQuery("select d from Dispatch d where d.id = :id", Dispatch.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    @Override
    public void storeChanges() {
        em.flush();
    }
}
