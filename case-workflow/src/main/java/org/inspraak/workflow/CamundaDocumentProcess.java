package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import java.util.function.Supplier;
import org.inspraak.document.DocumentProcess;

/** The model {@code document-check}; the version's id is its business key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CamundaDocumentProcess implements DocumentProcess {

    private final RunningEngine engine;

    /** For proxies of the container. */
    protected CamundaDocumentProcess() {
        this(null);
    }

    @Inject
    CamundaDocumentProcess(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public void documentChanged(UUID newestVersionId) {
        // what was looked at passes the first step again unharmed
        versionReceived(newestVersionId);
    }

    @Override
    public void versionReceived(UUID versionId) {
        engine.get().getRuntimeService().startProcessInstanceByKey("document-check", versionId.toString());
    }

    @Override
    public <T> T inItsOwnTransaction(Supplier<T> work) {
        return OwnTransaction.of(engine, work);
    }
}
