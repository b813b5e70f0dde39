package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.inspraak.deadline.Deadlines;
import org.inspraak.shared.CaseClock;

/** The case goes on: what the union owes is due as many days later as the case was suspended. */
@ApplicationScoped
@Transactional
public class ResumeUnionDeadlines {

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    public void resume(CaseNumber number) {
        CaseFile caseFile = caseFiles.read(number);
        LocalDate today = clock.read().today();
        deadlines.ofCase(caseFile.id()).forEach(deadline -> deadline.resume(today));
        journal.refreshNextDue(caseFile);
    }
}
