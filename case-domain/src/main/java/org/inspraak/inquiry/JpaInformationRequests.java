package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaInformationRequests implements InformationRequests {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(InformationRequest request) {
        em.persist(request);
    }

    @Override
    public InformationRequest read(UUID id) {
        return em.createQuery(
                        "select r from InformationRequest r left join fetch r.questions where r.id = :id",
                        InformationRequest.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    @Override
    public List<InformationRequest> ofCase(UUID caseId) {
        return em.createQuery(
                        "select distinct r from InformationRequest r left join fetch r.questions"
                                + " where r.caseId = :case order by r.round",
                        InformationRequest.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public Optional<InformationRequest> findLatest(UUID caseId, InformationRequest.State state) {
        List<InformationRequest> those = ofCase(caseId).stream()
                .filter(request -> request.state() == state)
                .toList();
        return those.isEmpty() ? Optional.empty() : Optional.of(those.get(those.size() - 1));
    }
}
