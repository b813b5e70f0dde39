package org.inspraak.workflow;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.inspraak.casefile.Stage;

/**
 * The engine alone: our models on the same tables, with steps that do nothing, without container, domain, REST or rights.
 * It stands in this package to take our settings from where they are.
 */
public final class BareEngine implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    private final ProcessEngine engine;

    private BareEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Starts it on tables that exist, with the models that the application deployed there.
     *
     * @param ours with our settings, else as it comes out of its box
     */
    public static BareEngine start(String url, String user, String password, boolean ours) {
        ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
        CaseWork nothing = (CaseWork) Proxy.newProxyInstance(
                CaseWork.class.getClassLoader(), new Class<?>[] {CaseWork.class}, (self, method, given) -> null);
        if (ours) {
            EngineSettings.apply(settings, nothing);
            settings.setCustomPostBPMNParseListeners(new ArrayList<>());
        } else {
            settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
            settings.setHistoryCleanupEnabled(false);
        }
        settings.setBeans(steps(nothing));
        settings.setJdbcDriver("org.postgresql.Driver");
        settings.setJdbcUrl(url);
        settings.setJdbcUsername(user);
        settings.setJdbcPassword(password);
        settings.setJdbcMaxActiveConnections(CONNECTIONS);
        settings.setJdbcMaxIdleConnections(CONNECTIONS);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        settings.setJobExecutorActivate(false);
        return new BareEngine(settings.buildProcessEngine());
    }

    private static Map<Object, Object> steps(CaseWork nothing) {
        Map<Object, Object> steps = new HashMap<>();
        Steps.over(nothing).forEach((name, step) -> steps.put(name, noStep(step)));
        return steps;
    }

    private static Object noStep(Object step) {
        ExecutionListener noListener = at -> {};
        JavaDelegate noDelegate = at -> {};
        return step instanceof ExecutionListener ? noListener : noDelegate;
    }

    /** What registering a case asks of the engine. */
    public void register(String caseNumber) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variables.TARGET_STAGE, Stage.INTAKE.code());
        variables.put(Variables.OUTCOME, null);
        engine.getRuntimeService().startProcessInstanceByKey(CamundaCaseProcess.MODEL, caseNumber, variables);
    }

    /** What completing a task asks of the engine. */
    public void complete(String taskId, String outcome) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variables.OUTCOME, outcome);
        engine.getTaskService().complete(taskId, variables);
    }

    /** The answers that lead a case onwards, as the tasks' forms give them. */
    public static String outcomeOf(String task) {
        return Map.of(
                        "reviewAnswers", "complete",
                        "approveAssessment", "approved",
                        "holdRound", "held",
                        "recordRound", "agreed",
                        "consultMembers", "accepted",
                        "decideReview", "completed",
                        "acknowledgeEscalation", "acknowledged",
                        "resolveEscalation", "resolved")
                .get(task);
    }

    /** Loads the models, so that the first one measured does not. */
    public void warmUp() {
        List<?> all =
                engine.getRepositoryService().createProcessDefinitionQuery().list();
        if (all.isEmpty()) {
            throw new IllegalStateException("the application deployed no models here");
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
