package org.inspraak.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything that has been started and must be stopped, the last first. Starting a part and stopping everything exclude
 * each other: whoever stops while a part is starting waits for it and stops it too, so that no process is left behind.
 */
final class Running {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean isStopping;

    synchronized <T extends AutoCloseable> T start(Supplier<T> part) {
        if (isStopping) {
            throw new StartRefused(ExitCode.STOPPED, "Inspraak was stopped while it was starting.");
        }
        T started = part.get();
        parts.push(started);
        return started;
    }

    synchronized void stop() {
        isStopping = true;
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                // the parts below still have to be stopped
                Logger.getLogger(Running.class.getName()).log(Level.WARNING, "not stopped cleanly: " + part, e);
            }
        }
    }

    synchronized boolean isStopping() {
        return isStopping;
    }
}
