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

    /** What becomes of a case that another node or a person is changing at the moment. */
    enum Held {
        /** Others come first, so that any number of nodes share the work. */
        PASSED_OVER,
        /** When there is nothing else left; passed over to the end, it would be handled a day late. */
        AWAITED
    }

    /** Reads those of which the due run has something to say by {@code today}, with their cases locked. */
    List<Deadline> lockToTell(LocalDate today, int limit, Held held);

    /** Those whose day came and of which somebody is still to hear, read in the same way. */
    List<Deadline> lockToFollowUp(int limit, Held held);

    /** How many the due run has something to say of by {@code today}. */
    long countToTell(LocalDate today);

    /** One that cannot be handled now is left for the run of that day, so that the others are not kept waiting. */
    void leaveFor(UUID deadlineId, LocalDate day);
}
