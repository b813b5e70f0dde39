package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.inspraak.casefile.RightLost;
import org.inspraak.casefile.RunDueDeadlines.DeadlinePassed;
import org.inspraak.casefile.RunDueDeadlines.RunEnded;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadline.Debtor;

/** Hears which dates passed: of a level that was asked, of what the employer owes, and of a right that a move cost. */
@ApplicationScoped
public class FollowDeadlines {

    @Inject
    EscalationProcess process;

    @Inject
    MissedDuties missedDuties;

    @Inject
    RaiseEscalation raiseEscalation;

    void deadlinePassed(@Observes DeadlinePassed passed) {
        Deadline deadline = passed.deadline();
        if (deadline.kind() == Deadline.Kind.ACKNOWLEDGEMENT) {
            process.acknowledgementOverdue(deadline.subjectId());
        } else if (deadline.debtor() == Debtor.EMPLOYER && deadline.kind() != Deadline.Kind.ANSWER) {
            // an answer is chased by its own process, which hands it up when reminders do not help
            missedDuties.add(new MissedDuty(deadline, passed.now()));
        }
    }

    void runEnded(@Observes RunEnded ended) {
        if (missedDuties.isAnyWaiting()) {
            process.dutiesMissed();
        }
    }

    void rightLost(@Observes RightLost lost) {
        raiseEscalation.raiseRightLost(lost.caseFile().number(), lost.deadlineId());
    }
}
