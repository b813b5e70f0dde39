package org.inspraak.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The only place where the time is read. A use case reads it once and passes the {@link Moment} on, so that all it
 * writes carries one time.
 */
public class CaseClock {

    /** Dates of cases are dates in Belgium. */
    public static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

    /**
     * One reading of the clock.
     *
     * @param instant UTC
     * @param today the date in Belgium at that instant
     */
    public record Moment(Instant instant, LocalDate today) {

        /** The moment at which an instant falls on a Belgian date: the only place where one becomes the other. */
        public static Moment of(Instant instant) {
            return new Moment(instant, LocalDate.ofInstant(instant, BELGIUM));
        }
    }

    private final Clock clock;

    /** For proxies of the container. */
    protected CaseClock() {
        this(Clock.systemUTC());
    }

    public CaseClock(Clock clock) {
        this.clock = clock;
    }

    public Moment read() {
        // the database keeps microseconds; a time that is read back must equal the one that was written
        return Moment.of(clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    }
}
