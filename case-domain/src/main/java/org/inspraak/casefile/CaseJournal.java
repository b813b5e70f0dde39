package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadline.State;
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

    @Inject
    Event<MetInTimeAfterAll> inTime;

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

    /** Its day has passed; whole before it is stored, so that each of a hundred thousand is written once. */
    void passed(Deadline deadline, CaseFile caseFile, Moment now) {
        caseFiles.add(new TimelineEntry(caseFile, "deadline-passed", Actor.system(), now)
                .aboutKey(nameOf(deadline))
                .happenedOn(deadline.dueOn().plusDays(1)));
        caseFile.touch(now);
    }

    /** Sets a date on which something is owed. */
    public Deadline due(CaseFile caseFile, Deadline.Kind kind, UUID subjectId, LocalDate dueOn, Moment now) {
        Deadline deadline = Deadline.agreed(caseFile.id(), kind, subjectId, dueOn, now);
        Reminders.plan(deadline, now.today());
        deadlines.add(deadline);
        refreshNextDue(caseFile);
        return deadline;
    }

    /** What was owed happened: the open deadlines of this kind (and subject, unless {@code null}) are met. */
    public void met(CaseFile caseFile, Deadline.Kind kind, UUID subjectId, LocalDate happenedOn, Moment now) {
        deadlines
                .open(caseFile.id(), kind, subjectId)
                .forEach(deadline -> met(caseFile, deadline, now, one -> one.meet(happenedOn)));
        refreshNextDue(caseFile);
    }

    /** What a rule asks for happened; nothing is said where the rule gives no deadline here. */
    public void metDuty(CaseFile caseFile, String rule, LocalDate happenedOn, Moment now) {
        deadlines
                .findByRule(caseFile.id(), rule)
                .filter(deadline -> deadline.state().isOpen())
                .ifPresent(deadline -> met(caseFile, deadline, now, one -> one.meet(happenedOn)));
        refreshNextDue(caseFile);
    }

    /** What counts is when it happened: what was taken for missed may turn out to have been in time. */
    void met(CaseFile caseFile, Deadline deadline, Moment now, Consumer<Deadline> how) {
        boolean wasMissed = deadline.state() == State.LATE || deadline.state() == State.MET_LATE;
        how.accept(deadline);
        if (wasMissed && deadline.state() == State.MET) {
            inTime.fire(new MetInTimeAfterAll(caseFile, deadline, now));
        }
    }

    /** What a deadline is called, as a key of texts: a duty is called as its rule calls it. */
    public static String nameOf(Deadline deadline) {
        return deadline.rule() == null ? "deadline." + deadline.kind().code() : "rule." + deadline.rule();
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
