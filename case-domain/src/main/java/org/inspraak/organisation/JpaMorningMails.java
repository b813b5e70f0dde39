package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaMorningMails implements MorningMails {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public List<Staff> receiversWithout(LocalDate day) {
        return em.createQuery(
                        "select s from Staff s where s.active = true and s.email is not null"
                                + " and s.morningMail.wanted = true and not exists"
                                + " (select 1 from MorningMail m where m.receiver = s and m.mailOn = :day)"
                                + " order by s.username",
                        Staff.class)
                .setParameter("day", day)
                .getResultList();
    }

    @Override
    public void add(MorningMail mail) {
        em.persist(mail);
    }

    @Override
    public MorningMail lock(UUID id) {
        return em.find(MorningMail.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Instant> lastSeenTo(UUID staffId) {
        return em.createQuery(
                        "select m.seenToAt from MorningMail m where m.receiver.id = :staff and m.seenToAt is not null"
                                + " order by m.seenToAt desc",
                        Instant.class)
                .setParameter("staff", staffId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Instant firstPlanned(UUID staffId) {
        return em.createQuery("select min(m.recordedAt) from MorningMail m where m.receiver.id = :staff", Instant.class)
                .setParameter("staff", staffId)
                .getSingleResult();
    }
}
