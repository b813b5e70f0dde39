package org.inspraak.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

@ApplicationScoped
class JpaDeadlines implements Deadlines {

    private static final Set<Deadline.State> OPEN = EnumSet.of(Deadline.State.RUNNING, Deadline.State.LATE);

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(Deadline deadline) {
        em.persist(deadline);
    }

    @Override
    public List<Deadline> ofCase(UUID caseId) {
        return em.createQuery("select d from Deadline d where d.caseId = :case order by d.dueOn, d.id", Deadline.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public Optional<Deadline> findByRule(UUID caseId, String rule) {
        return em.createQuery("select d from Deadline d where d.caseId = :case and d.rule = :rule", Deadline.class)
                .setParameter("case", caseId)
                .setParameter("rule", rule)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Deadline> open(UUID caseId, Deadline.Kind kind, UUID subjectId) {
        return em.createQuery(
                        "select d from Deadline d where d.caseId = :case and d.kind = :kind and d.state in (:open)"
                                + " order by d.dueOn, d.id",
                        Deadline.class)
                .setParameter("case", caseId)
                .setParameter("kind", kind)
                .setParameter("open", OPEN)
                .getResultStream()
                .filter(deadline -> subjectId == null || subjectId.equals(deadline.subjectId()))
                .toList();
    }

    @Override
    public Optional<LocalDate> nextDueOf(UUID caseId) {
        LocalDate next = em.createQuery(
                        "select min(d.dueOn) from Deadline d where d.caseId = :case and d.state in (:open)"
                                + " and d.pausedOn is null",
                        LocalDate.class)
                .setParameter("case", caseId)
                .setParameter("open", OPEN)
                .getSingleResult();
        return Optional.ofNullable(next);
    }

    @Override
    public List<Deadline> lockToTell(LocalDate today, int limit, Held held) {
        Query cases = casesToLock("d.tell_on <= :today order by d.tell_on, d.id", limit, held);
        List<?> locked = cases.setParameter("today", today).getResultList();
        return ofCases(locked, "d.telling.tellOn <= :today", limit, query -> query.setParameter("today", today));
    }

    @Override
    public List<Deadline> lockToFollowUp(int limit, Held held) {
        List<?> locked = casesToLock("d.follow_up order by d.id", limit, held).getResultList();
        return ofCases(locked, "d.telling.followUp", limit, query -> {});
    }

    /**
     * Only cases are locked, as by whoever changes one. With a lock on the deadlines too, two nodes that come at once could
     * each hold one half of a pair, and both pass it over.
     */
    private Query casesToLock(String conditionAndOrder, int limit, Held held) {
        em.flush();
        String others = held == Held.PASSED_OVER ? " skip locked" : "";
        return em.createNativeQuery(
                        "select d.case_id from deadline d join case_file c on c.id = d.case_id where "
                                + conditionAndOrder + " limit :count for update of c" + others,
                        UUID.class)
                .setParameter("count", limit);
    }

    /** Read after the lock, because what another node did before it let go is not to be done again. */
    private List<Deadline> ofCases(List<?> cases, String condition, int limit, Consumer<Query> parameters) {
        if (cases.isEmpty()) {
            return List.of();
        }
        TypedQuery<Deadline> query = em.createQuery(
                        "select d from Deadline d where d.caseId in (:cases) and " + condition
                                + " order by d.dueOn, d.id",
                        Deadline.class)
                .setParameter("cases", new HashSet<>(cases))
                .setMaxResults(limit);
        parameters.accept(query);
        return query.getResultList();
    }

    @Override
    public long countToTell(LocalDate today) {
        return em.createQuery("select count(d) from Deadline d where d.telling.tellOn <= :today", Long.class)
                .setParameter("today", today)
                .getSingleResult();
    }

    @Override
    public void leaveFor(UUID deadlineId, LocalDate day) {
        em.createNativeQuery("update deadline set tell_on = :day, follow_up = false, version = version + 1"
                        + " where id = :id and (follow_up or tell_on is not null)")
                .setParameter("day", day)
                .setParameter("id", deadlineId)
                .executeUpdate();
    }
}
