package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Page;

/** Lists and counts the cases that a reader may see. */
@ApplicationScoped
@Transactional
public class FindCases {

    @Inject
    CaseLists lists;

    @Inject
    StaffDirectory staff;

    @Inject
    CaseClock clock;

    /**
     * @param after {@link Page#next()} of the page before, {@code null} for the first
     */
    public Page<CaseFile> find(Actor actor, CaseFilter filter, CaseFilter.Sort sort, int limit, String after) {
        return lists.find(
                staff.visibilityOf(actor),
                filter,
                sort,
                limit,
                after,
                clock.read().today());
    }

    /** How many running cases stand at each stage. */
    public Map<Stage, Long> countByStage(Actor actor) {
        Map<Stage, Long> counts = lists.countByStage(staff.visibilityOf(actor));
        counts.remove(Stage.CLOSED);
        return counts;
    }
}
