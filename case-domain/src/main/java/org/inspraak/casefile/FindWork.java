package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Page;

/** What someone has to do, and what is due in the cases they may see. */
@ApplicationScoped
@Transactional
public class FindWork {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    @Inject
    CaseLists lists;

    @Inject
    StaffDirectory staff;

    @Inject
    CaseClock clock;

    /**
     * Open tasks for the actor's roles (for a regional officer, of every role), the oldest first; those of suspended
     * cases wait.
     *
     * @param mine only those that the actor took, or whose case the actor owns
     */
    public Page<CaseTask> tasks(Actor actor, boolean mine, int limit, String after) {
        return lists.tasks(actor, staff.visibilityOf(actor), mine, limit, after);
    }

    /** A deadline with its case. */
    public record DueItem(org.inspraak.deadline.Deadline deadline, CaseFile caseFile) {}

    /**
     * Open deadlines, the earliest first.
     *
     * @param withinDays from today on; late ones are always there
     */
    public Page<DueItem> due(Actor actor, int withinDays, int limit, String after) {
        LocalDate today = clock.read().today();
        return lists.due(staff.visibilityOf(actor), LONG_AGO, today.plusDays(withinDays), limit, after);
    }

    /** Open deadlines whose date has passed, the earliest first. */
    public List<DueItem> late(Actor actor, int limit) {
        LocalDate today = clock.read().today();
        return lists.due(staff.visibilityOf(actor), LONG_AGO, today.minusDays(1), limit, null)
                .items();
    }

    /** Open deadlines from today on, the earliest first: however much is late, what is still to be had is seen. */
    public List<DueItem> coming(Actor actor, int withinDays, int limit) {
        LocalDate today = clock.read().today();
        return lists.due(staff.visibilityOf(actor), today, today.plusDays(withinDays), limit, null)
                .items();
    }

    /**
     * How much is due.
     *
     * @param late the date has passed
     * @param today due today
     * @param week due in the seven days after today
     * @param quiet running cases in which nothing changed for 30 days
     */
    public record Counts(long running, long late, long today, long week, long quiet) {}

    public Counts count(Actor actor) {
        return lists.count(staff.visibilityOf(actor), clock.read());
    }

    /** Running cases in which nothing changed for 30 days, the quietest first. */
    public List<CaseFile> quiet(Actor actor, int limit) {
        return lists.quiet(staff.visibilityOf(actor), clock.read(), limit);
    }
}
