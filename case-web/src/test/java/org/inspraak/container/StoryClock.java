package org.inspraak.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** The clock of the tests: on every thread it shows the day of the story, and it ticks at each reading. */
@Alternative
@Priority(1)
@ApplicationScoped
public class StoryClock {

    /** A Thursday. */
    static final LocalDate START = LocalDate.of(2027, 1, 7);

    private final AtomicReference<Instant> time = new AtomicReference<>();

    @Produces
    @ApplicationScoped
    CaseClock clock() {
        startAfresh();
        return new CaseClock(new Ticking(time));
    }

    void startAfresh() {
        moveTo(START);
    }

    void moveTo(LocalDate day) {
        time.set(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    void forward(int days) {
        moveTo(today().plusDays(days));
    }

    LocalDate today() {
        return Moment.of(time.get()).today();
    }

    private static final class Ticking extends Clock {

        private final AtomicReference<Instant> time;

        Ticking(AtomicReference<Instant> time) {
            this.time = time;
        }

        @Override
        public Instant instant() {
            return time.updateAndGet(now -> now.plusMillis(1));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
