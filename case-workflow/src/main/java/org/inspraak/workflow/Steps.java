package org.inspraak.workflow;

import static org.inspraak.workflow.Variables.caseNumber;
import static org.inspraak.workflow.Variables.run;
import static org.inspraak.workflow.Variables.subject;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.Stage;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.WeighEscalation;
import org.inspraak.shared.Role;

/**
 * The steps by the names under which the models call them, and nothing else: what is not in this map, no model can
 * reach. A step reads whom it is about, calls one use case, and keeps the answer where a question follows.
 */
final class Steps {

    private final CaseWork work;
    private final Map<Object, Object> byName = new LinkedHashMap<>();

    private Steps(CaseWork work) {
        this.work = work;
    }

    /** The map for the engine: step by name. */
    static Map<Object, Object> over(CaseWork work) {
        Steps steps = new Steps(work);
        steps.addCaseSteps();
        steps.addEscalationSteps();
        steps.addRuns();
        steps.addDocumentSteps();
        return steps.byName;
    }

    private void add(String name, JavaDelegate step) {
        byName.put(name, step);
    }

    private void addCaseSteps() {
        ExecutionListener enterStage = at -> work.enterStage(caseNumber(at), stageOf(at));
        byName.put("enterStage", enterStage);
        add("planReview", at -> work.planReview(caseNumber(at)));
        add("closeCase", at -> work.closeCase(caseNumber(at), outcomeOfCase(at)));
        add("closeWithoutAgreement", at -> work.closeCase(caseNumber(at), CaseOutcome.NO_AGREEMENT));
        add("closeWithdrawn", at -> work.closeCase(caseNumber(at), CaseOutcome.WITHDRAWN));
        add("recomputeDeadlines", at -> work.recomputeDeadlines(caseNumber(at)));
        add("openDeltaRequest", at -> work.openDeltaRequest(caseNumber(at)));
        add("pauseUnionClocks", at -> work.pauseUnionClocks(caseNumber(at)));
        add("resumeUnionClocks", at -> work.resumeUnionClocks(caseNumber(at)));
        // local: beside this reminder the case's own work goes on, and has its own outcome
        add("chaseEmployer", at -> answerLocally(at, work.chaseEmployer(caseNumber(at)) ? "exhausted" : "chased"));
    }

    private void addEscalationSteps() {
        add("raiseEscalation", at -> work.raiseEscalation(caseNumber(at)));
        add("openConciliation", at -> {
            String escalationId = work.openConciliation(caseNumber(at)).toString();
            at.setVariable(Variables.ESCALATION_ID, escalationId);
        });
        add("weighEscalation", at -> weigh(at, work.weighEscalation(subject(at))));
        add("notifyLevel", at -> {
            EscalationLevel level = EscalationLevel.valueOf((String) at.getVariable(Variables.LEVEL));
            Role role = Role.of((String) at.getVariable(Variables.ROLE));
            int workingDays = ((Number) at.getVariable(Variables.ACKNOWLEDGE_WITHIN)).intValue();
            work.notifyLevel(subject(at), level, role, workingDays);
        });
        add("passToNextLevel", at -> {
            String level = work.passToNextLevel(subject(at)).name();
            at.setVariable(Variables.LEVEL, level);
        });
    }

    private void addRuns() {
        add(
                "beginDueRun",
                at -> at.setVariable(Variables.RUN, work.beginDueRun().toString()));
        add("handleDueDeadlines", at -> answerLocally(at, work.handleDueDeadlines(run(at)) ? "more" : "done"));
        add("endDueRun", at -> work.endDueRun(run(at)));
        add("handUpMissedDuties", at -> answerLocally(at, work.handUpMissedDuties() ? "more" : "done"));
        add("sendNotice", at -> work.sendNotice(subject(at)));
        add("sendMorningMail", at -> work.sendMorningMail(subject(at)));
        add("deliverLetter", at -> work.deliverLetter(subject(at)));
        add("fileDispatchProof", at -> work.fileDispatchProof(subject(at)));
        add("sendEmployerMail", at -> work.sendEmployerMail(subject(at)));
        add("followRule", at -> answerLocally(at, work.followRuleChange(subject(at)) ? "more" : "done"));
        add("importRows", at -> answerLocally(at, work.importRows(subject(at)) ? "more" : "done"));
    }

    private void addDocumentSteps() {
        add("checkDocument", at -> answerLocally(at, work.checkDocument(subject(at)) ? "clean" : "refused"));
        add("readText", at -> work.readText(subject(at)));
    }

    /** Only for the routing that follows in the same transaction: they are transient, the process does not keep them. */
    private static void weigh(DelegateExecution at, WeighEscalation.Weight weight) {
        at.setVariableLocal("severity", transientText(weight.severity()));
        at.setVariableLocal(
                "daysOverdue", org.camunda.bpm.engine.variable.Variables.longValue(weight.daysOverdue(), true));
        at.setVariableLocal("stage", transientText(weight.stage()));
        at.setVariableLocal("region", transientText(weight.region()));
        at.setVariableLocal("centrale", transientText(weight.centrale()));
        at.setVariableLocal("jointCommittee", transientText(weight.jointCommittee()));
    }

    private static TypedValue transientText(String text) {
        return org.camunda.bpm.engine.variable.Variables.stringValue(text, true);
    }

    private static void answerLocally(DelegateExecution at, String outcome) {
        at.setVariableLocal(Variables.OUTCOME, outcome);
    }

    /** The stage is written on the element of the model that begins it. */
    private static Stage stageOf(DelegateExecution at) {
        BaseElement element = at.getBpmnModelElementInstance();
        return element
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> "stage".equals(property.getCamundaName()))
                .map(property -> Stage.of(property.getCamundaValue()))
                .findFirst()
                .orElseThrow();
    }

    /** What was agreed last decides; a case that is closed before any agreement has none. */
    private static CaseOutcome outcomeOfCase(DelegateExecution at) {
        String last = String.valueOf(at.getVariable(Variables.OUTCOME));
        return switch (last) {
            case "retired" -> CaseOutcome.SYSTEM_RETIRED;
            case "agreed", "signed", "keep", "amend", "completed" -> CaseOutcome.AGREEMENT;
            default -> CaseOutcome.NO_AGREEMENT;
        };
    }
}
