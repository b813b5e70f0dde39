package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaRuleChanges implements RuleChanges {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(RuleChange change) {
        em.persist(change);
    }

    @Override
    public RuleChange lock(UUID id) {
        return em.find(RuleChange.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<RuleChange> latestOf(String code) {
        return em.createQuery(
                        "select c from RuleChange c where c.code = :code order by c.startedAt desc", RuleChange.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
