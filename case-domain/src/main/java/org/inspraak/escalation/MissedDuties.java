package org.inspraak.escalation;

import java.util.List;

/** What was missed and waits to be handed up. */
interface MissedDuties {

    /** Said twice, it stands once. */
    void add(MissedDuty missed);

    /** Whether there is any in a running case. */
    boolean isAnyWaiting();

    /**
     * Locks and takes away those of running or closed cases, the case with its duty; those of a case that someone else
     * is changing are passed over, those of a suspended one wait.
     */
    List<MissedDuty> take(int limit);
}
