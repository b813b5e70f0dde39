package org.inspraak.escalation;

import java.util.UUID;
import org.inspraak.casefile.CaseNumber;

/** The process of one escalation, told in facts; joins the caller's transaction like the case's own process. */
public interface EscalationProcess {

    /** A matter was handed up; the process routes it and asks its level to acknowledge it. */
    void escalationRaised(CaseNumber number, UUID escalationId, EscalationLevel level);

    /** The level did not acknowledge in time; the next one is asked. */
    void acknowledgementOverdue(UUID escalationId);

    /** The reason is gone (the answer had arrived in time, say); nobody is asked any more. */
    void escalationWithdrawn(UUID escalationId);

    /** The due run found employers late; what they missed is handed up in the background, batch by batch. */
    void dutiesMissed();
}
