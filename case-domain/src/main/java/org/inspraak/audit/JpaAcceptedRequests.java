package org.inspraak.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.Optional;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

@ApplicationScoped
class JpaAcceptedRequests implements AcceptedRequests {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public Optional<String> begin(Actor actor, String key, String fingerprint, Moment now) {
        int inserted = em.createNativeQuery(
                        "insert into accepted_request (actor_id, request_key, fingerprint, accepted_at)"
                                + " values (:actor, :key, :fingerprint, :at) on conflict do nothing")
                .setParameter("actor", actor.id())
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("at", now.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (inserted == 1) {
            return Optional.empty();
        }
        Object[] first = (Object[]) em.createNativeQuery("select fingerprint, resource from accepted_request"
                        + " where actor_id = :actor and request_key = :key")
                .setParameter("actor", actor.id())
                .setParameter("key", key)
                .getSingleResult();
        if (!fingerprint.equals(first[0])) {
            throw CaseRuleViolation.conflict("request.key-reused");
        }
        return Optional.of((String) first[1]);
    }

    @Override
    public void end(Actor actor, String key, String resource) {
        em.createNativeQuery("update accepted_request set resource = :resource"
                        + " where actor_id = :actor and request_key = :key")
                .setParameter("resource", resource)
                .setParameter("actor", actor.id())
                .setParameter("key", key)
                .executeUpdate();
    }
}
