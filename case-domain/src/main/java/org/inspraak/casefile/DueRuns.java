package org.inspraak.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The runs over what falls due. */
interface DueRuns {

    void add(DueRun run);

    DueRun read(UUID id);

    /** Adds to the figures of a run. */
    void count(UUID id, int handled, int followedUp, int putAside);

    /** Those that began after this time and have not ended, locked until the commit: the last of them is the last. */
    List<DueRun> lockUnderWay(Instant begunAfter);

    /** The newest first. */
    List<DueRun> latest(int limit);

    /** When the last one ended; before the first run, when this installation was made. */
    Instant readLastEnd();
}
