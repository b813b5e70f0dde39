package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.deadline.Deadlines;
import org.inspraak.organisation.TellStaff;

/** Hands up what the due run found missed, a batch per transaction; what came in the meantime is no matter any more. */
@ApplicationScoped
@Transactional
public class HandUpMissedDuties {

    private static final int BATCH = 25;

    @Inject
    MissedDuties missedDuties;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseFiles caseFiles;

    @Inject
    RaiseEscalation raiseEscalation;

    @Inject
    TellStaff tellStaff;

    /** True when there may be more. */
    public boolean handUpBatch() {
        List<MissedDuty> batch = missedDuties.take(BATCH);
        // one mail in the morning, and not one for each case
        tellStaff.inTheMorning(() -> batch.forEach(this::handUp));
        return batch.size() == BATCH;
    }

    private void handUp(MissedDuty missed) {
        CaseFile caseFile = caseFiles.readById(missed.caseId());
        if (caseFile.status() == CaseStatus.OPEN) {
            deadlines.ofCase(missed.caseId()).stream()
                    .filter(deadline -> deadline.id().equals(missed.deadlineId()))
                    .filter(deadline -> deadline.state().isOpen())
                    .forEach(deadline -> raiseEscalation.raiseMissed(caseFile, deadline));
        }
    }
}
