package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.TellStaff;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * The employer's answer was due: a first and a second time the owner is told to send a reminder, with a new date; the
 * third time the matter is to be handed up.
 */
@ApplicationScoped
@Transactional
public class ChaseEmployer {

    private static final int REMINDERS = 2;

    @Inject
    InformationRequests requests;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    MoveAnswerDate moveAnswerDate;

    @Inject
    CaseJournal journal;

    @Inject
    StaffDirectory staff;

    @Inject
    TellStaff tellStaff;

    @Inject
    Event<EmployerChased> chased;

    @Inject
    CaseClock clock;

    /** True when there were reminders enough. */
    public boolean chase(CaseNumber number) {
        CaseFile caseFile = caseFiles.read(number);
        Moment now = clock.read();
        boolean exhausted = false;
        for (InformationRequest request : requests.ofCase(caseFile.id())) {
            exhausted |= request.state() == State.SENT && chase(caseFile, request, now);
        }
        return exhausted;
    }

    private boolean chase(CaseFile caseFile, InformationRequest request, Moment now) {
        // only a late one: a request beside it may still have time, and a step may run twice
        boolean isLate = deadlines.open(caseFile.id(), Deadline.Kind.ANSWER, request.id()).stream()
                .anyMatch(deadline -> deadline.state() == Deadline.State.LATE);
        if (!isLate) {
            return false;
        }
        if (request.reminders() >= REMINDERS) {
            request.handUp();
            return true;
        }
        LocalDate newDate = AnswerDates.afterReminder(now.today());
        request.remind();
        moveAnswerDate.move(caseFile, request, newDate, now);
        chased.fire(new EmployerChased(caseFile, request, now));
        journal.write(caseFile, "answer-reminder", Actor.system(), now).about(newDate.toString());
        staff.findById(caseFile.placement().ownerId())
                .ifPresent(owner -> tellStaff.tell(
                        owner, "answer-overdue", caseFile.number().toString(), now));
        return false;
    }
}
