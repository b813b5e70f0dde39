package org.inspraak.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

@ApplicationScoped
class JpaAgreedPlans implements AgreedPlans {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public List<AgreedPlan> ofCase(UUID caseId) {
        return em.createQuery(
                        "select distinct p from AgreedPlan p left join fetch p.measures"
                                + " where p.caseId = :case order by p.edition desc",
                        AgreedPlan.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public Optional<AgreedPlan> findLatest(UUID caseId) {
        return ofCase(caseId).stream().findFirst();
    }

    @Override
    public AgreedPlan next(CaseFile caseFile, Moment now) {
        int edition = ofCase(caseFile.id()).size() + 1;
        AgreedPlan plan = new AgreedPlan(caseFile, edition, now);
        em.persist(plan);
        return plan;
    }
}
