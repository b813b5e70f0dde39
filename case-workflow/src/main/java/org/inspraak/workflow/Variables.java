package org.inspraak.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.inspraak.casefile.CaseNumber;

/** The few values that a process carries beside its business key. */
final class Variables {

    /** The answer to the question that follows; the last one given. */
    static final String OUTCOME = "outcome";

    /** Where a case begins, or is moved to: a stage's code. */
    static final String TARGET_STAGE = "targetStage";

    /** The escalation that a case is waiting for. */
    static final String ESCALATION_ID = "escalationId";

    /** In an escalation only, whose business key is its own id. */
    static final String CASE_NUMBER = "caseNumber";

    static final String LEVEL = "level";
    static final String ROLE = "role";
    static final String ACKNOWLEDGE_WITHIN = "acknowledgeWithin";

    /** The run over what falls due that a lane of it works for. */
    static final String RUN = "run";

    private Variables() {}

    /** The case that a step works for. */
    static CaseNumber caseNumber(DelegateExecution execution) {
        Object ofEscalation = execution.getVariable(CASE_NUMBER);
        return CaseNumber.parse(ofEscalation == null ? execution.getProcessBusinessKey() : (String) ofEscalation);
    }

    /** The escalation or notice that a process is about. */
    static UUID subject(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    static UUID run(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(RUN));
    }

    static boolean isEscalation(DelegateExecution execution) {
        return execution.hasVariable(CASE_NUMBER);
    }
}
