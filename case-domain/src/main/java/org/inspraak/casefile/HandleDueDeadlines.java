package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.inspraak.deadline.Deadlines;
import org.inspraak.deadline.Deadlines.Held;
import org.inspraak.shared.CaseClock;

/**
 * A share of a run over what falls due: batches, each a transaction of its own, for a few seconds. Several may work on one
 * run at once; a case that somebody is changing comes last, and is waited for. Where a batch fails, its deadlines are handled one by one; the one that fails by itself is left for the run
 * of the next day, and the others do not wait for it.
 */
@ApplicationScoped
public class HandleDueDeadlines {

    private static final System.Logger LOG = System.getLogger(HandleDueDeadlines.class.getName());

    /** A share is a job, and a job that takes long is taken for dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int LOGGED = 10_000;

    @Inject
    RunDueDeadlines run;

    @Inject
    Deadlines deadlines;

    @Inject
    DueRuns runs;

    @Inject
    DueRunProcess process;

    @Inject
    CaseClock clock;

    /** How one kind of batch is handled, and what of it is counted. */
    private record Work(int batch, Step step, boolean follows) {}

    private interface Step {
        int take(int limit, Held held, Consumer<UUID> before);
    }

    /** True when there may be more. */
    public boolean handle(UUID runId) {
        Instant end = clock.read().instant().plus(PATIENCE);
        Work telling = new Work(RunDueDeadlines.BATCH, run::tell, false);
        Work following = new Work(RunDueDeadlines.FOLLOWED_BATCH, run::followUp, true);
        return isMoreAfter(runId, telling, end) || isMoreAfter(runId, following, end);
    }

    /** Works until nothing is left, or the time is over. */
    private boolean isMoreAfter(UUID runId, Work work, Instant end) {
        while (clock.read().instant().isBefore(end)) {
            if (!handle(runId, work)) {
                return false;
            }
        }
        return true;
    }

    private boolean handle(UUID runId, Work work) {
        try {
            boolean wasFull = attempt(runId, work, work.batch, Held.PASSED_OVER, one -> {}) == work.batch;
            return wasFull || attempt(runId, work, work.batch, Held.AWAITED, one -> {}) == work.batch;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A batch of due deadlines failed, and is handled one by one", failed);
            return handleOneByOne(runId, work);
        }
    }

    private boolean handleOneByOne(UUID runId, Work work) {
        for (int i = 0; i < work.batch; i++) {
            AtomicReference<UUID> current = new AtomicReference<>();
            try {
                if (attempt(runId, work, 1, Held.AWAITED, current::set) == 0) {
                    return false;
                }
            } catch (RuntimeException failed) {
                putAside(runId, current.get(), failed);
            }
        }
        return true;
    }

    private int attempt(UUID runId, Work work, int limit, Held held, Consumer<UUID> before) {
        return process.inItsOwnTransaction(() -> {
            int done = work.step.take(limit, held, before);
            if (done > 0) {
                runs.count(runId, work.follows ? 0 : done, work.follows ? done : 0, 0);
            }
            logProgress(runId, done);
            return done;
        });
    }

    private void logProgress(UUID runId, int done) {
        DueRun progress = runs.read(runId);
        int all = progress.handled() + progress.followedUp();
        if (done > 0 && all / LOGGED > (all - done) / LOGGED) {
            LOG.log(
                    Level.INFO,
                    "Due run: {0} of {1} deadlines handled, {2} followed up",
                    progress.handled(),
                    progress.toHandle(),
                    progress.followedUp());
        }
    }

    /** Where not even one could be read, nothing is left to be put aside, and the job is tried again. */
    private void putAside(UUID runId, UUID deadlineId, RuntimeException why) {
        if (deadlineId == null) {
            throw why;
        }
        LOG.log(Level.ERROR, "The deadline " + deadlineId + " cannot be handled today", why);
        process.inItsOwnTransaction(() -> {
            deadlines.leaveFor(deadlineId, clock.read().today().plusDays(1));
            runs.count(runId, 0, 0, 1);
            return deadlineId;
        });
    }
}
