package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.Assistances;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** A level did not take the matter up in time, or handed it up: the next one is asked; the last one is asked again. */
@ApplicationScoped
@Transactional
public class PassToNextLevel {

    @Inject
    Escalations escalations;

    @Inject
    Assistances assistances;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    /** The level that is asked now. */
    public EscalationLevel pass(UUID escalationId) {
        Escalation escalation = escalations.read(escalationId);
        Moment now = clock.read();
        escalation.passOn(now.today());
        assistances.endOfPerson(escalationId, now.today());
        journal.cancelled(escalation.caseFile(), Deadline.Kind.ACKNOWLEDGEMENT, escalationId);
        journal.write(escalation.caseFile(), "escalation-passed-on", Actor.system(), now)
                .aboutKey("escalation-level." + escalation.level().code())
                .forUnionOnly();
        return escalation.level();
    }
}
