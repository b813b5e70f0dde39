package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** The process reached its end: the case is closed and nothing in it is due any more. */
@ApplicationScoped
@Transactional
public class CloseCase {

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseJournal journal;

    @Inject
    Event<CaseClosed> closed;

    @Inject
    CaseClock clock;

    /** The case has just been closed; observers end within the same transaction what still runs beside it. */
    public record CaseClosed(CaseFile caseFile, Moment now) {}

    public void close(CaseNumber number, CaseOutcome outcome) {
        CaseFile caseFile = caseFiles.read(number);
        if (caseFile.status() == CaseStatus.CLOSED) {
            return;
        }
        Moment now = clock.read();
        deadlines.ofCase(caseFile.id()).forEach(Deadline::cancel);
        journal.write(caseFile, "case-closed", Actor.system(), now).aboutKey("case-outcome." + outcome.code());
        caseFile.close(outcome, now);
        closed.fire(new CaseClosed(caseFile, now));
    }
}
