package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.inspraak.casefile.EndDueRun.RunEnded;
import org.inspraak.casefile.MetInTimeAfterAll;
import org.inspraak.casefile.RightLost;
import org.inspraak.casefile.RunDueDeadlines.DeadlinePassed;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.deadline.Deadline.State;
import org.inspraak.deadline.Deadlines;

/** Hears which dates passed: of a level that was asked, of what the employer owes, and of a right that a move cost. */
@ApplicationScoped
public class FollowDeadlines {

    @Inject
    EscalationProcess process;

    @Inject
    MissedDuties missedDuties;

    @Inject
    Deadlines deadlines;

    @Inject
    RaiseEscalation raiseEscalation;

    @Inject
    WithdrawEscalation withdrawEscalation;

    void deadlinePassed(@Observes DeadlinePassed passed) {
        Deadline deadline = passed.deadline();
        if (deadline.kind() == Deadline.Kind.ACKNOWLEDGEMENT) {
            process.acknowledgementOverdue(deadline.subjectId());
        } else if (isHandedUp(deadline)) {
            missedDuties.add(new MissedDuty(deadline, passed.now()));
        }
    }

    void runEnded(@Observes RunEnded ended) {
        if (missedDuties.isAnyWaiting()) {
            ended.keepMailBack();
            process.dutiesMissed();
        }
    }

    /**
     * What was handed up had come in time: nobody need take it up, unless more was missed in the case. What had passed
     * already when the case was registered was handed up to nobody and does not count.
     */
    void metInTimeAfterAll(@Observes MetInTimeAfterAll met) {
        boolean isMore = deadlines.ofCase(met.caseFile().id()).stream()
                .filter(other -> isHandedUp(other) && other.toldAt() != null)
                .anyMatch(other -> other.state() == State.LATE || other.state() == State.MET_LATE);
        if (!isMore) {
            withdrawEscalation.cameAfterAll(met.caseFile(), met.deadline(), met.now());
        }
    }

    /** An answer is chased by its own process, which hands it up when reminders do not help. */
    private static boolean isHandedUp(Deadline deadline) {
        return deadline.debtor() == Debtor.EMPLOYER && deadline.kind() != Deadline.Kind.ANSWER;
    }

    void rightLost(@Observes RightLost lost) {
        raiseEscalation.raiseRightLost(lost.caseFile().number(), lost.deadlineId());
    }
}
