package org.inspraak.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets several people do something at the same time, each on a thread of the server. */
@ApplicationScoped
public class AtOnce {

    private static final int SECONDS = 30;

    @Resource
    ManagedExecutorService threads;

    /** How it ended for each: {@code null} where all went well, else what was thrown. */
    List<Throwable> run(List<Runnable> works) {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<Future<Throwable>> running = works.stream()
                .map(work -> threads.submit(waitingFor(start, work)))
                .toList();
        List<Throwable> ends = new ArrayList<>();
        running.forEach(one -> ends.add(endOf(one)));
        return ends;
    }

    private static Callable<Throwable> waitingFor(CyclicBarrier start, Runnable work) {
        return () -> {
            start.await(SECONDS, TimeUnit.SECONDS);
            try {
                work.run();
                return null;
            } catch (RuntimeException thrown) {
                return thrown;
            }
        };
    }

    private static Throwable endOf(Future<Throwable> running) {
        try {
            return running.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
