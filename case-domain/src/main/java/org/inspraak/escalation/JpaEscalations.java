package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Page;

@ApplicationScoped
class JpaEscalations implements Escalations {

    /** Written out, as it stands in the condition of the partial indexes. */
    private static final String OPEN = "e.state not in (RESOLVED, WITHDRAWN)";

    private static final String WITH_CASE =
            "select e from Escalation e join fetch e.caseFile c join fetch c.company join fetch c.aiSystem where ";

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
    public Optional<Escalation> find(UUID id, Visibility visibility) {
        TypedQuery<Escalation> query =
                em.createQuery(WITH_CASE + "e.id = :id and " + visibility.where("c.placement"), Escalation.class);
        visibility.bind(query);
        return query.setParameter("id", id).getResultStream().findFirst();
    }

    @Override
    public void lockCase(UUID id) {
        em.createNativeQuery("select 1 from case_file c join escalation e on e.case_id = c.id where e.id = :id"
                        + " for update of c")
                .setParameter("id", id)
                .getResultList();
    }

    @Override
    public Page<Escalation> open(Visibility visibility, EscalationFilter filter, int limit, String after) {
        TypedQuery<Long> count = em.createQuery(
                "select count(e) from Escalation e" + withCase(visibility) + " where " + condition(visibility, filter),
                Long.class);
        bind(count, visibility, filter);
        return open(visibility, filter, limit, after, count.getSingleResult());
    }

    @Override
    public Page<Escalation> open(Visibility visibility, EscalationFilter filter, int limit, String after, long total) {
        TypedQuery<Escalation> rows = em.createQuery(
                WITH_CASE
                        + condition(visibility, filter)
                        + (after == null ? "" : " and (e.raisedAt > :keyAt or (e.raisedAt = :keyAt and e.id > :keyId))")
                        + " order by e.raisedAt, e.id",
                Escalation.class);
        bind(rows, visibility, filter);
        if (after != null) {
            bindKey(rows, after);
        }
        List<Escalation> found = rows.setMaxResults(limit + 1).getResultList();
        return Page.cut(found, limit, last -> Page.Key.of(last.raisedAt(), last.id()), total);
    }

    private static String condition(Visibility visibility, EscalationFilter filter) {
        StringBuilder condition = new StringBuilder(OPEN).append(" and ").append(visible(visibility));
        if (filter.level() != null) {
            condition.append(" and e.level = :level");
        }
        if (filter.region() != null) {
            condition.append(" and e.region = :region");
        }
        if (filter.jointCommittee() != null) {
            condition.append(" and (e.jointCommittee = :committee or e.jointCommittee like :below)");
        }
        return condition.toString();
    }

    /** What is counted by place alone, is counted without looking at the cases. */
    private static String withCase(Visibility visibility) {
        return visibility.isByPlaceAlone() ? "" : " join e.caseFile c";
    }

    /** An escalation keeps the place of its case, but neither its owner nor who helps. */
    private static String visible(Visibility visibility) {
        return visibility.where(visibility.isByPlaceAlone() ? "e" : "c.placement");
    }

    private static void bind(Query query, Visibility visibility, EscalationFilter filter) {
        visibility.bind(query);
        if (filter.level() != null) {
            query.setParameter("level", filter.level());
        }
        if (filter.region() != null) {
            query.setParameter("region", filter.region());
        }
        if (filter.jointCommittee() != null) {
            query.setParameter("committee", filter.jointCommittee());
            query.setParameter("below", filter.jointCommittee().replaceAll("[^0-9.]", "") + ".%");
        }
    }

    @Override
    public List<Tally> tally(Visibility visibility, LocalDate today) {
        TypedQuery<Tally> query = em.createQuery(
                "select new org.inspraak.escalation.Escalations$Tally(e.level, e.region, e.jointCommittee, count(e),"
                        + " sum(case when e.state = ASKED then 1L else 0L end),"
                        + " sum(case when e.state = ASKED and e.acknowledgeBy < :today then 1L else 0L end),"
                        + " min(e.raisedOn)) from Escalation e" + withCase(visibility) + " where " + OPEN + " and "
                        + visible(visibility) + " group by e.level, e.region, e.jointCommittee",
                Tally.class);
        visibility.bind(query);
        return query.setParameter("today", today).getResultList();
    }

    @Override
    public void add(HandoverBrief brief) {
        em.persist(brief);
    }

    @Override
    public List<HandoverBrief> briefs(UUID escalationId) {
        return em.createQuery(
                        "select b from HandoverBrief b where b.escalationId = :escalation"
                                + " order by b.writtenAt desc, b.id",
                        HandoverBrief.class)
                .setParameter("escalation", escalationId)
                .getResultList();
    }

    private static void bindKey(TypedQuery<?> query, String after) {
        Page.Key key = Page.Key.parse(after);
        query.setParameter("keyAt", key.firstAs(Instant::parse)).setParameter("keyId", key.secondAs(UUID::fromString));
    }

    @Override
    public long countOpen() {
        return em.createQuery("select count(e) from Escalation e where " + OPEN, Long.class)
                .getSingleResult();
    }
}
