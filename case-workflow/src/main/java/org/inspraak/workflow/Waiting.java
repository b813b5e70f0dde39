package org.inspraak.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Tells a fact to a process that may have stopped waiting for it. Facts that a clock brings come late at times: the
 * answer arrived an hour before its deadline was handled. Then there is nobody to tell, and nothing is wrong.
 */
final class Waiting {

    private Waiting() {}

    /**
     * Asks first instead of catching an exception afterwards, which would already have doomed the transaction. Where two
     * wait, one is told: the deadline that fell due is one.
     */
    static void tellOne(ProcessEngine engine, String message, String businessKey) {
        EngineAnswer.orConflict("case.changed-meanwhile", () -> new Turns(engine)
                .atProcess(businessKey, () -> tell(engine, message, businessKey)));
    }

    private static void tell(ProcessEngine engine, String message, String businessKey) {
        RuntimeService runtime = engine.getRuntimeService();
        runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .filter(execution -> stillWaits((ExecutionEntity) execution, message))
                .findFirst()
                .ifPresent(execution -> runtime.messageEventReceived(message, execution.getId()));
    }

    /** The query sees the database; what was told earlier in the same step of a run is not written there yet. */
    private static boolean stillWaits(ExecutionEntity execution, String message) {
        return execution.getEventSubscriptions().stream()
                .anyMatch(subscription -> message.equals(subscription.getEventName()));
    }
}
