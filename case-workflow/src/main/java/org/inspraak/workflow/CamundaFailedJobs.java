package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.inspraak.casefile.FailedJobs;

/** The engine's jobs without a try left. */
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class CamundaFailedJobs implements FailedJobs {

    private final RunningEngine engine;

    /** For proxies of the container. */
    protected CamundaFailedJobs() {
        this(null);
    }

    @Inject
    CamundaFailedJobs(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public long count() {
        return engine.get()
                .getManagementService()
                .createJobQuery()
                .noRetriesLeft()
                .count();
    }
}
