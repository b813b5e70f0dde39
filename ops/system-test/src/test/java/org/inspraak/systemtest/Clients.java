package org.inspraak.systemtest;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Programs that register cases at the same time and remember what they were told. One that gets no answer, or is told to
 * come back, asks again with the same key, as programs ought to.
 */
final class Clients {

    private static final int AT_ONCE = 4;
    private static final long MILLIS_BEFORE_AGAIN = 50;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Waiting> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    private record Waiting(String key, Introduction introduction) {}

    /** By key, the number of the case that was acknowledged. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** Answers other than 201, in the order in which they came. */
    Queue<Answer> refused() {
        return refused;
    }

    /** Until {@link #stop}, or until so many are acknowledged. */
    void begin(Colleague colleague, int wanted) {
        begin(wanted, () -> registerOne(colleague));
    }

    /** Something else to ask meanwhile, again and again; answers that are no success are kept. */
    void beginAsking(Consumer<Queue<Answer>> question) {
        Thread thread = new Thread(() -> {
            while (!isOver.get()) {
                ask(() -> question.accept(refused));
            }
        });
        threads.add(thread);
        thread.start();
    }

    private void begin(int wanted, Runnable step) {
        isOver.set(false);
        for (int i = 0; i < AT_ONCE; i++) {
            Thread thread = new Thread(() -> {
                while (!isOver.get() && acknowledged.size() < wanted) {
                    ask(step);
                }
            });
            threads.add(thread);
            thread.start();
        }
    }

    private static void ask(Runnable step) {
        try {
            step.run();
        } catch (UncheckedIOException nobodyThere) {
            Patience.pause(MILLIS_BEFORE_AGAIN);
        }
    }

    private void registerOne(Colleague colleague) {
        Waiting next = unanswered.poll();
        if (next == null) {
            next = new Waiting(UUID.randomUUID().toString(), Introduction.anIntroduction());
        }
        boolean isAnswered = false;
        try {
            Answer answer = colleague.with("Idempotency-Key", next.key()).tries(next.introduction());
            isAnswered = answer.status() == 201;
            if (isAnswered) {
                acknowledged.put(next.key(), answer.json().getString("number"));
            } else {
                refused.add(answer);
                Patience.pause(MILLIS_BEFORE_AGAIN);
            }
        } finally {
            if (!isAnswered) {
                unanswered.add(next);
            }
        }
    }

    /** Lets everybody come to the end of what they ask. */
    void stop() {
        isOver.set(true);
        awaitEnd();
    }

    void awaitEnd() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }
}
