package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.inspraak.organisation.Visibility;

@ApplicationScoped
class JpaCaseFiles implements CaseFiles {

    private static final String CASE = "select c from CaseFile c join fetch c.company join fetch c.aiSystem where ";
    private static final String TASK = "select t from CaseTask t join t.caseFile c where t.id = :id and ";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public CaseNumber nextNumber(int year) {
        Object taken = em.createNativeQuery("select take_case_number(:year)")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("year", year)
                .getSingleResult();
        return new CaseNumber(year, ((Number) taken).intValue());
    }

    @Override
    public void add(CaseFile caseFile) {
        em.persist(caseFile);
    }

    @Override
    public Optional<CaseFile> find(CaseNumber number, Visibility visibility) {
        TypedQuery<CaseFile> query =
                em.createQuery(CASE + "c.number = :number and " + visibility.where("c.placement"), CaseFile.class);
        visibility.bind(query);
        return query.setParameter("number", number.toString()).getResultStream().findFirst();
    }

    @Override
    public void lock(CaseNumber number) {
        em.createNativeQuery("select 1 from case_file where case_number = :number for update")
                .setParameter("number", number.toString())
                .getResultList();
    }

    @Override
    public CaseFile read(CaseNumber number) {
        CaseFile found =
                em.unwrap(Session.class).bySimpleNaturalId(CaseFile.class).load(number.toString());
        return Objects.requireNonNull(found, "a process leads a case that is not there");
    }

    @Override
    public CaseFile readById(UUID id) {
        return em.getReference(CaseFile.class, id);
    }

    @Override
    public List<CaseFile> readAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from CaseFile c where c.id in (:ids)", CaseFile.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public Optional<CaseFile> findRunning(UUID aiSystemId) {
        return em.createQuery(
                        "select c from CaseFile c where c.aiSystem.id = :system and c.status <> :closed"
                                + " order by c.number",
                        CaseFile.class)
                .setParameter("system", aiSystemId)
                .setParameter("closed", CaseStatus.CLOSED)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<CaseNumber> running(UUID companyId) {
        return em.createQuery(
                        "select c.number from CaseFile c where c.placement.companyId = :company and c.status <> :closed"
                                + " order by c.number",
                        String.class)
                .setParameter("company", companyId)
                .setParameter("closed", CaseStatus.CLOSED)
                .getResultStream()
                .map(CaseNumber::parse)
                .toList();
    }

    @Override
    public List<CaseFile> ofCompany(UUID companyId, Visibility visibility) {
        TypedQuery<CaseFile> query = em.createQuery(
                CASE + "c.placement.companyId = :company and " + visibility.where("c.placement")
                        + " order by c.number desc",
                CaseFile.class);
        visibility.bind(query);
        return query.setParameter("company", companyId).getResultList();
    }

    @Override
    public void add(CaseTask task) {
        em.persist(task);
    }

    @Override
    public Optional<CaseTask> lockTask(UUID id, Visibility visibility) {
        em.createNativeQuery("select 1 from case_file c join case_task t on t.case_id = c.id where t.id = :id"
                        + " for update of c")
                .setParameter("id", id)
                .getResultList();
        return findTask(id, visibility).map(task -> {
            // it may have been read in this transaction before the lock was had
            em.refresh(task, LockModeType.PESSIMISTIC_WRITE);
            return task;
        });
    }

    @Override
    public Optional<CaseTask> findTask(UUID id, Visibility visibility) {
        TypedQuery<CaseTask> query = em.createQuery(TASK + visibility.where("c.placement"), CaseTask.class);
        visibility.bind(query);
        return query.setParameter("id", id).getResultStream().findFirst();
    }

    @Override
    public Optional<CaseTask> findTaskByProcessRef(String processRef) {
        return em.createQuery("select t from CaseTask t where t.processRef = :ref", CaseTask.class)
                .setParameter("ref", processRef)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<CaseTask> openTasks(UUID caseId) {
        return em.createQuery(
                        "select t from CaseTask t where t.caseFile.id = :case and t.state = :open"
                                + " order by t.openedAt, t.id",
                        CaseTask.class)
                .setParameter("case", caseId)
                .setParameter("open", CaseTask.State.OPEN)
                .getResultList();
    }

    @Override
    public void add(TimelineEntry entry) {
        em.persist(entry);
    }

    @Override
    public List<TimelineEntry> timeline(UUID caseId, boolean withUnionOnly, int limit) {
        return em.createQuery(
                        "select e from TimelineEntry e where e.caseId = :case"
                                + (withUnionOnly ? "" : " and e.unionOnly = false")
                                + " order by e.recordedAt desc, e.position desc",
                        TimelineEntry.class)
                .setParameter("case", caseId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void add(Note note) {
        em.persist(note);
    }

    @Override
    public List<Note> notes(UUID caseId) {
        return em.createQuery("select n from Note n where n.caseId = :case order by n.writtenAt desc, n.id", Note.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public void add(Decision decision) {
        em.persist(decision);
    }

    @Override
    public List<Decision> decisions(UUID caseId) {
        return em.createQuery(
                        "select d from Decision d where d.caseId = :case order by d.decidedOn desc, d.recordedAt desc",
                        Decision.class)
                .setParameter("case", caseId)
                .getResultList();
    }
}
