package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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

    /**
     * A new command of the engine in a new transaction. A transaction alone would not do: what is asked of the engine
     * within a step is written with that step's command, when the step ends.
     *
     * <p>The outer transaction waits outside of this method, so that a failure in here does not undo it.
     */
    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public <T> T inItsOwnTransaction(Supplier<T> work) {
        var settings = (ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration();
        return settings.getCommandExecutorTxRequiresNew().execute(context -> work.get());
    }
}
