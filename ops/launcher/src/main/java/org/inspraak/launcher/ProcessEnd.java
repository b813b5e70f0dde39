package org.inspraak.launcher;

import java.time.Duration;

/** Waits for the end of a process that need not be our child; Java's own wait for such looks up to seconds late. */
final class ProcessEnd {

    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private ProcessEnd() {}

    /** Answers whether the process has ended within that time. */
    static boolean await(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !process.isAlive();
            }
        }
        return !process.isAlive();
    }
}
