package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.inspraak.portal.EmployerMailProcess;

/** The model {@code employer-mail}; what is to be sent is its business key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CamundaEmployerMailProcess implements EmployerMailProcess {

    private final RunningEngine engine;

    /** For proxies of the container. */
    protected CamundaEmployerMailProcess() {
        this(null);
    }

    @Inject
    CamundaEmployerMailProcess(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public void employerMailRecorded(UUID mailId) {
        engine.get().getRuntimeService().startProcessInstanceByKey("employer-mail", mailId.toString());
    }
}
