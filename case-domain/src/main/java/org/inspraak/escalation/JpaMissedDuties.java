package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class JpaMissedDuties implements MissedDuties {

    private static final String NOT_WAITING = "join case_file c on c.id = m.case_id where c.status <> 'SUSPENDED'";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(MissedDuty missed) {
        em.persist(missed);
    }

    @Override
    public boolean isAnyWaiting() {
        return !em.createNativeQuery("select m.deadline_id from missed_duty m " + NOT_WAITING + " limit 1", UUID.class)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<MissedDuty> take(int limit) {
        List<?> locked = em.createNativeQuery(
                        "select m.deadline_id from missed_duty m " + NOT_WAITING
                                + " order by m.case_id, m.deadline_id limit :count for update of m, c",
                        UUID.class)
                .setParameter("count", limit)
                .getResultList();
        if (locked.isEmpty()) {
            return List.of();
        }
        List<MissedDuty> taken = em.createQuery(
                        "select m from MissedDuty m where m.deadlineId in (:locked) order by m.caseId, m.deadlineId",
                        MissedDuty.class)
                .setParameter("locked", locked)
                .getResultList();
        taken.forEach(em::remove);
        return taken;
    }
}
