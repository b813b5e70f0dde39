package org.inspraak.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Visibility;

/** All case files with what hangs on them. */
public interface CaseFiles {

    /** Counts on within the year; a number that is not used because the transaction fails is given again. */
    CaseNumber nextNumber(int year);

    void add(CaseFile caseFile);

    /** The case with its company and system, if these eyes may see it. */
    Optional<CaseFile> find(CaseNumber number, Visibility visibility);

    /**
     * Locks the case until the commit, if it is there. Whoever changes a case locks it before anything else, so that two
     * who change the same case wait for each other and never for one another's tasks.
     */
    void lock(CaseNumber number);

    /** The case on behalf of the process; it is there, or something is broken. */
    CaseFile read(CaseNumber number);

    CaseFile readById(UUID id);

    /** In no order; in one query. */
    List<CaseFile> readAll(Collection<UUID> ids);

    /** The case of this system that is not closed. */
    Optional<CaseFile> findRunning(UUID aiSystemId);

    /** The numbers of the cases of a company that are not closed, in their order, whoever may see them. */
    List<CaseNumber> running(UUID companyId);

    /** The numbers of the cases of a company that these eyes may see, the newest first. */
    List<CaseFile> ofCompany(UUID companyId, Visibility visibility);

    void add(CaseTask task);

    /** Locks the case and its task until the commit: of two who complete it, the second waits and is told. */
    Optional<CaseTask> lockTask(UUID id, Visibility visibility);

    Optional<CaseTask> findTask(UUID id, Visibility visibility);

    Optional<CaseTask> findTaskByProcessRef(String processRef);

    /** Open tasks of a case, the oldest first. */
    List<CaseTask> openTasks(UUID caseId);

    void add(TimelineEntry entry);

    /** The newest first. */
    List<TimelineEntry> timeline(UUID caseId, boolean withUnionOnly, int limit);

    void add(Note note);

    List<Note> notes(UUID caseId);

    void add(Decision decision);

    List<Decision> decisions(UUID caseId);
}
