package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** Adds to a case what people want to remember: notes, lines of the decision log, things that happened. */
@ApplicationScoped
@Transactional
public class WriteInCase {

    @Inject
    CaseAccess access;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public Note note(Actor actor, CaseNumber number, String text) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        Note note = new Note(caseFile, Text.required("text", text, Text.PAGES), actor, now);
        caseFiles.add(note);
        caseFile.touch(now);
        audit.record(actor, "case.note-added", "case/" + number, now);
        return note;
    }

    /** @param decidedOn not in the future */
    public Decision decision(
            Actor actor, CaseNumber number, String decision, String reason, String decidedBy, LocalDate decidedOn) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        var check = new CaseRuleViolation.Check();
        String what = check.keep(() -> Text.required("decision", decision, Text.PAGES));
        String why = check.keep(() -> Text.required("reason", reason, Text.PAGES));
        String who = check.keep(() -> Text.required("decidedBy", decidedBy, Text.LINE));
        LocalDate when = check.keep(() -> Dates.happened("decidedOn", decidedOn, now));
        check.orThrow();
        Decision line = new Decision(caseFile, what, why, who, when, actor, now);
        caseFiles.add(line);
        journal.write(caseFile, "decision-logged", actor, now)
                .happenedOn(when)
                .detail(what)
                .forUnionOnly();
        audit.record(actor, "case.decision-logged", "case/" + number, now);
        return line;
    }

    /** Something happened outside the tasks: a call, a visit, a letter. */
    public TimelineEntry event(Actor actor, CaseNumber number, String what, LocalDate happenedOn) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        var check = new CaseRuleViolation.Check();
        String words = check.keep(() -> Text.required("what", what, Text.PAGES));
        LocalDate when = check.keep(() -> Dates.happened("happenedOn", happenedOn, now));
        check.orThrow();
        TimelineEntry entry = journal.write(caseFile, "event", actor, now)
                .happenedOn(when)
                .detail(words)
                .forUnionOnly();
        audit.record(actor, "case.event-added", "case/" + number, now);
        return entry;
    }
}
