package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.inspraak.letter.LetterProcess;

/** The model {@code letter-mail}; the dispatch is its business key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CamundaLetterProcess implements LetterProcess {

    private final RunningEngine engine;

    /** For proxies of the container. */
    protected CamundaLetterProcess() {
        this(null);
    }

    @Inject
    CamundaLetterProcess(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public void letterHandedOver(UUID dispatchId) {
        engine.get().getRuntimeService().startProcessInstanceByKey("letter-mail", dispatchId.toString());
    }
}
