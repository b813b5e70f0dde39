package org.inspraak.casefile;

import java.time.Instant;
import org.inspraak.shared.CaseClock.Moment;

/** When the run over what falls due was last through. */
interface DueRuns {

    void ended(Moment now);

    /** Before the first run, when this installation was made. */
    Instant readLast();
}
