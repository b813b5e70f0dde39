package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.inspraak.deadline.Deadlines;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** Writes down that a run over what falls due begins, and how much it has before it. */
@ApplicationScoped
@Transactional
public class BeginDueRun {

    private static final System.Logger LOG = System.getLogger(BeginDueRun.class.getName());

    @Inject
    DueRuns runs;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseClock clock;

    public UUID begin() {
        Moment now = clock.read();
        DueRun run = new DueRun(deadlines.countToTell(now.today()), now);
        runs.add(run);
        LOG.log(Level.INFO, "Due run: {0} deadlines to handle", run.toHandle());
        return run.id();
    }
}
