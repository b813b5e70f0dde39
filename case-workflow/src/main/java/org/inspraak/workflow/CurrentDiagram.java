package org.inspraak.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseProcess.Diagram;

/**
 * The picture that helps most: the model of the stage that the case is in, and only between stages the whole life of
 * the case. A second information request that runs beside the case does not hide the stage.
 */
final class CurrentDiagram {

    private static final String BESIDE_THE_CASE = "deltaRequest";

    /** Attributes of the engine's own namespace, and where that is named. */
    private static final Pattern WITHOUT_ENGINE = Pattern.compile("\\s(?:xmlns:camunda|camunda:\\w+)=\"[^\"]*\"");

    private final ProcessEngine engine;
    private final Map<String, String> drawn;

    /**
     * @param drawn the pictures drawn so far, by the id of their model's version: drawing takes longer than all else on
     *     the page of a case, and a version never changes
     */
    CurrentDiagram(ProcessEngine engine, Map<String, String> drawn) {
        this.engine = engine;
        this.drawn = drawn;
    }

    Optional<Diagram> find(CaseNumber number) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString(), CamundaCaseProcess.MODEL)
                .list()
                .stream()
                .findFirst()
                .map(this::draw);
    }

    private Diagram draw(ProcessInstance whole) {
        BpmnModelInstance model = model(whole.getProcessDefinitionId());
        List<String> active = activeElements(whole);
        Optional<ProcessInstance> stage = active.stream()
                .filter(element -> !BESIDE_THE_CASE.equals(element))
                .map(model::getModelElementById)
                .filter(CallActivity.class::isInstance)
                .flatMap(call -> called(whole, ((CallActivity) call).getCalledElement()).stream())
                .findFirst();
        return stage.map(part -> new Diagram(xml(part.getProcessDefinitionId()), activeElements(part)))
                .orElseGet(() -> new Diagram(xml(whole.getProcessDefinitionId()), active));
    }

    private List<ProcessInstance> called(ProcessInstance whole, String model) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(whole.getId())
                .processDefinitionKey(model)
                .list();
    }

    private List<String> activeElements(ProcessInstance process) {
        List<String> ids = new ArrayList<>();
        collect(engine.getRuntimeService().getActivityInstance(process.getId()), ids);
        return ids.stream().distinct().sorted().toList();
    }

    private static void collect(ActivityInstance at, List<String> ids) {
        ActivityInstance[] parts = at.getChildActivityInstances();
        if (parts.length == 0) {
            ids.add(at.getActivityId());
        }
        for (ActivityInstance part : parts) {
            collect(part, ids);
        }
    }

    /** The engine keeps parsed models in memory. */
    private BpmnModelInstance model(String definitionId) {
        return engine.getRepositoryService().getBpmnModelInstance(definitionId);
    }

    /** The picture with its words; what the model tells the engine (beans, groups, versions) is nobody's business. */
    private String xml(String definitionId) {
        return drawn.computeIfAbsent(definitionId, id -> shown(model(id)));
    }

    private static String shown(BpmnModelInstance model) {
        BpmnModelInstance shown = model.clone();
        shown.getModelElementsByType(ExtensionElements.class)
                .forEach(element -> element.getParentElement().removeChildElement(element));
        shown.getModelElementsByType(ConditionExpression.class)
                .forEach(element -> element.getParentElement().removeChildElement(element));
        return WITHOUT_ENGINE.matcher(Bpmn.convertToString(shown)).replaceAll("");
    }
}
