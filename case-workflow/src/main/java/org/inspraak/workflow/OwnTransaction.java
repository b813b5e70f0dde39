package org.inspraak.workflow;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** A transaction beside the one of the step that wants it. */
final class OwnTransaction {

    private OwnTransaction() {}

    /**
     * On a thread of its own, for which the step waits. Within the step's thread the server would take the step's
     * connection, which is still open, into the inner transaction as well, and would give it back to the pool twice.
     */
    static <T> T of(RunningEngine engine, Supplier<T> work) {
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
