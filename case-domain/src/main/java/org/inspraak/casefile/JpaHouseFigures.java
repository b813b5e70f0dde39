package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class JpaHouseFigures implements HouseFigures {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public Map<Stage, Long> casesByStage() {
        Map<Stage, Long> cases = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            cases.put(stage, 0L);
        }
        List<?> rows = em.createNativeQuery("select stage, sum(cases) from case_total group by stage")
                .getResultList();
        for (Object row : rows) {
            Object[] pair = (Object[]) row;
            cases.put(Stage.valueOf((String) pair[0]), ((Number) pair[1]).longValue());
        }
        return cases;
    }

    @Override
    public long openDeadlines(LocalDate from, LocalDate until) {
        return ((Number) em.createNativeQuery("select count(*) from deadline where state in ('RUNNING', 'LATE')"
                                + " and paused_on is null and due_on between :from and :until")
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getSingleResult())
                .longValue();
    }
}
