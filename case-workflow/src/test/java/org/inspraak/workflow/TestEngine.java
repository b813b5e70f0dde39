package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Stage;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real models, steps and settings on an engine in memory, over a domain in memory. At the end of a test class it
 * demands that every flow node of the models it is about was passed:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestEngine engine = new TestEngine("negotiation");
 * }</pre>
 */
final class TestEngine implements BeforeEachCallback, AfterAllCallback {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Set<String> modelsToCover;
    final RecordedWork work = new RecordedWork();
    final ProcessEngine engine;
    final CamundaCaseProcess cases;
    final CamundaEscalationProcess escalations;
    final RunningEngine running = new RunningEngine();
    /** As the container's, they pass an exception on as it is; a fork-join pool may hand on a copy. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    TestEngine(String... modelsToCover) {
        this.modelsToCover = Set.of(modelsToCover);
        engine = build(work);
        Models.deploy(engine.getRepositoryService());
        running.started(engine, threads);
        cases = new CamundaCaseProcess(running);
        escalations = new CamundaEscalationProcess(running);
        work.use(escalations);
    }

    private static ProcessEngine build(CaseWork work) {
        ProcessEngineConfigurationImpl settings = new StandaloneInMemProcessEngineConfiguration();
        EngineSettings.apply(settings, work);
        String name = "test-" + COUNTER.incrementAndGet();
        settings.setProcessEngineName(name);
        settings.setJdbcUrl("jdbc:h2:mem:" + name);
        // only here: which nodes were passed, the history tells
        settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        settings.setJobExecutorActivate(false);
        return settings.buildProcessEngine();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        work.forgetAll();
        ClockUtil.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ClockUtil.reset();
        Set<String> missed = new TreeSet<>();
        for (String model : modelsToCover) {
            Set<String> passed = passedNodes(model);
            Models.read(model).getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId)
                    .filter(node -> !passed.contains(node))
                    .forEach(node -> missed.add(model + "/" + node));
        }
        threads.shutdown();
        engine.close();
        assertThat(missed).as("flow nodes that no path test passed").isEmpty();
    }

    private Set<String> passedNodes(String model) {
        String anyVersion = model + ":";
        return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .filter(node -> node.getProcessDefinitionId().startsWith(anyVersion)
                        || node.getProcessDefinitionKey().equals(model))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    /** A number that no other test of this engine has. */
    CaseNumber register(Stage firstStage) {
        CaseNumber number = new CaseNumber(2026, COUNTER.incrementAndGet());
        cases.introductionRegistered(number, firstStage);
        return number;
    }

    void complete(String task) {
        complete(task, null);
    }

    void complete(String task, String outcome) {
        String processRef = work.openTask(task).processRef();
        cases.taskCompleted(processRef, outcome);
        work.complete(processRef);
    }

    void completeAll(String... tasks) {
        for (String task : tasks) {
            complete(task);
        }
    }

    List<String> openTasks() {
        return work.openTasks().stream()
                .map(RecordedWork.OpenedTask::name)
                .sorted()
                .toList();
    }

    boolean isRunning(CaseNumber number) {
        return instances(number.toString()) > 0;
    }

    boolean isRunning(UUID subject) {
        return instances(subject.toString()) > 0;
    }

    private long instances(String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .count();
    }

    ProcessInstance process(CaseNumber number, String model) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString(), model)
                .singleResult();
    }

    ProcessInstance process(UUID subject) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString())
                .singleResult();
    }

    Map<String, Object> variables(ProcessInstance process) {
        return engine.getRuntimeService().getVariables(process.getId());
    }

    /** Runs every job that is due by now, once. */
    void runJobs() {
        engine.getManagementService().createJobQuery().executable().list().forEach(job -> engine.getManagementService()
                .executeJob(job.getId()));
    }
}
