package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import java.util.function.Supplier;
import org.inspraak.importing.ImportProcess;

/** The model {@code import-run}; the import's id is its business key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CamundaImportProcess implements ImportProcess {

    private final RunningEngine engine;

    /** For proxies of the container. */
    protected CamundaImportProcess() {
        this(null);
    }

    @Inject
    CamundaImportProcess(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public void importStarted(UUID importId) {
        engine.get().getRuntimeService().startProcessInstanceByKey("import-run", importId.toString());
    }

    @Override
    public <T> T inItsOwnTransaction(Supplier<T> work) {
        return OwnTransaction.of(engine, work);
    }
}
