package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Visibility;

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
    public Optional<InformationRequest> find(UUID id) {
        return Optional.ofNullable(em.find(InformationRequest.class, id));
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

    @Override
    public Optional<InformationRequest> findLastTo(UUID companyId, Visibility visibility) {
        return findLast("c.placement.companyId = :value", companyId, visibility);
    }

    @Override
    public Optional<InformationRequest> findLastAbout(String product, Visibility visibility) {
        return findLast("lower(c.aiSystem.product) = :value", product.toLowerCase(Locale.ROOT), visibility);
    }

    /** A follow-up asks only what was left open; nothing begins with that. */
    private Optional<InformationRequest> findLast(String which, Object value, Visibility visibility) {
        TypedQuery<InformationRequest> query = em.createQuery(
                "select r from InformationRequest r, CaseFile c where c.id = r.caseId and r.sentOn is not null"
                        + " and r.kind <> :followUp and " + which + " and " + visibility.where("c.placement")
                        + " order by r.sentOn desc, r.round desc, r.id",
                InformationRequest.class);
        visibility.bind(query);
        return query.setParameter("followUp", InformationRequest.Kind.FOLLOW_UP)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
