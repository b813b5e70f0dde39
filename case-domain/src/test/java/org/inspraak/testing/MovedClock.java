package org.inspraak.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.inspraak.shared.CaseClock;

/** Stands still until a test moves it; goes on by a millisecond with each reading, so that what comes later is later. */
public final class MovedClock extends Clock {

    private Instant now;

    MovedClock(LocalDate start) {
        moveTo(start);
    }

    /** Nine in the morning in Belgium. */
    public void moveTo(LocalDate date) {
        now = date.atTime(LocalTime.of(9, 0)).atZone(CaseClock.BELGIUM).toInstant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, CaseClock.BELGIUM);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plusMillis(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
