package org.inspraak.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;

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
        RuntimeService runtime = engine.getRuntimeService();
        List<Execution> waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message)
                .listPage(0, 1);
        for (Execution execution : waiting) {
            EngineAnswer.orConflict(
                    "case.changed-meanwhile", () -> runtime.messageEventReceived(message, execution.getId()));
        }
    }
}
