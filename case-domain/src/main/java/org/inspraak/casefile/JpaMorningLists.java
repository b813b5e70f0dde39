package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.inspraak.casefile.MorningNews.Due;
import org.inspraak.casefile.MorningNews.Some;
import org.inspraak.casefile.MorningNews.Task;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Role;

/** The queries behind the mail of the morning; like every query over cases they carry the reader's visibility. */
@ApplicationScoped
class JpaMorningLists implements MorningLists {

    private static final int SHOWN = 20;

    private static final String DEADLINES =
            " from Deadline d join CaseFile c on c.id = d.caseId where d.pausedOn is null and ";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public Some<Due> due(Staff reader, Visibility visibility, Instant since, Moment now) {
        return deadlines(
                "d.state = RUNNING and (d.dueOn = :today or d.telling.toldAt > :since)",
                Map.of("today", now.today(), "since", since),
                own(reader, visibility));
    }

    @Override
    public Some<Due> late(Staff reader, Visibility visibility, Instant since) {
        return deadlines(
                "d.state = LATE and d.telling.toldAt > :since", Map.of("since", since), watched(reader, visibility));
    }

    @Override
    public long countLate(Staff reader, Visibility visibility) {
        Scope scope = watched(reader, visibility);
        return count("d.state = LATE", Map.of(), scope);
    }

    @Override
    public Some<Task> tasks(Staff reader, Visibility visibility, Instant since) {
        Scope scope = own(reader, visibility);
        String from = " from CaseTask t join t.caseFile c where t.state = OPEN and c.status = OPEN"
                + " and t.openedAt > :since and t.role in (:roles) and " + scope.condition();
        Map<String, Object> parameters = Map.of("since", since, "roles", reader.roles());
        List<Object[]> rows = first(
                "select t.name, c.number" + from + " order by t.openedAt, t.id", parameters, scope, Object[].class);
        return some(
                rows,
                row -> new Task((String) row[0], CaseNumber.parse((String) row[1])),
                () -> one("select count(t)" + from, parameters, scope));
    }

    private Some<Due> deadlines(String condition, Map<String, Object> parameters, Scope scope) {
        String from = DEADLINES + condition + " and " + scope.condition();
        List<Object[]> rows =
                first("select d, c.number" + from + " order by d.dueOn, d.id", parameters, scope, Object[].class);
        return some(
                rows,
                row -> new Due((Deadline) row[0], CaseNumber.parse((String) row[1])),
                () -> count(condition, parameters, scope));
    }

    private long count(String condition, Map<String, Object> parameters, Scope scope) {
        return one("select count(d)" + DEADLINES + condition + " and " + scope.condition(), parameters, scope);
    }

    private <T> List<T> first(String text, Map<String, Object> parameters, Scope scope, Class<T> type) {
        var query = em.createQuery(text, type).setMaxResults(SHOWN);
        parameters.forEach(query::setParameter);
        scope.bind(query);
        return query.getResultList();
    }

    private long one(String text, Map<String, Object> parameters, Scope scope) {
        var query = em.createQuery(text, Long.class);
        parameters.forEach(query::setParameter);
        scope.bind(query);
        return query.getSingleResult();
    }

    private static <R, T> Some<T> some(List<R> rows, Function<R, T> reading, LongSupplier countAll) {
        List<T> first = rows.stream().map(reading).toList();
        return new Some<>(first, first.size() < SHOWN ? first.size() : countAll.getAsLong());
    }

    /** Which cases a list is about, within what its reader may see. */
    private record Scope(Visibility visibility, String more, Map<String, Object> parameters) {

        String condition() {
            return visibility.where("c.placement") + more;
        }

        void bind(Query query) {
            visibility.bind(query);
            parameters.forEach(query::setParameter);
        }
    }

    private static Scope watched(Staff reader, Visibility visibility) {
        return reader.roles().contains(Role.REGIONAL_OFFICER)
                ? new Scope(visibility, "", Map.of())
                : own(reader, visibility);
    }

    private static Scope own(Staff reader, Visibility visibility) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("mine", reader.id());
        UUID team = reader.team() == null || !reader.morningMail().isOfTeam()
                ? null
                : reader.team().id();
        if (team == null) {
            return new Scope(visibility, " and c.placement.ownerId = :mine", parameters);
        }
        parameters.put("ours", team);
        return new Scope(visibility, " and (c.placement.ownerId = :mine or c.placement.teamId = :ours)", parameters);
    }
}
