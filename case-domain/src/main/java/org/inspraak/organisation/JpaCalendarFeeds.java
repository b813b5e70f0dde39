package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaCalendarFeeds implements CalendarFeeds {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(CalendarFeed feed) {
        em.persist(feed);
    }

    @Override
    public Optional<CalendarFeed> findByToken(CalendarToken token) {
        return em.createQuery(
                        "select f from CalendarFeed f join fetch f.holder s left join fetch s.office o"
                                + " left join fetch o.centrale left join fetch s.team"
                                + " left join fetch f.office g left join fetch g.centrale where f.tokenHash = :hash",
                        CalendarFeed.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<CalendarFeed> ofHolder(UUID staffId) {
        return em.createQuery(
                        "select f from CalendarFeed f left join fetch f.office where f.holder.id = :staff"
                                + " and f.revokedAt is null order by f.createdAt, f.id",
                        CalendarFeed.class)
                .setParameter("staff", staffId)
                .getResultList();
    }

    @Override
    public Optional<CalendarFeed> find(UUID staffId, UUID id) {
        return ofHolder(staffId).stream().filter(feed -> feed.id().equals(id)).findFirst();
    }

    @Override
    public boolean use(CalendarFeed feed, LocalDate today) {
        return em.createQuery("update CalendarFeed f set f.lastUsedOn = :today where f.id = :id"
                                + " and (f.lastUsedOn is null or f.lastUsedOn < :today)")
                        .setParameter("id", feed.id())
                        .setParameter("today", today)
                        .executeUpdate()
                > 0;
    }
}
