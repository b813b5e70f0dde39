package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class JpaAssistances implements Assistances {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(Assistance assistance) {
        em.persist(assistance);
    }

    @Override
    public List<Assistance> lasting(UUID subjectId) {
        return em.createQuery(
                        "select a from Assistance a left join fetch a.office where a.subjectId = :subject"
                                + " and a.endedOn is null order by a.askedOn, a.id",
                        Assistance.class)
                .setParameter("subject", subjectId)
                .getResultList();
    }

    @Override
    public void endOfPerson(UUID subjectId, LocalDate today) {
        lasting(subjectId).stream()
                .filter(assistance -> assistance.person() != null)
                .forEach(assistance -> assistance.end(today));
    }

    @Override
    public void endAll(UUID subjectId, LocalDate today) {
        lasting(subjectId).forEach(assistance -> assistance.end(today));
    }
}
