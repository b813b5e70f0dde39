package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.inspraak.company.AiSystem;
import org.inspraak.company.Company;
import org.inspraak.organisation.Visibility;

@ApplicationScoped
class JpaRunningCases implements RunningCases {

    private static final String RUNNING = "c.status <> CLOSED and ";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public long count(Visibility visibility) {
        TypedQuery<Long> query = em.createQuery(
                "select count(c) from CaseFile c where " + RUNNING + visibility.where("c.placement"), Long.class);
        visibility.bind(query);
        return query.getSingleResult();
    }

    @Override
    public List<CaseFile> after(String number, int limit, Visibility visibility) {
        TypedQuery<CaseFile> query = em.createQuery(
                "select c from CaseFile c join fetch c.company join fetch c.aiSystem where c.number > :number and "
                        + RUNNING + visibility.where("c.placement") + " order by c.number",
                CaseFile.class);
        visibility.bind(query);
        List<CaseFile> cases =
                query.setParameter("number", number).setMaxResults(limit).getResultList();
        if (!cases.isEmpty()) {
            readLists(cases);
        }
        return cases;
    }

    /** In one query each, and not case by case. */
    private void readLists(List<CaseFile> cases) {
        List<AiSystem> systems = cases.stream().map(CaseFile::aiSystem).toList();
        List<Company> companies =
                cases.stream().map(CaseFile::company).distinct().toList();
        em.createQuery("select s from AiSystem s left join fetch s.functions where s in (:all)", AiSystem.class)
                .setParameter("all", systems)
                .getResultList();
        em.createQuery("select s from AiSystem s left join fetch s.affected where s in (:all)", AiSystem.class)
                .setParameter("all", systems)
                .getResultList();
        em.createQuery("select c from Company c left join fetch c.bodies where c in (:all)", Company.class)
                .setParameter("all", companies)
                .getResultList();
    }

    @Override
    public void letGo() {
        em.clear();
    }
}
