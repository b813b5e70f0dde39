package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inspraak.escalation.Escalation.State;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Page;

@ApplicationScoped
class JpaEscalations implements Escalations {

    private static final Set<State> ENDED = EnumSet.of(State.RESOLVED, State.WITHDRAWN);

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(Escalation escalation) {
        em.persist(escalation);
    }

    @Override
    public Escalation read(UUID id) {
        return em.createQuery("select e from Escalation e join fetch e.caseFile where e.id = :id", Escalation.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    @Override
    public List<Escalation> ofCase(UUID caseId) {
        return em.createQuery(
                        "select e from Escalation e join fetch e.caseFile c where c.id = :case"
                                + " order by e.raisedAt desc, e.id",
                        Escalation.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public List<Escalation> open(UUID caseId, Escalation.Kind kind) {
        return ofCase(caseId).stream()
                .filter(escalation ->
                        escalation.kind() == kind && escalation.state().isOpen())
                .toList();
    }

    @Override
    public Page<Escalation> open(Visibility visibility, int limit, String after) {
        String condition = "e.state not in (:ended) and " + visibility.where("c.placement");
        TypedQuery<Escalation> rows = em.createQuery(
                "select e from Escalation e join fetch e.caseFile c join fetch c.company join fetch c.aiSystem where "
                        + condition
                        + (after == null ? "" : " and (e.raisedAt > :keyAt or (e.raisedAt = :keyAt and e.id > :keyId))")
                        + " order by e.raisedAt, e.id",
                Escalation.class);
        TypedQuery<Long> count =
                em.createQuery("select count(e) from Escalation e join e.caseFile c where " + condition, Long.class);
        visibility.bind(rows);
        visibility.bind(count);
        if (after != null) {
            bindKey(rows, after);
        }
        List<Escalation> found =
                rows.setParameter("ended", ENDED).setMaxResults(limit + 1).getResultList();
        long total = count.setParameter("ended", ENDED).getSingleResult();
        return Page.cut(found, limit, last -> Page.Key.of(last.raisedAt(), last.id()), total);
    }

    private static void bindKey(TypedQuery<?> query, String after) {
        Page.Key key = Page.Key.parse(after);
        query.setParameter("keyAt", key.firstAs(Instant::parse)).setParameter("keyId", key.secondAs(UUID::fromString));
    }

    @Override
    public long countOpen() {
        return em.createQuery("select count(e) from Escalation e where e.state not in (:ended)", Long.class)
                .setParameter("ended", ENDED)
                .getSingleResult();
    }
}
