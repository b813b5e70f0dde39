package org.inspraak.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.inspraak.shared.Role;

/**
 * Tells the domain of every user task of every model, without a word in the models: opened when the process reaches it,
 * withdrawn when the process leaves it undone. A completed task is no news: the domain itself completed it.
 */
final class TaskMirror extends AbstractBpmnParseListener implements TaskListener {

    private final CaseWork work;

    TaskMirror(CaseWork work) {
        this.work = work;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        // built in: also told when an administrator cancels a process without its listeners
        task.addBuiltInTaskListener(EVENTNAME_CREATE, this);
        task.addBuiltInTaskListener(EVENTNAME_DELETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_DELETE.equals(task.getEventName())) {
            work.withdrawTask(task.getId());
        } else {
            open(task);
        }
    }

    private void open(DelegateTask task) {
        var execution = task.getExecution();
        var subject = Variables.isEscalation(execution) ? Variables.subject(execution) : null;
        work.openTask(
                Variables.caseNumber(execution), task.getTaskDefinitionKey(), roleOf(task), subject, task.getId());
    }

    private static Role roleOf(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .map(Role::of)
                .findFirst()
                .orElseThrow();
    }
}
