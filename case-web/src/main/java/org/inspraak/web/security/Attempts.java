package org.inspraak.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down guessing: after a few wrong passwords an account, and after more of them an address, has to wait. Kept in
 * memory: a restart forgets it, and each node counts for itself.
 */
@ApplicationScoped
public class Attempts {

    static final int PER_ACCOUNT = 8;
    static final int PER_ADDRESS = 60;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_KEYS = 20_000;

    private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();

    void failed(String username, String address, Instant now) {
        clearAway(now);
        add(account(username), now);
        add(address(address), now);
    }

    void succeeded(String username) {
        failures.remove(account(username));
    }

    /** 0 when a try is free. */
    long secondsToWait(String username, String address, Instant now) {
        return Math.max(wait(account(username), PER_ACCOUNT, now), wait(address(address), PER_ADDRESS, now));
    }

    /** A calendar was asked for that is not there; this never makes anybody wait at the sign-in. */
    public void calendarFailed(String address, Instant now) {
        clearAway(now);
        add(calendar(address), now);
    }

    /** 0 when calendars may be asked for from this address. */
    public long secondsToWaitForCalendar(String address, Instant now) {
        return wait(calendar(address), PER_ADDRESS, now);
    }

    /** A link that leads nowhere, or a wrong code; this never makes anybody wait at the sign-in. */
    public void answerFailed(String address, Instant now) {
        clearAway(now);
        add(answer(address), now);
    }

    /** 0 when employers may try links and codes from this address. */
    public long secondsToWaitForAnswer(String address, Instant now) {
        return wait(answer(address), PER_ADDRESS, now);
    }

    private void clearAway(Instant now) {
        if (failures.size() > MOST_KEYS) {
            failures.values().removeIf(times -> isOver(times, now));
        }
    }

    private void add(String key, Instant now) {
        failures.compute(key, (same, there) -> {
            Deque<Instant> times = there == null ? new ArrayDeque<>() : there;
            times.addLast(now);
            if (times.size() > PER_ADDRESS) {
                times.removeFirst();
            }
            return times;
        });
    }

    private long wait(String key, int allowed, Instant now) {
        long[] seconds = {0};
        failures.computeIfPresent(key, (same, times) -> {
            while (!times.isEmpty() && times.peekFirst().plus(WINDOW).isBefore(now)) {
                times.removeFirst();
            }
            if (times.size() >= allowed) {
                seconds[0] = 1
                        + Duration.between(now, times.peekFirst().plus(WINDOW)).toSeconds();
            }
            return times.isEmpty() ? null : times;
        });
        return seconds[0];
    }

    private static boolean isOver(Deque<Instant> times, Instant now) {
        Instant last = times.peekLast();
        return last == null || last.plus(WINDOW).isBefore(now);
    }

    private static String account(String username) {
        return "account " + username;
    }

    private static String calendar(String address) {
        return "calendar " + address;
    }

    private static String answer(String address) {
        return "answer " + address;
    }

    private static String address(String address) {
        return "address " + address;
    }
}
