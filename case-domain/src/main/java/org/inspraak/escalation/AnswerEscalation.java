package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;

/** The level that was asked takes a matter up, resolves it or hands it up, for whoever knows it and not its task. */
@ApplicationScoped
@Transactional
public class AnswerEscalation {

    @Inject
    EscalationAccess access;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CompleteTask completeTask;

    /** @param entered by field name, as the form of {@link AcknowledgeEscalation} takes it */
    public Escalation acknowledge(Actor actor, UUID escalationId, Map<String, ?> entered) {
        return complete(actor, escalationId, "acknowledgeEscalation", "escalation.not-asked", entered);
    }

    /** @param entered by field name, as the form of {@link ResolveEscalation} takes it */
    public Escalation resolve(Actor actor, UUID escalationId, Map<String, ?> entered) {
        return complete(actor, escalationId, "resolveEscalation", "escalation.not-acknowledged", entered);
    }

    private Escalation complete(Actor actor, UUID id, String taskName, String notOpen, Map<String, ?> entered) {
        Escalation escalation = access.lockToLead(actor, id);
        // what is wrong with the form is told first, whatever else stands in the way
        completeTask.workFor(taskName).form().read(entered);
        CaseTask task = caseFiles.openTasks(escalation.caseFile().id()).stream()
                .filter(one -> one.name().equals(taskName) && id.equals(one.subjectId()))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.conflict(notOpen));
        completeTask.complete(actor, task.id(), entered);
        return escalation;
    }
}
