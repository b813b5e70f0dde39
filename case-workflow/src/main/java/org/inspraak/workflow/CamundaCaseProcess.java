package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseProcess;
import org.inspraak.casefile.Stage;

/** The model {@code ai-introduction} and the stage models below it; the case number is their business key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CamundaCaseProcess implements CaseProcess {

    static final String MODEL = "ai-introduction";

    private static final String TASK_GONE = "task.already-completed";
    private static final String CASE_MOVED = "case.changed-meanwhile";

    private final RunningEngine engine;
    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    /** For proxies of the container. */
    protected CamundaCaseProcess() {
        this(null);
    }

    @Inject
    CamundaCaseProcess(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public void introductionRegistered(CaseNumber number, Stage firstStage) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variables.TARGET_STAGE, firstStage.code());
        // there from the beginning, so that no question meets an unknown name
        variables.put(Variables.OUTCOME, null);
        EngineAnswer.orConflict(
                CASE_MOVED, () -> runtime().startProcessInstanceByKey(MODEL, number.toString(), variables));
    }

    @Override
    public void taskCompleted(String processRef, String outcome) {
        Map<String, Object> variables = new HashMap<>();
        // also when there is none: an older answer must not decide a later question
        variables.put(Variables.OUTCOME, outcome);
        atTask(processRef, tasks -> tasks.complete(processRef, variables));
    }

    @Override
    public void taskClaimed(String processRef, String username) {
        atTask(processRef, tasks -> tasks.setAssignee(processRef, username));
    }

    @Override
    public void stageMoved(CaseNumber number, Stage target) {
        tell(number, "stage-moved", Map.of(Variables.TARGET_STAGE, target.code()));
    }

    @Override
    public void introductionDatesChanged(CaseNumber number) {
        tell(number, "introduction-dates-changed", Map.of());
    }

    @Override
    public void scopeChanged(CaseNumber number) {
        tell(number, "scope-changed", Map.of());
    }

    @Override
    public void introductionWithdrawn(CaseNumber number) {
        tell(number, "introduction-withdrawn", Map.of());
    }

    @Override
    public void caseSuspended(CaseNumber number) {
        tell(number, "case-suspended", Map.of());
    }

    @Override
    public void caseResumed(CaseNumber number) {
        tell(number, "case-resumed", Map.of());
    }

    @Override
    public void answerOverdue(CaseNumber number) {
        Waiting.tellOne(engine.get(), "answer-overdue", number.toString());
    }

    @Override
    public void reviewDue(CaseNumber number) {
        Waiting.tellOne(engine.get(), "review-due", number.toString());
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Diagram> findDiagram(CaseNumber number) {
        return new CurrentDiagram(engine.get(), drawn).find(number);
    }

    private void atTask(String processRef, Consumer<TaskService> word) {
        TaskService tasks = engine.get().getTaskService();
        EngineAnswer.orConflict(TASK_GONE, () -> new Turns(engine.get()).atTask(processRef, () -> word.accept(tasks)));
    }

    private void tell(CaseNumber number, String message, Map<String, Object> variables) {
        String key = number.toString();
        EngineAnswer.orConflict(CASE_MOVED, () -> new Turns(engine.get()).atProcess(key, () -> runtime()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .setVariables(variables)
                .correlate()));
    }

    private RuntimeService runtime() {
        return engine.get().getRuntimeService();
    }
}
