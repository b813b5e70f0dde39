package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFilter.Sort;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Page;

/** The queries behind lists and counts; every one carries the reader's visibility and fits an index. */
@ApplicationScoped
class CaseLists {

    private static final Duration QUIET = Duration.ofDays(30);
    private static final EnumSet<Deadline.State> OWED = EnumSet.of(Deadline.State.RUNNING, Deadline.State.LATE);

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    Page<CaseFile> find(Visibility visibility, CaseFilter filter, Sort sort, int limit, String after, LocalDate today) {
        Where where = where(visibility, filter, today);
        String condition = after == null ? "" : " and " + keyCondition(sort);
        TypedQuery<CaseFile> rows = rows(where, condition, sort);
        if (after != null) {
            bindKey(rows, sort, after);
        }
        List<CaseFile> found = rows.setMaxResults(limit + 1).getResultList();
        return Page.cut(found, limit, last -> keyOf(sort, last), total(where));
    }

    private TypedQuery<CaseFile> rows(Where where, String condition, Sort sort) {
        TypedQuery<CaseFile> query = em.createQuery(
                "select c from CaseFile c join fetch c.company k join fetch c.aiSystem s where " + where.text()
                        + condition + " order by " + order(sort),
                CaseFile.class);
        where.bind(query);
        return query;
    }

    private long total(Where where) {
        TypedQuery<Long> count = em.createQuery(
                "select count(c) from CaseFile c " + (where.needsNames() ? "join c.company k join c.aiSystem s " : "")
                        + "where " + where.text(),
                Long.class);
        where.bind(count);
        return count.getSingleResult();
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case NEXT_DUE -> "c.nextDueOn, c.number";
            case NUMBER -> "c.number";
            case NUMBER_DESCENDING -> "c.number desc";
            case COMPANY -> "lower(k.name), c.number";
        };
    }

    private static String keyCondition(Sort sort) {
        return switch (sort) {
            case NEXT_DUE -> "(c.nextDueOn > :keyDate or (c.nextDueOn = :keyDate and c.number > :keyNumber))";
            case NUMBER -> "c.number > :keyNumber";
            case NUMBER_DESCENDING -> "c.number < :keyNumber";
            case COMPANY -> "(lower(k.name) > :keyName or (lower(k.name) = :keyName and c.number > :keyNumber))";
        };
    }

    private static Page.Key keyOf(Sort sort, CaseFile last) {
        Object first =
                switch (sort) {
                    case NEXT_DUE -> last.nextDueOn() == null ? CaseFile.NOTHING_DUE : last.nextDueOn();
                    case NUMBER, NUMBER_DESCENDING -> "";
                    case COMPANY -> last.company().name().toLowerCase(Locale.ROOT);
                };
        return Page.Key.of(first, last.number());
    }

    private static void bindKey(TypedQuery<?> query, Sort sort, String after) {
        Page.Key key = Page.Key.parse(after);
        query.setParameter("keyNumber", key.second());
        if (sort == Sort.NEXT_DUE) {
            query.setParameter("keyDate", key.firstAs(LocalDate::parse));
        } else if (sort == Sort.COMPANY) {
            query.setParameter("keyName", key.first());
        }
    }

    /** Conditions with their parameters. */
    private record Where(
            List<String> conditions, Map<String, Object> parameters, Visibility visibility, boolean needsNames) {

        String text() {
            return String.join(" and ", conditions);
        }

        void bind(Query query) {
            visibility.bind(query);
            parameters.forEach(query::setParameter);
        }
    }

    private static Where where(Visibility visibility, CaseFilter filter, LocalDate today) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        conditions.add(visibility.where("c.placement"));
        if (!filter.stages().isEmpty()) {
            conditions.add("c.stage in (:stages)");
            parameters.put("stages", filter.stages());
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("c.status in (:statuses)");
            parameters.put("statuses", filter.statuses());
        }
        if (!filter.regions().isEmpty()) {
            conditions.add("c.placement.region in (:regions)");
            parameters.put("regions", filter.regions());
        }
        if (filter.ownerId() != null) {
            conditions.add("c.placement.ownerId = :owner");
            parameters.put("owner", filter.ownerId());
        }
        if (filter.jointCommittee() != null) {
            conditions.add("(c.placement.jointCommittee = :committee or c.placement.jointCommittee like :below)");
            parameters.put("committee", filter.jointCommittee());
            parameters.put("below", filter.jointCommittee().replaceAll("[^0-9.]", "") + ".%");
        }
        addDue(filter.due(), today, conditions, parameters);
        addText(filter.text(), conditions, parameters);
        return new Where(conditions, parameters, visibility, filter.text() != null);
    }

    private static void addDue(
            CaseFilter.Due due, LocalDate today, List<String> conditions, Map<String, Object> parameters) {
        if (due == null) {
            return;
        }
        conditions.add("c.nextDueOn between :dueFrom and :dueTo");
        switch (due) {
            case LATE -> between(parameters, LocalDate.of(1900, 1, 1), today.minusDays(1));
            case WITHIN_7_DAYS -> between(parameters, today, today.plusDays(7));
            case LATER -> between(parameters, today.plusDays(8), CaseFile.NOTHING_DUE.minusDays(1));
            case NOTHING -> between(parameters, CaseFile.NOTHING_DUE, CaseFile.NOTHING_DUE);
        }
    }

    private static void between(Map<String, Object> parameters, LocalDate from, LocalDate to) {
        parameters.put("dueFrom", from);
        parameters.put("dueTo", to);
    }

    private static void addText(String text, List<String> conditions, Map<String, Object> parameters) {
        if (text == null) {
            return;
        }
        String escaped = text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        conditions.add("(lower(k.name) like :contains escape '!' or lower(s.name) like :contains escape '!'"
                + " or c.number like :begins escape '!' or k.enterpriseNumber like :digits escape '!')");
        parameters.put("contains", "%" + escaped + "%");
        parameters.put("begins", escaped + "%");
        parameters.put("digits", escaped.replaceFirst("^be", "").replaceAll("[.\\s]", "") + "%");
    }

    Map<Stage, Long> countByStage(Visibility visibility) {
        TypedQuery<Object[]> query = em.createQuery(
                "select c.stage, count(c) from CaseFile c where c.status <> :closed and "
                        + visibility.where("c.placement") + " group by c.stage",
                Object[].class);
        visibility.bind(query);
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        query.setParameter("closed", CaseStatus.CLOSED)
                .getResultList()
                .forEach(row -> counts.put((Stage) row[0], (Long) row[1]));
        return counts;
    }

    Page<CaseTask> tasks(Actor actor, Visibility visibility, boolean mine, int limit, String after) {
        String condition = "t.state = :open and t.role in (:roles) and c.status = :running and "
                + visibility.where("c.placement")
                + (mine ? " and (t.claimedBy = :me or (t.claimedBy is null and c.placement.ownerId = :me))" : "");
        TypedQuery<CaseTask> rows = em.createQuery(
                "select t from CaseTask t join fetch t.caseFile c join fetch c.company join fetch c.aiSystem where "
                        + condition
                        + (after == null ? "" : " and (t.openedAt > :keyAt or (t.openedAt = :keyAt and t.id > :keyId))")
                        + " order by t.openedAt, t.id",
                CaseTask.class);
        TypedQuery<Long> count =
                em.createQuery("select count(t) from CaseTask t join t.caseFile c where " + condition, Long.class);
        bindTasks(rows, actor, visibility, mine);
        bindTasks(count, actor, visibility, mine);
        if (after != null) {
            bindTaskKey(rows, after);
        }
        List<CaseTask> found = rows.setMaxResults(limit + 1).getResultList();
        return Page.cut(found, limit, last -> Page.Key.of(last.openedAt(), last.id()), count.getSingleResult());
    }

    private static void bindTasks(TypedQuery<?> query, Actor actor, Visibility visibility, boolean mine) {
        visibility.bind(query);
        query.setParameter("open", CaseTask.State.OPEN)
                .setParameter("roles", actor.roles())
                .setParameter("running", CaseStatus.OPEN);
        if (mine) {
            query.setParameter("me", actor.id());
        }
    }

    private static void bindTaskKey(TypedQuery<?> query, String after) {
        Page.Key key = Page.Key.parse(after);
        query.setParameter("keyAt", key.firstAs(Instant::parse)).setParameter("keyId", key.secondAs(UUID::fromString));
    }

    List<FindWork.DueItem> due(Visibility visibility, LocalDate until, int limit) {
        TypedQuery<Object[]> query = em.createQuery(
                "select d, c from Deadline d join CaseFile c on c.id = d.caseId join fetch c.company join fetch c.aiSystem"
                        + " where d.state in (:owed) and d.pausedOn is null and d.dueOn <= :until and "
                        + visibility.where("c.placement") + " order by d.dueOn, d.id",
                Object[].class);
        visibility.bind(query);
        return query
                .setParameter("owed", OWED)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new FindWork.DueItem((Deadline) row[0], (CaseFile) row[1]))
                .toList();
    }

    FindWork.Counts count(Visibility visibility, Moment now) {
        TypedQuery<Object[]> cases = em.createQuery(
                "select count(c), coalesce(sum(case when c.lastChangeAt < :quiet then 1 else 0 end), 0) from CaseFile c"
                        + " where c.status = :running and " + visibility.where("c.placement"),
                Object[].class);
        visibility.bind(cases);
        Object[] running = cases.setParameter("running", CaseStatus.OPEN)
                .setParameter("quiet", now.instant().minus(QUIET))
                .getSingleResult();
        TypedQuery<Object[]> deadlines = em.createQuery(
                "select coalesce(sum(case when d.dueOn < :today then 1 else 0 end), 0),"
                        + " coalesce(sum(case when d.dueOn = :today then 1 else 0 end), 0),"
                        + " coalesce(sum(case when d.dueOn > :today then 1 else 0 end), 0)"
                        + " from Deadline d join CaseFile c on c.id = d.caseId"
                        + " where d.state in (:owed) and d.pausedOn is null and d.dueOn <= :week and "
                        + visibility.where("c.placement"),
                Object[].class);
        visibility.bind(deadlines);
        Object[] due = deadlines
                .setParameter("owed", OWED)
                .setParameter("today", now.today())
                .setParameter("week", now.today().plusDays(7))
                .getSingleResult();
        return new FindWork.Counts(
                asLong(running[0]), asLong(due[0]), asLong(due[1]), asLong(due[2]), asLong(running[1]));
    }

    private static long asLong(Object number) {
        return ((Number) number).longValue();
    }

    List<CaseFile> quiet(Visibility visibility, Moment now, int limit) {
        TypedQuery<CaseFile> query = em.createQuery(
                "select c from CaseFile c join fetch c.company join fetch c.aiSystem where c.status = :running"
                        + " and c.lastChangeAt < :quiet and " + visibility.where("c.placement")
                        + " order by c.lastChangeAt, c.number",
                CaseFile.class);
        visibility.bind(query);
        return query.setParameter("running", CaseStatus.OPEN)
                .setParameter("quiet", now.instant().minus(QUIET))
                .setMaxResults(limit)
                .getResultList();
    }
}
