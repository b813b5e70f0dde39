package org.inspraak.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All deadlines. */
public interface Deadlines {

    void add(Deadline deadline);

    /** Those of one case, the earliest first. */
    List<Deadline> ofCase(UUID caseId);

    /** The open or void one of a kind that a rule computes; a case has at most one per rule. */
    Optional<Deadline> findByRule(UUID caseId, String rule);

    /** The open ones of a kind, for one subject where {@code subjectId} is given. */
    List<Deadline> open(UUID caseId, Deadline.Kind kind, UUID subjectId);

    /** The earliest open date of a case; paused ones do not count. */
    Optional<LocalDate> nextDueOf(UUID caseId);

    /**
     * Locks and reads, with their cases, those of which the due run has something to say by {@code today}. Those of a case
     * that another node or a person is changing are passed over, so that any number of nodes share the work and nobody
     * waits.
     */
    List<Deadline> lockToTell(LocalDate today, int limit);

    /** Those whose day came and of which somebody is still to hear, locked and read in the same way. */
    List<Deadline> lockToFollowUp(int limit);

    /** How many the due run has something to say of by {@code today}. */
    long countToTell(LocalDate today);

    /** One that cannot be handled now is left for the run of that day, so that the others are not kept waiting. */
    void leaveFor(UUID deadlineId, LocalDate day);
}
