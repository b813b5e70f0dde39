package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.inspraak.shared.CaseClock.Moment;

@ApplicationScoped
class JpaDueRuns implements DueRuns {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void ended(Moment now) {
        em.createNativeQuery("update due_run set ended_at = :now")
                .setParameter("now", now.instant())
                .executeUpdate();
    }

    @Override
    public Instant readLast() {
        return (Instant) em.createNativeQuery("select ended_at from due_run", Instant.class)
                .getSingleResult();
    }
}
