package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.inspraak.deadline.Deadlines;
import org.inspraak.shared.CaseClock;

/** The case is suspended: the clocks of what the union owes stop. */
@ApplicationScoped
@Transactional
public class PauseUnionDeadlines {

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    public void pause(CaseNumber number) {
        CaseFile caseFile = caseFiles.read(number);
        LocalDate today = clock.read().today();
        deadlines.ofCase(caseFile.id()).forEach(deadline -> deadline.pause(today));
        journal.refreshNextDue(caseFile);
    }
}
