package org.inspraak.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

@ApplicationScoped
class JpaImpactAssessments implements ImpactAssessments {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public List<ImpactAssessment> ofCase(UUID caseId) {
        return em.createQuery(
                        "select distinct a from ImpactAssessment a left join fetch a.risks"
                                + " where a.caseId = :case order by a.edition desc",
                        ImpactAssessment.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public Optional<ImpactAssessment> findCurrent(UUID caseId) {
        return ofCase(caseId).stream().findFirst().filter(latest -> latest.state() != ImpactAssessment.State.APPROVED);
    }

    @Override
    public ImpactAssessment current(CaseFile caseFile, Moment now) {
        return findCurrent(caseFile.id()).orElseGet(() -> {
            int edition = ofCase(caseFile.id()).size() + 1;
            ImpactAssessment next = new ImpactAssessment(caseFile, edition, now);
            em.persist(next);
            return next;
        });
    }
}
