package org.inspraak.escalation;

import java.util.List;
import java.util.UUID;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Page;

/** All escalations. */
interface Escalations {

    void add(Escalation escalation);

    /** It is there, or something is broken. */
    Escalation read(UUID id);

    /** The latest first. */
    List<Escalation> ofCase(UUID caseId);

    /** Those of a kind that have not ended. */
    List<Escalation> open(UUID caseId, Escalation.Kind kind);

    /** All that have not ended and that these eyes may see, with case and company, the oldest first. */
    Page<Escalation> open(Visibility visibility, int limit, String after);

    /** How many have not ended, in the whole house. */
    long countOpen();
}
