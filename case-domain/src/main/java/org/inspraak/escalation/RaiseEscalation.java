package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.escalation.Escalation.Kind;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Text;

/** Hands a matter up: by a person, or by the process when the employer stays silent or the negotiation is stuck. */
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
    EscalationProcess process;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** A colleague cannot settle something in a case that they work on. */
    public UUID raise(Actor actor, CaseNumber number, String reason) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustBeOpen();
        String why = Text.required("reason", reason, Text.PAGES);
        Escalation escalation = record(caseFile, Kind.RAISED_BY_PERSON, why, actor, now);
        process.escalationRaised(number, escalation.id(), escalation.level());
        audit.record(actor, "escalation.raised", "case/" + number, now);
        return escalation.id();
    }

    /** The employer did not answer after all reminders. While that is with a level, saying it again adds nothing. */
    public UUID raiseUnanswered(CaseNumber number) {
        CaseFile caseFile = caseFiles.read(number);
        List<Escalation> there = escalations.open(caseFile.id(), Kind.UNANSWERED);
        if (!there.isEmpty()) {
            return there.get(0).id();
        }
        Escalation escalation = record(caseFile, Kind.UNANSWERED, null, Actor.system(), clock.read());
        process.escalationRaised(number, escalation.id(), escalation.level());
        return escalation.id();
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
