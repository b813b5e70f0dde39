package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
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
    CaseClock clock;

    public void close(CaseNumber number, CaseOutcome outcome) {
        CaseFile caseFile = caseFiles.read(number);
        if (caseFile.status() == CaseStatus.CLOSED) {
            return;
        }
        Moment now = clock.read();
        deadlines.ofCase(caseFile.id()).forEach(Deadline::cancel);
        journal.write(caseFile, "case-closed", Actor.system(), now).aboutKey("case-outcome." + outcome.code());
        caseFile.close(outcome, now);
    }
}
