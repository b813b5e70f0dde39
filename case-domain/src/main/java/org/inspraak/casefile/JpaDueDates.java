package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.FindWork.DueItem;
import org.inspraak.deadline.Deadline;

@ApplicationScoped
class JpaDueDates implements DueDates {

    // as the indexes have it
    private static final String DAY = "least(d.safeOn, d.dueOn)";
    private static final String OPEN = "d.state in (RUNNING, LATE)";
    private static final String RUNNING = OPEN + " and d.pausedOn is null";

    private static final String ITEMS = "select d, c from Deadline d join CaseFile c on c.id = d.caseId"
            + " join fetch c.company join fetch c.aiSystem where ";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    /** A circle as a condition on the case {@code c}. */
    private record Within(Circle circle, List<UUID> takenUp) {

        String where() {
            String visible = circle.visibility().where("c.placement");
            if (circle.own() == null) {
                return visible;
            }
            List<String> ways = new ArrayList<>(List.of("c.placement.ownerId = :own"));
            if (circle.team() != null) {
                ways.add("c.placement.teamId = :ownTeam");
            }
            if (!takenUp.isEmpty()) {
                ways.add("c.id in (:takenUp)");
            }
            return visible + " and (" + String.join(" or ", ways) + ")";
        }

        void bind(Query query) {
            circle.visibility().bind(query);
            if (circle.own() == null) {
                return;
            }
            query.setParameter("own", circle.own());
            if (circle.team() != null) {
                query.setParameter("ownTeam", circle.team());
            }
            if (!takenUp.isEmpty()) {
                query.setParameter("takenUp", takenUp);
            }
        }
    }

    private Within within(Circle circle) {
        if (circle.own() == null) {
            return new Within(circle, List.of());
        }
        List<UUID> takenUp = em.createQuery(
                        "select distinct t.caseFile.id from CaseTask t where t.claimedBy = :own and t.state = OPEN",
                        UUID.class)
                .setParameter("own", circle.own())
                .getResultList();
        return new Within(circle, takenUp);
    }

    @Override
    public List<Day> days(Circle circle, LocalDate from, LocalDate to, int shown) {
        Within within = within(circle);
        TypedQuery<Object[]> query = em.createQuery(
                "select x.day, x.total, x.id from (select " + DAY + " as day, d.id as id,"
                        + " row_number() over (partition by " + DAY + " order by d.dueOn, d.id) as place,"
                        + " count(*) over (partition by " + DAY + ") as total"
                        + " from Deadline d join CaseFile c on c.id = d.caseId where " + RUNNING + " and " + DAY
                        + " between :from and :to and " + within.where() + ") x where x.place <= :shown"
                        + " order by x.day, x.place",
                Object[].class);
        within.bind(query);
        List<Object[]> rows = query.setParameter("from", from)
                .setParameter("to", to)
                .setParameter("shown", (long) shown)
                .getResultList();
        return rows.isEmpty() ? List.of() : days(rows);
    }

    private List<Day> days(List<Object[]> rows) {
        Map<UUID, DueItem> items = new LinkedHashMap<>();
        items(em.createQuery(ITEMS + "d.id in (:ids)", Object[].class)
                        .setParameter("ids", rows.stream().map(row -> row[2]).toList()))
                .forEach(item -> items.put(item.deadline().id(), item));
        Map<LocalDate, Day> days = new LinkedHashMap<>();
        for (Object[] row : rows) {
            days.computeIfAbsent((LocalDate) row[0], date -> new Day(date, (Long) row[1], new ArrayList<>()))
                    .first()
                    .add(items.get((UUID) row[2]));
        }
        return List.copyOf(days.values());
    }

    @Override
    public List<DueItem> late(Circle circle, LocalDate today, int limit) {
        Within within = within(circle);
        TypedQuery<Object[]> query = em.createQuery(
                ITEMS + RUNNING + " and d.dueOn < :today and " + within.where() + " order by d.dueOn, d.id",
                Object[].class);
        within.bind(query);
        return items(query.setParameter("today", today).setMaxResults(limit));
    }

    @Override
    public long countLate(Circle circle, LocalDate today) {
        Within within = within(circle);
        TypedQuery<Long> query = em.createQuery(
                "select count(d) from Deadline d join CaseFile c on c.id = d.caseId where " + RUNNING
                        + " and d.dueOn < :today and " + within.where(),
                Long.class);
        within.bind(query);
        return query.setParameter("today", today).getSingleResult();
    }

    @Override
    public List<DueItem> open(Circle circle, LocalDate from, LocalDate to, int limit) {
        Within within = within(circle);
        TypedQuery<Object[]> query = em.createQuery(
                ITEMS + OPEN + " and " + DAY + " between :from and :to and " + within.where() + " order by " + DAY
                        + ", d.id",
                Object[].class);
        within.bind(query);
        return items(query.setParameter("from", from).setParameter("to", to).setMaxResults(limit));
    }

    @Override
    public List<DueItem> over(Circle circle, Instant since, int limit) {
        Within within = within(circle);
        TypedQuery<Object[]> query = em.createQuery(
                ITEMS + "d.state not in (RUNNING, LATE) and d.changedAt >= :since and " + within.where()
                        + " order by d.changedAt desc, d.id",
                Object[].class);
        within.bind(query);
        return items(query.setParameter("since", since).setMaxResults(limit));
    }

    private static List<DueItem> items(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new DueItem((Deadline) row[0], (CaseFile) row[1]))
                .toList();
    }
}
