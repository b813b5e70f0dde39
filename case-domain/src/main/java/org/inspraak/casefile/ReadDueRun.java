package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Tells when the run over what falls due was last through; in a new installation, when that was made. */
@ApplicationScoped
@Transactional
public class ReadDueRun {

    @Inject
    DueRuns runs;

    public Instant lastEnded() {
        return runs.readLast();
    }
}
