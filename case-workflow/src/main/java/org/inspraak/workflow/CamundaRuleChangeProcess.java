package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.inspraak.legal.RuleChangeProcess;

/** The model {@code rule-change}; the change's id is its business key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CamundaRuleChangeProcess implements RuleChangeProcess {

    private final RunningEngine engine;

    /** For proxies of the container. */
    protected CamundaRuleChangeProcess() {
        this(null);
    }

    @Inject
    CamundaRuleChangeProcess(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public void ruleChanged(UUID changeId) {
        engine.get().getRuntimeService().startProcessInstanceByKey("rule-change", changeId.toString());
    }
}
