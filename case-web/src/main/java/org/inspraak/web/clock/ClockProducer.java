package org.inspraak.web.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.inspraak.shared.CaseClock;
import org.inspraak.web.security.RunningMode;

/** Gives every bean the one clock. */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @ApplicationScoped
    CaseClock clock(RunningMode mode) {
        return new CaseClock(mode.isDemo() ? MovableClock.INSTANCE : Clock.systemUTC());
    }
}
