package org.inspraak.web.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The system's clock, but for the thread that makes demo data: there it shows the time of the story. */
public final class MovableClock extends Clock {

    public static final MovableClock INSTANCE = new MovableClock();

    private final ThreadLocal<Instant> storyTime = new ThreadLocal<>();

    private MovableClock() {}

    /** Does something as if it were this time. */
    public <T> T at(Instant time, Supplier<T> step) {
        storyTime.set(time);
        try {
            return step.get();
        } finally {
            storyTime.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant story = storyTime.get();
        return story == null ? Clock.systemUTC().instant() : story;
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
