package org.inspraak.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** So many clients, each sending its next request when it has the answer to the last one. */
public final class Load {

    /** One client's doing; the first failure ends the whole run, because a figure over failures says nothing. */
    public interface Client extends AutoCloseable {

        /** Does the thing once; what happens in here is what is measured. */
        void act() throws Exception;

        @Override
        default void close() throws IOException {
            // most hold nothing
        }
    }

    /** Makes the clients of a round. */
    public interface Clients {

        Client open(int number) throws Exception;
    }

    /**
     * What one round showed.
     *
     * @param perSecond how often the thing was done
     * @param ownCpuMillis processor time of this program for one doing: what measuring took from the measured
     */
    public record Round(
            long count, double perSecond, double median, double p95, double p99, double max, double ownCpuMillis) {}

    private Load() {}

    /** Runs one round. */
    public static Round run(Clients clients, int count, double seconds) throws Exception {
        long cpuBefore = ownCpu();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                Client client = clients.open(number);
                running.add(threads.submit(untilThen(client, end)));
            }
            List<long[]> taken = new ArrayList<>();
            for (Future<long[]> one : running) {
                taken.add(one.get());
            }
            double lasted = (System.nanoTime() - begin) / 1e9;
            return summarise(taken, lasted, ownCpu() - cpuBefore);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private static Callable<long[]> untilThen(Client client, long end) {
        return () -> {
            try (client) {
                long[] taken = new long[1024];
                int count = 0;
                for (long before = System.nanoTime(); before < end; ) {
                    client.act();
                    long after = System.nanoTime();
                    if (count == taken.length) {
                        taken = Arrays.copyOf(taken, count * 2);
                    }
                    taken[count++] = after - before;
                    before = after;
                }
                return Arrays.copyOf(taken, count);
            }
        };
    }

    private static Round summarise(List<long[]> taken, double lasted, long ownCpu) {
        long[] all = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Round(
                all.length,
                all.length / lasted,
                millisAt(all, 0.5),
                millisAt(all, 0.95),
                millisAt(all, 0.99),
                millisAt(all, 1),
                ownCpu / 1e6 / all.length);
    }

    /** By the nearest rank. */
    static double millisAt(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    private static long ownCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
