package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.inspraak.organisation.NoticeProcess;

/** The models {@code notice} and {@code morning-mail}; what is to be sent is their business key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CamundaNoticeProcess implements NoticeProcess {

    private final RunningEngine engine;

    /** For proxies of the container. */
    protected CamundaNoticeProcess() {
        this(null);
    }

    @Inject
    CamundaNoticeProcess(RunningEngine engine) {
        this.engine = engine;
    }

    @Override
    public void noticeRecorded(UUID noticeId) {
        engine.get().getRuntimeService().startProcessInstanceByKey("notice", noticeId.toString());
    }

    @Override
    public void morningMailPlanned(UUID mailId) {
        engine.get().getRuntimeService().startProcessInstanceByKey("morning-mail", mailId.toString());
    }
}
