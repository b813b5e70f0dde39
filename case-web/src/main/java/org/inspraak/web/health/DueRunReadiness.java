package org.inspraak.web.health;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.inspraak.casefile.ReadDueRun;
import org.inspraak.shared.CaseClock;

/**
 * Ready while the run over what falls due ends every day: were it to stand still, deadlines would pass and nobody would be
 * told. After a start it is given its time to catch up first.
 */
@Readiness
@ApplicationScoped
public class DueRunReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DueRunReadiness.class.getName());

    /** A day, the hour that the clocks go back, and an hour in which the run may be tried again. */
    static final Duration LONGEST_SILENCE = Duration.ofHours(26);

    static final Duration TO_CATCH_UP = Duration.ofHours(1);

    @Inject
    ReadDueRun dueRun;

    @Inject
    CaseClock clock;

    private Instant begun;

    @PostConstruct
    void begin() {
        begun = clock.read().instant();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("due-run").status(isDone()).build();
    }

    private boolean isDone() {
        try {
            return isDone(begun, dueRun.lastEnded(), clock.read().instant());
        } catch (RuntimeException failed) {
            // before the application has begun, too
            LOG.log(Level.WARNING, "Nobody can tell of the last due run: {0}", DatabaseAway.reason(failed));
            return false;
        }
    }

    static boolean isDone(Instant begun, Instant lastEnded, Instant now) {
        boolean isCatchingUp = now.isBefore(begun.plus(TO_CATCH_UP));
        return isCatchingUp || now.isBefore(lastEnded.plus(LONGEST_SILENCE));
    }
}
