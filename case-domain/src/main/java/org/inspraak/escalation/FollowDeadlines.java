package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.inspraak.casefile.RunDueDeadlines.DeadlinePassed;
import org.inspraak.deadline.Deadline;

/** Tells the process of an escalation that its level let the date pass. */
@ApplicationScoped
public class FollowDeadlines {

    @Inject
    EscalationProcess process;

    void deadlinePassed(@Observes DeadlinePassed passed) {
        if (passed.deadline().kind() == Deadline.Kind.ACKNOWLEDGEMENT) {
            process.acknowledgementOverdue(passed.deadline().subjectId());
        }
    }
}
