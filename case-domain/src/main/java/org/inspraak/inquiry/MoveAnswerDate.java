package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Reminders;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.shared.CaseClock.Moment;

/** The employer was told another date for the answer: it is the one that is waited for, and reminded of. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MoveAnswerDate {

    @Inject
    Deadlines deadlines;

    @Inject
    CaseJournal journal;

    public void move(CaseFile caseFile, InformationRequest request, LocalDate date, Moment now) {
        request.expectAnswerBy(date);
        for (Deadline deadline : deadlines.open(caseFile.id(), Deadline.Kind.ANSWER, request.id())) {
            if (!deadline.dueOn().equals(date)) {
                deadline.moveTo(date);
                Reminders.plan(deadline, now.today());
            }
        }
        journal.refreshNextDue(caseFile);
    }
}
