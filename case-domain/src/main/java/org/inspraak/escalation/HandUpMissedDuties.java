package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.DueRunProcess;
import org.inspraak.deadline.Deadlines;
import org.inspraak.organisation.PlanMorningMails;
import org.inspraak.organisation.TellStaff;
import org.inspraak.shared.CaseClock;

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
    DueRunProcess process;

    @Inject
    TellStaff tellStaff;

    @Inject
    PlanMorningMails planMorningMails;

    @Inject
    CaseClock clock;

    /** True when there may be more. After the last batch the mail of the morning leaves, which tells of all of them. */
    public boolean handUpBatch() {
        try {
            return process.inItsOwnTransaction(this::handUpSome);
        } catch (RuntimeException failed) {
            // the batch is tried again, and nobody's mail waits for it
            process.inItsOwnTransaction(this::planMails);
            throw failed;
        }
    }

    private boolean handUpSome() {
        List<MissedDuty> batch = missedDuties.take(BATCH);
        tellStaff.inTheMorning(() -> batch.forEach(this::handUp));
        return batch.size() == BATCH || planMails();
    }

    /** False: nothing more is to be handed up. */
    private boolean planMails() {
        planMorningMails.plan(clock.read());
        return false;
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
