package org.inspraak.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Adds to the chain of the connection that the transaction has; the chain's head stays locked until the commit. The
 * database computes the hash, {@link AuditEntry} and {@link AuditVerification} compute it again.
 */
@ApplicationScoped
class JpaAuditTrail implements AuditTrail {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void record(Actor actor, String action, String subject, Moment now) {
        em.createNativeQuery("select add_audit_entry(:at, :actor, :action, :subject)")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("at", now.instant().toString())
                .setParameter("actor", actor.username())
                .setParameter("action", action)
                .setParameter("subject", subject)
                .getSingleResult();
    }
}
