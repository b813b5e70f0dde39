package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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
     * On a thread of its own, for which the step waits. Within the step's thread the server would take the step's
     * connection, which is still open, into the inner transaction as well, and would give it back to the pool twice.
     */
    @Override
    public <T> T inItsOwnTransaction(Supplier<T> work) {
        var settings = (ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration();
        Future<T> done = engine.threads()
                .submit(() -> settings.getCommandExecutorTxRequiresNew().execute(context -> work.get()));
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops", stopped);
        }
    }
}
