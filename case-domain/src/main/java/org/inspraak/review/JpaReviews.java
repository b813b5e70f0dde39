package org.inspraak.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

@ApplicationScoped
class JpaReviews implements Reviews {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public List<Review> ofCase(UUID caseId) {
        return em.createQuery("select r from Review r where r.caseId = :case order by r.number desc", Review.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public Optional<Review> findCurrent(UUID caseId) {
        return ofCase(caseId).stream().findFirst().filter(latest -> latest.state() != Review.State.DECIDED);
    }

    @Override
    public Review current(CaseFile caseFile, Moment now) {
        return findCurrent(caseFile.id()).orElseGet(() -> next(caseFile, now.today(), now));
    }

    @Override
    public Review next(CaseFile caseFile, LocalDate dueOn, Moment now) {
        Review review = new Review(caseFile, ofCase(caseFile.id()).size() + 1, dueOn, now);
        em.persist(review);
        return review;
    }
}
