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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inspraak.casefile.CaseFilter.Sort;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Page;
import org.inspraak.shared.Role;

/**
 * The queries behind lists and counts; every one carries the reader's visibility and fits an index. States that stand in
 * the condition of a partial index are written out, since the database cannot match a parameter with it.
 */
@ApplicationScoped
class CaseLists {

    private static final Duration QUIET = Duration.ofDays(30);

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    Page<CaseFile> find(Visibility visibility, CaseFilter filter, Sort sort, int limit, String after, LocalDate today) {
        Where where = where("c", "c.placement", visibility, filter, today);
        String condition = after == null ? "" : " and " + keyCondition(sort);
        TypedQuery<CaseFile> rows = rows(where, condition, sort);
        if (after != null) {
            bindKey(rows, sort, after);
        }
        List<CaseFile> found = rows.setMaxResults(limit + 1).getResultList();
        return Page.cut(found, limit, last -> keyOf(sort, last), total(visibility, filter, where, today));
    }

    private TypedQuery<CaseFile> rows(Where where, String condition, Sort sort) {
        TypedQuery<CaseFile> query = em.createQuery(
                "select c from CaseFile c join fetch c.company k join fetch c.aiSystem s where " + where.text()
                        + condition + " order by " + order(sort),
                CaseFile.class);
        where.bind(query);
        return query;
    }

    private long total(Visibility visibility, CaseFilter filter, Where where, LocalDate today) {
        if (visibility.isByPlaceAlone() && filter.isByPlaceAlone()) {
            return total("t.cases", where("t", "t", visibility, filter, today));
        }
        TypedQuery<Long> count = em.createQuery(
                "select count(c) from CaseFile c " + (where.needsNames() ? "join c.company k join c.aiSystem s " : "")
                        + "where " + where.text(),
                Long.class);
        where.bind(count);
        return count.getSingleResult();
    }

    private long total(String counted, Where where) {
        TypedQuery<Long> sum = em.createQuery(
                "select coalesce(sum(" + counted + "), 0) from CaseTotal t where " + where.text(), Long.class);
        where.bind(sum);
        return sum.getSingleResult();
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

    /**
     * @param row what the query calls a row
     * @param place where the row keeps the place of its case
     */
    private static Where where(String row, String place, Visibility visibility, CaseFilter filter, LocalDate today) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        conditions.add(visibility.where(place));
        if (!filter.stages().isEmpty()) {
            conditions.add(row + ".stage in (:stages)");
            parameters.put("stages", filter.stages());
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add(row + ".status in (:statuses)");
            parameters.put("statuses", filter.statuses());
        }
        if (!filter.regions().isEmpty()) {
            conditions.add(place + ".region in (:regions)");
            parameters.put("regions", filter.regions());
        }
        if (filter.ownerId() != null) {
            conditions.add("c.placement.ownerId = :owner");
            parameters.put("owner", filter.ownerId());
        }
        if (filter.jointCommittee() != null) {
            conditions.add("($.jointCommittee = :committee or $.jointCommittee like :below)".replace("$", place));
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

    /** Closed ones too; a stage without a case is not in it. */
    Map<Stage, Long> countByStage(Visibility visibility) {
        boolean summed = visibility.isByPlaceAlone();
        TypedQuery<Object[]> query = em.createQuery(
                (summed ? "select c.stage, sum(c.cases) from CaseTotal c" : "select c.stage, count(c) from CaseFile c")
                        + " where " + visibility.where(summed ? "c" : "c.placement") + " group by c.stage",
                Object[].class);
        visibility.bind(query);
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        query.getResultStream()
                .filter(row -> (Long) row[1] > 0)
                .forEach(row -> counts.put((Stage) row[0], (Long) row[1]));
        return counts;
    }

    Page<CaseTask> tasks(Actor actor, Visibility visibility, boolean mine, int limit, String after) {
        Where where = tasksWhere(actor, visibility, mine);
        TypedQuery<CaseTask> rows = em.createQuery(
                "select t from CaseTask t join fetch t.caseFile c join fetch c.company join fetch c.aiSystem where "
                        + where.text()
                        + (after == null ? "" : " and (t.openedAt > :keyAt or (t.openedAt = :keyAt and t.id > :keyId))")
                        + " order by t.openedAt, t.id",
                CaseTask.class);
        where.bind(rows);
        if (after != null) {
            bindTaskKey(rows, after);
        }
        List<CaseTask> found = rows.setMaxResults(limit + 1).getResultList();
        return Page.cut(
                found,
                limit,
                last -> Page.Key.of(last.openedAt(), last.id()),
                totalTasks(actor, visibility, mine, where));
    }

    private long totalTasks(Actor actor, Visibility visibility, boolean mine, Where where) {
        if (!mine && maySteer(actor) && visibility.isByPlaceAlone()) {
            Where running = new Where(List.of("t.status = OPEN", visibility.where("t")), Map.of(), visibility, false);
            return total("t.openTasks", running);
        }
        TypedQuery<Long> count =
                em.createQuery("select count(t) from CaseTask t join t.caseFile c where " + where.text(), Long.class);
        where.bind(count);
        return count.getSingleResult();
    }

    private static Where tasksWhere(Actor actor, Visibility visibility, boolean mine) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        conditions.add("t.state = OPEN");
        conditions.add("c.status = OPEN");
        conditions.add(visibility.where(visibility.isByPlaceAlone() ? "t" : "c.placement"));
        if (!maySteer(actor)) {
            conditions.add("t.role in (:roles)");
            parameters.put("roles", actor.roles());
        }
        if (mine) {
            conditions.add("(t.claimedBy = :me or (t.claimedBy is null and c.placement.ownerId = :me))");
            parameters.put("me", actor.id());
        }
        return new Where(conditions, parameters, visibility, false);
    }

    /** A regional officer may take up whatever is to be done, {@link CompleteTask} says so too. */
    private static boolean maySteer(Actor actor) {
        return actor.isAny(Role.REGIONAL_OFFICER);
    }

    private static void bindTaskKey(TypedQuery<?> query, String after) {
        Page.Key key = Page.Key.parse(after);
        query.setParameter("keyAt", key.firstAs(Instant::parse)).setParameter("keyId", key.secondAs(UUID::fromString));
    }

    /** @param after as {@link Page.Key}, or {@code null} to begin */
    Page<FindWork.DueItem> due(Visibility visibility, LocalDate from, LocalDate until, int limit, String after) {
        String beyond = after == null ? "" : " and (d.dueOn > :keyDue or (d.dueOn = :keyDue and d.id > :keyId))";
        TypedQuery<Object[]> query = em.createQuery(
                "select d, c from Deadline d join CaseFile c on c.id = d.caseId join fetch c.company join fetch c.aiSystem"
                        + " where d.state in (RUNNING, LATE) and d.pausedOn is null and d.dueOn between :from and :until and "
                        + visibility.where("c.placement") + beyond + " order by d.dueOn, d.id",
                Object[].class);
        visibility.bind(query);
        if (after != null) {
            Page.Key key = Page.Key.parse(after);
            query.setParameter("keyDue", key.firstAs(LocalDate::parse));
            query.setParameter("keyId", key.secondAs(UUID::fromString));
        }
        List<FindWork.DueItem> read = query
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(limit + 1)
                .getResultList()
                .stream()
                .map(row -> new FindWork.DueItem((Deadline) row[0], (CaseFile) row[1]))
                .toList();
        return Page.cut(
                read,
                limit,
                last -> Page.Key.of(last.deadline().dueOn(), last.deadline().id()),
                -1);
    }

    FindWork.Counts count(Visibility visibility, Moment now) {
        CaseFilter running = new CaseFilter(null, null, Set.of(CaseStatus.OPEN), null, null, null, null);
        Due due = countDue(visibility, now.today());
        return new FindWork.Counts(
                total(visibility, running, where("c", "c.placement", visibility, running, now.today()), now.today()),
                due.late(),
                due.today(),
                due.week(),
                countQuiet(visibility, now));
    }

    /** Open deadlines: passed, of today, of the seven days after. */
    record Due(long late, long today, long week) {}

    Due countDue(Visibility visibility, LocalDate today) {
        TypedQuery<Due> query = em.createQuery(
                "select new org.inspraak.casefile.CaseLists$Due("
                        + "coalesce(sum(case when d.dueOn < :today then 1L else 0L end), 0L),"
                        + " coalesce(sum(case when d.dueOn = :today then 1L else 0L end), 0L),"
                        + " coalesce(sum(case when d.dueOn > :today then 1L else 0L end), 0L))"
                        + " from Deadline d join CaseFile c on c.id = d.caseId"
                        + " where d.state in (RUNNING, LATE) and d.pausedOn is null and d.dueOn <= :week and "
                        + visibility.where("c.placement"),
                Due.class);
        visibility.bind(query);
        return query.setParameter("today", today)
                .setParameter("week", today.plusDays(7))
                .getSingleResult();
    }

    private long countQuiet(Visibility visibility, Moment now) {
        TypedQuery<Long> query =
                em.createQuery("select count(c) from CaseFile c where " + quiet(visibility), Long.class);
        bindQuiet(query, visibility, now);
        return query.getSingleResult();
    }

    private static String quiet(Visibility visibility) {
        return "c.status = OPEN and c.lastChangeAt < :quiet and " + visibility.where("c.placement");
    }

    private static void bindQuiet(Query query, Visibility visibility, Moment now) {
        visibility.bind(query);
        query.setParameter("quiet", now.instant().minus(QUIET));
    }

    List<CaseFile> quiet(Visibility visibility, Moment now, int limit) {
        TypedQuery<CaseFile> query = em.createQuery(
                "select c from CaseFile c join fetch c.company join fetch c.aiSystem where " + quiet(visibility)
                        + " order by c.lastChangeAt, c.number",
                CaseFile.class);
        bindQuiet(query, visibility, now);
        return query.setMaxResults(limit).getResultList();
    }
}
