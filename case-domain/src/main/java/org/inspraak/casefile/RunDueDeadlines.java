package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.deadline.Deadlines.Held;
import org.inspraak.organisation.TellStaff;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Goes over what falls due, a batch at a time. First it tells: a reminder is noted, what has passed is marked late. Then
 * it follows up: the process or the level that waited for the day hears of it. Cases that another node holds are left to
 * it, so each deadline is handled once; what a killed run left, the next one does.
 */
@ApplicationScoped
@Transactional
public class RunDueDeadlines {

    static final int BATCH = 500;

    /** Fewer, because each one moves a process. */
    static final int FOLLOWED_BATCH = 100;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseJournal journal;

    @Inject
    CaseProcess process;

    @Inject
    TellStaff tellStaff;

    @Inject
    Event<DeadlinePassed> passed;

    @Inject
    CaseClock clock;

    /** A deadline's date has passed; observers act within the same transaction. */
    public record DeadlinePassed(Deadline deadline, CaseFile caseFile, Moment now) {}

    /** A batch of each kind, in one transaction. True when there may be more. */
    public boolean runBatch() {
        int told = tell(BATCH, Held.PASSED_OVER, one -> {});
        int followed = followUp(BATCH, Held.PASSED_OVER, one -> {});
        return told == BATCH || followed == BATCH;
    }

    /** @param before hears which deadline comes now */
    int tell(int limit, Held held, Consumer<UUID> before) {
        Moment now = clock.read();
        List<Deadline> batch = deadlines.lockToTell(now.today(), limit, held);
        Map<UUID, CaseFile> cases = casesOf(batch);
        batch.forEach(deadline -> {
            before.accept(deadline.id());
            tell(deadline, cases.get(deadline.caseId()), now);
        });
        return batch.size();
    }

    private void tell(Deadline deadline, CaseFile caseFile, Moment now) {
        if (!deadline.isPlanned()) {
            Reminders.plan(deadline, now.today());
        }
        if (deadline.tellOn() != null && deadline.tellOn().isAfter(now.today())) {
            return;
        }
        if (deadline.tell(now)) {
            journal.passed(deadline, caseFile, now);
        }
    }

    /** @param before hears which deadline comes now */
    int followUp(int limit, Held held, Consumer<UUID> before) {
        Moment now = clock.read();
        List<Deadline> batch = deadlines.lockToFollowUp(limit, held);
        Map<UUID, CaseFile> cases = casesOf(batch);
        // one mail in the morning, and not one for each deadline
        tellStaff.inTheMorning(() -> batch.forEach(deadline -> {
            before.accept(deadline.id());
            followUp(deadline, cases.get(deadline.caseId()), now);
        }));
        return batch.size();
    }

    private void followUp(Deadline deadline, CaseFile caseFile, Moment now) {
        deadline.followed();
        switch (deadline.kind()) {
            case ANSWER -> process.answerOverdue(caseFile.number());
            case REVIEW -> process.reviewDue(caseFile.number());
            case ACKNOWLEDGEMENT, LEGAL_DUTY, MEASURE -> passed.fire(new DeadlinePassed(deadline, caseFile, now));
        }
    }

    private Map<UUID, CaseFile> casesOf(List<Deadline> batch) {
        List<UUID> ids = batch.stream().map(Deadline::caseId).distinct().toList();
        return caseFiles.readAll(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }
}
