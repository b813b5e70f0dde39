package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.EscalationProcess;

/** The model {@code escalation}; the escalation's id is its business key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CamundaEscalationProcess implements EscalationProcess {

    private final RunningEngine engine;

    /** For proxies of the container. */
    protected CamundaEscalationProcess() {
        this(null);
    }

    @Inject
    CamundaEscalationProcess(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public void escalationRaised(CaseNumber number, UUID escalationId, EscalationLevel level) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variables.CASE_NUMBER, number.toString());
        variables.put(Variables.LEVEL, level.name());
        EngineAnswer.orConflict("case.changed-meanwhile", () -> engine.get()
                .getRuntimeService()
                .startProcessInstanceByKey("escalation", escalationId.toString(), variables));
    }

    @Override
    public void acknowledgementOverdue(UUID escalationId) {
        Waiting.tellOne(engine.get(), "acknowledgement-overdue", escalationId.toString());
    }

    @Override
    public void escalationWithdrawn(UUID escalationId) {
        Waiting.tellOne(engine.get(), "escalation-withdrawn", escalationId.toString());
    }

    @Override
    public void dutiesMissed() {
        engine.get().getRuntimeService().startProcessInstanceByKey("missed-duties");
    }
}
