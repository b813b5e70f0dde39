package org.inspraak.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

@ApplicationScoped
class JpaNegotiations implements Negotiations {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(Mandate mandate) {
        em.persist(mandate);
    }

    @Override
    public List<Mandate> mandates(UUID caseId) {
        return em.createQuery(
                        "select m from Mandate m where m.caseId = :case order by m.recordedAt desc, m.id",
                        Mandate.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public List<NegotiationRound> rounds(UUID caseId) {
        return em.createQuery(
                        "select r from NegotiationRound r where r.caseId = :case order by r.number",
                        NegotiationRound.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public Optional<NegotiationRound> findRound(UUID caseId, NegotiationRound.State... states) {
        List<NegotiationRound> all = rounds(caseId);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1))
                        .filter(latest -> List.of(states).contains(latest.state()));
    }

    @Override
    public NegotiationRound nextRound(CaseFile caseFile, Moment now) {
        int number = rounds(caseFile.id()).size() + 1;
        NegotiationRound round = new NegotiationRound(caseFile, number, now);
        em.persist(round);
        return round;
    }
}
