package org.inspraak.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Page;

/** All escalations. */
interface Escalations {

    void add(Escalation escalation);

    /** It is there, or something is broken. */
    Escalation read(UUID id);

    /** With case, company and system, if these eyes may see it. */
    Optional<Escalation> find(UUID id, Visibility visibility);

    /** Locks the case of this escalation until the commit, if it is there. */
    void lockCase(UUID id);

    /** The latest first. */
    List<Escalation> ofCase(UUID caseId);

    /** Those of a kind that have not ended. */
    List<Escalation> open(UUID caseId, Escalation.Kind kind);

    /** Those asked for that have not ended and that these eyes may see, with case and company, the oldest first. */
    Page<Escalation> open(Visibility visibility, EscalationFilter filter, int limit, String after);

    /** The same without {@code total}, for whoever knows it. */
    Page<Escalation> open(Visibility visibility, EscalationFilter filter, int limit, String after, long total);

    /**
     * How many have not ended at a level in a place.
     *
     * @param asked those that nobody has taken up yet
     * @param late those whose date to be taken up has passed
     * @param oldest when the oldest was raised
     */
    record Tally(
            EscalationLevel level,
            Region region,
            String jointCommittee,
            long open,
            long asked,
            long late,
            LocalDate oldest) {}

    /** Of all that these eyes may see, in one query. */
    List<Tally> tally(Visibility visibility, LocalDate today);

    /** How many have not ended, in the whole house. */
    long countOpen();

    void add(HandoverBrief brief);

    /** The latest first. */
    List<HandoverBrief> briefs(UUID escalationId);
}
