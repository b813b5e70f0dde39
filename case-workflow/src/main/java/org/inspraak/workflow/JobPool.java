package org.inspraak.workflow;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;

/**
 * Runs the engine's jobs on a few threads of the server, one of which looks for jobs. When all are busy and the short
 * queue is full, the jobs stay in the database, the looking slows down, and another node may take them.
 *
 * <p>The pool is ours and only its threads are the server's: a pool that a library inside the application defines, the
 * server does not bind, and its default pool has no bound.
 */
final class JobPool extends JobExecutor {

    /** One looks, three work; each working one holds a connection to the database. */
    private static final int THREADS = 4;

    private static final int WAITING = 4;

    /** A job that takes longer is left to end by itself; should it die, its transaction is undone and it runs again. */
    private static final int SECONDS_TO_END = 15;

    private final ThreadFactory factory;
    private ThreadPoolExecutor threads;

    JobPool(ThreadFactory factory) {
        this.factory = factory;
        name = "inspraak-jobs";
        setMaxJobsPerAcquisition(THREADS - 1);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    }

    @Override
    protected void startExecutingJobs() {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), factory);
        threads.execute(acquireJobsRunnable);
    }

    @Override
    protected void stopExecutingJobs() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        try {
            threads.execute(named(jobIds, getExecuteJobsRunnable(jobIds, engine)));
        } catch (RejectedExecutionException full) {
            logRejectedExecution(engine, jobIds.size());
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }

    /** While it works, a thread bears the name of its work: every log line tells its thread. */
    private static Runnable named(List<String> jobIds, Runnable work) {
        return () -> {
            Thread thread = Thread.currentThread();
            String itsOwn = thread.getName();
            thread.setName("job " + jobIds.get(0));
            try {
                work.run();
            } finally {
                thread.setName(itsOwn);
            }
        };
    }
}
