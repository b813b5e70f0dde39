package org.inspraak.systemtest;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something that happens soon, and tells what was there instead when it does not. */
final class Patience {

    private static final long MILLIS_BETWEEN_LOOKS = 100;

    private Patience() {}

    static void await(Duration patience, BooleanSupplier happened, Supplier<String> otherwise) {
        long end = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + patience.toSeconds() + " s: " + otherwise.get());
            }
            pause(MILLIS_BETWEEN_LOOKS);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
