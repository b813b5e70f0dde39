package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class JpaDueRuns implements DueRuns {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(DueRun run) {
        em.persist(run);
    }

    @Override
    public DueRun read(UUID id) {
        return em.getReference(DueRun.class, id);
    }

    /** Everything else is written first: two who share a run wait for each other here, and only until the commit. */
    @Override
    public void count(UUID id, int handled, int followedUp, int putAside) {
        em.flush();
        em.createNativeQuery("update due_run set handled = handled + :handled, followed_up = followed_up + :followed,"
                        + " put_aside = put_aside + :aside where id = :id")
                .setParameter("handled", handled)
                .setParameter("followed", followedUp)
                .setParameter("aside", putAside)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public List<DueRun> lockUnderWay(Instant begunAfter) {
        return em.createQuery(
                        "select r from DueRun r where r.endedAt is null and r.startedAt > :after order by r.id",
                        DueRun.class)
                .setParameter("after", begunAfter)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<DueRun> latest(int limit) {
        return em.createQuery("select r from DueRun r order by r.startedAt desc, r.id", DueRun.class)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Instant readLastEnd() {
        return em.createQuery("select max(r.endedAt) from DueRun r", Instant.class)
                .getSingleResult();
    }
}
