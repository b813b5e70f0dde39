package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CloseCase.CaseClosed;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.escalation.Escalation.Kind;
import org.inspraak.escalation.Withdrawal.Why;
import org.inspraak.inquiry.AnswerRecorded;
import org.inspraak.organisation.Assistances;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;

/**
 * What was handed up is nobody's to take up any more: a person says why, what was owed came after all, or the case is
 * over.
 */
@ApplicationScoped
@Transactional
public class WithdrawEscalation {

    @Inject
    EscalationAccess access;

    @Inject
    Escalations escalations;

    @Inject
    Assistances assistances;

    @Inject
    Deadlines deadlines;

    @Inject
    EscalationProcess process;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** Whoever works on the case may say that nobody need take it up any more, and why. */
    public Escalation withdraw(Actor actor, UUID escalationId, String reason) {
        Moment now = clock.read();
        Escalation escalation = access.lock(actor, escalationId);
        actor.mustBe(Role.CONSULTANT, Role.REGIONAL_OFFICER, escalation.role());
        EscalationAccess.mustBeOpen(escalation);
        String why = Text.required("reason", reason, Text.PAGES);
        if (escalation.kind() == Kind.CONCILIATION) {
            // the case itself waits for what it comes to
            throw CaseRuleViolation.conflict("escalation.conciliation-has-an-outcome");
        }
        end(escalation, new Withdrawal(Why.BY_PERSON, why, actor, now), actor, now);
        audit.record(
                actor, "escalation.withdrawn", "case/" + escalation.caseFile().number(), now);
        return escalation;
    }

    /** What the employer owed has come: what was handed up because it had not is settled, for the whole of the case. */
    public void cameAfterAll(CaseFile caseFile, Deadline met, Moment now) {
        Why why = met.state() == Deadline.State.MET ? Why.IN_TIME_AFTER_ALL : Why.CAME_LATE;
        escalations.ofCase(caseFile.id()).stream()
                .filter(escalation -> escalation.state().isOpen())
                .filter(escalation -> escalation.kind() == Kind.DEADLINE_MISSED || escalation.kind() == Kind.RIGHT_LOST)
                .forEach(escalation -> endBySystem(escalation, why, now));
    }

    void answerRecorded(@Observes AnswerRecorded answer) {
        CaseFile caseFile = answer.caseFile();
        boolean inTime = deadlines.ofCase(caseFile.id()).stream()
                .filter(deadline -> deadline.kind() == Deadline.Kind.ANSWER && deadline.metOn() != null)
                .reduce((earlier, later) -> later)
                .filter(deadline -> deadline.state() == Deadline.State.MET)
                .isPresent();
        escalations
                .open(caseFile.id(), Kind.UNANSWERED)
                .forEach(escalation ->
                        endBySystem(escalation, inTime ? Why.IN_TIME_AFTER_ALL : Why.CAME_LATE, answer.now()));
    }

    /** The case is over, and with it whatever was handed up beside it. */
    void caseClosed(@Observes CaseClosed over) {
        escalations.ofCase(over.caseFile().id()).stream()
                .filter(escalation -> escalation.state().isOpen())
                .forEach(escalation -> endWithCase(escalation, over.now()));
    }

    private void endWithCase(Escalation escalation, Moment now) {
        if (escalation.kind() == Kind.CONCILIATION) {
            // it runs inside the case's own process, which has just come to its end
            escalation.withdraw(new Withdrawal(Why.CASE_OVER, null, Actor.system(), now));
            assistances.endAll(escalation.id(), now.today());
        } else {
            endBySystem(escalation, Why.CASE_OVER, now);
        }
    }

    private void endBySystem(Escalation escalation, Why why, Moment now) {
        end(escalation, new Withdrawal(why, null, Actor.system(), now), Actor.system(), now);
    }

    private void end(Escalation escalation, Withdrawal withdrawal, Actor actor, Moment now) {
        CaseFile caseFile = escalation.caseFile();
        escalation.withdraw(withdrawal);
        assistances.endAll(escalation.id(), now.today());
        journal.cancelled(caseFile, Deadline.Kind.ACKNOWLEDGEMENT, escalation.id());
        journal.write(caseFile, "escalation-withdrawn", actor, now)
                .aboutKey("escalation-withdrawn." + withdrawal.why().code())
                .detail(withdrawal.reason())
                .forUnionOnly();
        process.escalationWithdrawn(escalation.id());
    }
}
