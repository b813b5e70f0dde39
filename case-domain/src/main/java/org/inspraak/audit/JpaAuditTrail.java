package org.inspraak.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Adds to the chain by locking its head row until the commit: two entries never follow the same one. Use cases write
 * their entry last, so the lock is short.
 */
@ApplicationScoped
class JpaAuditTrail implements AuditTrail {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void record(Actor actor, String action, String subject, Moment now) {
        int chain = AuditEntry.chainOf(subject);
        Object[] head = (Object[])
                em.createNativeQuery("select last_sequence, last_hash from audit_chain where chain = :chain for update")
                        .setParameter("chain", chain)
                        .getSingleResult();
        AuditEntry entry = new AuditEntry(
                chain, ((Number) head[0]).longValue() + 1, now.instant(), actor.username(), action, subject);
        String previous = (String) head[1];
        insert(entry, previous, entry.hashAfter(previous));
    }

    private void insert(AuditEntry entry, String previous, String hash) {
        em.createNativeQuery("insert into audit_entry"
                        + " (chain, sequence, recorded_at, actor, action, subject, previous_hash, hash)"
                        + " values (:chain, :sequence, :at, :actor, :action, :subject, :previous, :hash)")
                .setParameter("chain", entry.chain())
                .setParameter("sequence", entry.sequence())
                .setParameter("at", entry.recordedAt().atOffset(ZoneOffset.UTC))
                .setParameter("actor", entry.actor())
                .setParameter("action", entry.action())
                .setParameter("subject", entry.subject())
                .setParameter("previous", previous)
                .setParameter("hash", hash)
                .executeUpdate();
        em.createNativeQuery("update audit_chain set last_sequence = :sequence, last_hash = :hash where chain = :chain")
                .setParameter("sequence", entry.sequence())
                .setParameter("hash", hash)
                .setParameter("chain", entry.chain())
                .executeUpdate();
    }
}
