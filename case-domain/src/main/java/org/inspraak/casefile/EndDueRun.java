package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.inspraak.organisation.PlanMorningMails;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** A run over what falls due is through: it is written down, and after the last one that goes on the morning's mail leaves. */
@ApplicationScoped
@Transactional
public class EndDueRun {

    private static final System.Logger LOG = System.getLogger(EndDueRun.class.getName());

    /** One that has not ended after this time never will, and nobody waits for it. */
    private static final Duration LONGEST = Duration.ofHours(3);

    @Inject
    DueRuns runs;

    @Inject
    Event<RunEnded> ended;

    @Inject
    PlanMorningMails planMorningMails;

    @Inject
    CaseClock clock;

    /**
     * Nothing was left to handle; observers act within the same transaction. One that still has something to say to people
     * keeps the mail of the morning back, and has it planned when it has said it.
     */
    public static final class RunEnded {

        private final Moment now;
        private boolean mailKeptBack;

        RunEnded(Moment now) {
            this.now = now;
        }

        public Moment now() {
            return now;
        }

        public void keepMailBack() {
            mailKeptBack = true;
        }

        boolean isMailKeptBack() {
            return mailKeptBack;
        }
    }

    public void end(UUID runId) {
        Moment now = clock.read();
        List<DueRun> underWay = runs.lockUnderWay(now.instant().minus(LONGEST));
        DueRun run = runs.read(runId);
        if (run.endedAt() != null) {
            return;
        }
        run.end(now);
        LOG.log(
                Level.INFO,
                "Due run: {0} deadlines handled, {1} followed up, {2} put aside in {3} s",
                run.handled(),
                run.followedUp(),
                run.putAside(),
                Duration.between(run.startedAt(), now.instant()).toSeconds());
        RunEnded itsEnd = new RunEnded(now);
        ended.fire(itsEnd);
        if (!itsEnd.isMailKeptBack() && underWay.stream().allMatch(run::equals)) {
            planMorningMails.plan(now);
        }
    }
}
