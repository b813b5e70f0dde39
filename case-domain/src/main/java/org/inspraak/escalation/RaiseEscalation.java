package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.escalation.Escalation.Kind;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Text;

/**
 * Hands a matter up: by a person, by the process when the employer stays silent or the negotiation is stuck, by the clock
 * when what the employer owed did not come, and when a moved date costs a right.
 */
@ApplicationScoped
@Transactional
public class RaiseEscalation {

    @Inject
    CaseAccess access;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Escalations escalations;

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

    /**
     * A colleague cannot settle something in a case that they work on.
     *
     * @param severity {@code null} where they do not say
     */
    public UUID raise(Actor actor, CaseNumber number, String reason, Severity severity) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustBeOpen();
        String why = Text.required("reason", reason, Text.PAGES);
        Escalation escalation =
                record(caseFile, Kind.RAISED_BY_PERSON, why, actor, now).pressing(severity);
        process.escalationRaised(number, escalation.id(), escalation.level());
        audit.record(actor, "escalation.raised", "case/" + number, now);
        return escalation.id();
    }

    /** The employer did not answer after all reminders. While that is with a level, saying it again adds nothing. */
    public UUID raiseUnanswered(CaseNumber number) {
        CaseFile caseFile = caseFiles.read(number);
        return there(caseFile, Kind.UNANSWERED)
                .orElseGet(() -> raiseBySystem(caseFile, Kind.UNANSWERED, null, clock.read()))
                .id();
    }

    /**
     * What the employer owed by law or by the plan did not come in time. One escalation stands for all that a case
     * misses while it is open; what comes on top is told to whoever has it.
     */
    public UUID raiseMissed(CaseFile caseFile, Deadline missed) {
        return raiseOrAdd(caseFile, Kind.DEADLINE_MISSED, missed, "escalation-miss-added");
    }

    /** A date was moved so that what the law gives cannot be had in time any more. */
    public UUID raiseRightLost(CaseNumber number, UUID deadlineId) {
        CaseFile caseFile = caseFiles.read(number);
        Deadline lost = deadlines.ofCase(caseFile.id()).stream()
                .filter(deadline -> deadline.id().equals(deadlineId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such deadline in " + number));
        return raiseOrAdd(caseFile, Kind.RIGHT_LOST, lost, "escalation-right-added");
    }

    private UUID raiseOrAdd(CaseFile caseFile, Kind kind, Deadline about, String added) {
        Moment now = clock.read();
        Optional<Escalation> there = there(caseFile, kind);
        if (there.isEmpty()) {
            return raiseBySystem(caseFile, kind, about.id(), now).id();
        }
        if (!about.id().equals(there.get().deadlineId())) {
            journal.write(caseFile, added, Actor.system(), now)
                    .aboutKey(CaseJournal.nameOf(about))
                    .forUnionOnly();
        }
        return there.get().id();
    }

    private Optional<Escalation> there(CaseFile caseFile, Kind kind) {
        return escalations.open(caseFile.id(), kind).stream().findFirst();
    }

    private Escalation raiseBySystem(CaseFile caseFile, Kind kind, UUID deadlineId, Moment now) {
        Escalation escalation =
                record(caseFile, kind, null, Actor.system(), now).about(deadlineId);
        process.escalationRaised(caseFile.number(), escalation.id(), escalation.level());
        return escalation;
    }

    /** The negotiation is stuck. The case's own process asks the levels and waits for what they say. */
    public UUID recordConciliation(CaseNumber number) {
        CaseFile caseFile = caseFiles.read(number);
        return record(caseFile, Kind.CONCILIATION, null, Actor.system(), clock.read())
                .id();
    }

    private Escalation record(CaseFile caseFile, Kind kind, String reason, Actor actor, Moment now) {
        Escalation escalation = new Escalation(caseFile, kind, reason, actor, now);
        escalations.add(escalation);
        journal.write(caseFile, "escalation-raised", actor, now)
                .aboutKey("escalation-kind." + kind.code())
                .detail(reason)
                .forUnionOnly();
        return escalation;
    }
}
