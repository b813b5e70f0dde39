package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;
import org.inspraak.casefile.DueRunProcess;

/** The model {@code due-run}, begun on demand; each morning its timer begins it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CamundaDueRunProcess implements DueRunProcess {

    private final RunningEngine engine;

    /** For proxies of the container. */
    protected CamundaDueRunProcess() {
        this(null);
    }

    @Inject
    CamundaDueRunProcess(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public void dueRunRequested() {
        engine.get().getRuntimeService().startProcessInstanceByMessage("due-run-requested");
    }

    @Override
    public <T> T inItsOwnTransaction(Supplier<T> work) {
        return OwnTransaction.of(engine, work);
    }
}
