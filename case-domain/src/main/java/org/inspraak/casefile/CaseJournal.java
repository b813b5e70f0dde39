package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/** Keeps what every change of a case owes to it: an entry on the timeline, and the next date on which something is due. */
@ApplicationScoped
public class CaseJournal {

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    /**
     * Writes on the timeline that something happened today; the entry's methods say more.
     *
     * @param code the text is {@code timeline.<code>}
     */
    public TimelineEntry write(CaseFile caseFile, String code, Actor actor, Moment now) {
        TimelineEntry entry = new TimelineEntry(caseFile, code, actor, now);
        caseFiles.add(entry);
        caseFile.touch(now);
        return entry;
    }

    /** Sets a date on which something is owed. */
    public Deadline due(CaseFile caseFile, Deadline.Kind kind, UUID subjectId, java.time.LocalDate dueOn, Moment now) {
        Deadline deadline = Deadline.agreed(caseFile.id(), kind, subjectId, dueOn, now);
        Reminders.plan(deadline, now.today());
        deadlines.add(deadline);
        refreshNextDue(caseFile);
        return deadline;
    }

    /** What was owed happened: the open deadlines of this kind (and subject, unless {@code null}) are met. */
    public void met(CaseFile caseFile, Deadline.Kind kind, UUID subjectId, java.time.LocalDate happenedOn) {
        deadlines.open(caseFile.id(), kind, subjectId).forEach(deadline -> deadline.meet(happenedOn));
        refreshNextDue(caseFile);
    }

    /** What was owed is owed no more. */
    public void cancelled(CaseFile caseFile, Deadline.Kind kind, UUID subjectId) {
        deadlines.open(caseFile.id(), kind, subjectId).forEach(Deadline::cancel);
        refreshNextDue(caseFile);
    }

    /** To be called after deadlines of the case were changed in another way. */
    public void refreshNextDue(CaseFile caseFile) {
        caseFile.nextDue(deadlines.nextDueOf(caseFile.id()).orElse(null));
    }
}
