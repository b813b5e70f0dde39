package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Marks what is late and tells the process, a batch per transaction. Rows that another node holds are left to it, so
 * each deadline is handled once; a run that was killed half-way is finished by the next.
 */
@ApplicationScoped
@Transactional
public class RunDueDeadlines {

    private static final int BATCH = 200;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseJournal journal;

    @Inject
    CaseProcess process;

    @Inject
    DueRuns runs;

    @Inject
    Event<DeadlinePassed> passed;

    @Inject
    Event<RunEnded> ended;

    @Inject
    CaseClock clock;

    /** A deadline's date has passed; observers act within the same transaction. */
    public record DeadlinePassed(Deadline deadline, CaseFile caseFile, Moment now) {}

    /** Nothing was left to handle; observers act within the same transaction. */
    public record RunEnded(Moment now) {}

    /** True when there may be more. */
    public boolean runBatch() {
        Moment now = clock.read();
        List<Deadline> batch = deadlines.lockToTell(now.today(), BATCH);
        batch.forEach(deadline -> handle(deadline, now));
        boolean isMore = batch.size() == BATCH;
        if (!isMore) {
            runs.ended(now);
            ended.fire(new RunEnded(now));
        }
        return isMore;
    }

    private void handle(Deadline deadline, Moment now) {
        CaseFile caseFile = caseFiles.readById(deadline.caseId());
        if (!deadline.isPlanned()) {
            Reminders.plan(deadline, now.today());
            if (deadline.tellOn().isAfter(now.today())) {
                return;
            }
        }
        deadline.tell(now);
        if (deadline.state() == Deadline.State.LATE) {
            journal.write(caseFile, "deadline-passed", Actor.system(), now)
                    .aboutKey(CaseJournal.nameOf(deadline))
                    .happenedOn(deadline.dueOn().plusDays(1));
        }
        if (now.today().isBefore(deadline.dueOn())) {
            return;
        }
        switch (deadline.kind()) {
            case ANSWER -> process.answerOverdue(caseFile.number());
            case REVIEW -> process.reviewDue(caseFile.number());
            case ACKNOWLEDGEMENT, LEGAL_DUTY, MEASURE -> passed.fire(new DeadlinePassed(deadline, caseFile, now));
        }
        journal.refreshNextDue(caseFile);
    }
}
