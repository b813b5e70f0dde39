package org.inspraak.workflow;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;

/**
 * Runs the engine's jobs on the server's bounded pool, of which one thread keeps looking for jobs. When the pool is
 * full, the jobs stay in the database, the looking slows down, and another node may take them.
 */
final class JobPool extends JobExecutor {

    private final ExecutorService threads;

    JobPool(ExecutorService threads) {
        this.threads = threads;
        name = "inspraak-jobs";
        setMaxJobsPerAcquisition(2);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    }

    @Override
    protected void startExecutingJobs() {
        threads.execute(acquireJobsRunnable);
    }

    @Override
    protected void stopExecutingJobs() {
        // the runnable has been told to stop; the threads are the server's
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        try {
            threads.execute(getExecuteJobsRunnable(jobIds, engine));
        } catch (RejectedExecutionException full) {
            logRejectedExecution(engine, jobIds.size());
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }
}
