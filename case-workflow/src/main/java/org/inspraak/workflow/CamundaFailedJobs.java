package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.inspraak.casefile.FailedJobs;

/** The engine's jobs that ended with an exception, with tries left or without. */
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class CamundaFailedJobs implements FailedJobs {

    /** So many are looked at, or tried again, at once. */
    private static final int MOST = 5_000;

    private static final int TRIES = 3;

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
        return management().createJobQuery().noRetriesLeft().count();
    }

    @Override
    public List<Failed> list() {
        Map<String, List<Job>> byKind = failed().stream()
                .collect(Collectors.groupingBy(Job::getProcessDefinitionKey, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> describe(kind.getKey(), kind.getValue()))
                .toList();
    }

    private static Failed describe(String kind, List<Job> jobs) {
        long givenUp = jobs.stream().filter(job -> job.getRetries() == 0).count();
        Instant since = jobs.stream()
                .map(Job::getCreateTime)
                .min(Date::compareTo)
                .map(Date::toInstant)
                .orElseThrow();
        return new Failed(kind, givenUp, jobs.size() - givenUp, since);
    }

    @Override
    public void tryAgain() {
        Date now = ClockUtil.getCurrentTime();
        for (Job job : failed()) {
            if (job.getRetries() == 0) {
                management().setJobRetries(job.getId(), TRIES);
            }
            management().setJobDuedate(job.getId(), now);
        }
    }

    private List<Job> failed() {
        return management().createJobQuery().withException().listPage(0, MOST);
    }

    private ManagementService management() {
        return engine.get().getManagementService();
    }
}
