package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class JpaNotices implements Notices {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(Notice notice) {
        em.persist(notice);
    }

    @Override
    public Notice readNotice(UUID id) {
        return em.createQuery("select n from Notice n join fetch n.receiver where n.id = :id", Notice.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    @Override
    public List<Notice> latestFor(UUID staffId, int limit) {
        return em.createQuery(
                        "select n from Notice n where n.receiver.id = :staff order by n.recordedAt desc, n.id desc",
                        Notice.class)
                .setParameter("staff", staffId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Notice> unsentFor(UUID staffId) {
        return em.createQuery(
                        "select n from Notice n where n.receiver.id = :staff and n.sentAt is null"
                                + " order by n.recordedAt, n.id",
                        Notice.class)
                .setParameter("staff", staffId)
                .getResultList();
    }
}
