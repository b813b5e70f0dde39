package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CloseCase.CaseClosed;
import org.inspraak.deadline.Deadline;
import org.inspraak.inquiry.AnswerRecorded;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/** What was handed up is nobody's to take up any more: the employer answered after all, or the case is over. */
@ApplicationScoped
public class WithdrawEscalation {

    @Inject
    Escalations escalations;

    @Inject
    EscalationProcess process;

    @Inject
    CaseJournal journal;

    void answerRecorded(@Observes AnswerRecorded answer) {
        CaseFile caseFile = answer.caseFile();
        escalations
                .open(caseFile.id(), Escalation.Kind.UNANSWERED)
                .forEach(escalation -> withdraw(caseFile, escalation, answer.now()));
    }

    /** The case is over, and with it whatever was handed up beside it. */
    void caseClosed(@Observes CaseClosed over) {
        escalations.ofCase(over.caseFile().id()).stream()
                .filter(escalation -> escalation.state().isOpen())
                .forEach(escalation -> end(over.caseFile(), escalation, over.now()));
    }

    private void end(CaseFile caseFile, Escalation escalation, Moment now) {
        if (escalation.kind() == Escalation.Kind.CONCILIATION) {
            // it runs inside the case's own process, which has just come to its end
            escalation.withdraw();
        } else {
            withdraw(caseFile, escalation, now);
        }
    }

    private void withdraw(CaseFile caseFile, Escalation escalation, Moment now) {
        escalation.withdraw();
        journal.cancelled(caseFile, Deadline.Kind.ACKNOWLEDGEMENT, escalation.id());
        journal.write(caseFile, "escalation-withdrawn", Actor.system(), now).forUnionOnly();
        process.escalationWithdrawn(escalation.id());
    }
}
