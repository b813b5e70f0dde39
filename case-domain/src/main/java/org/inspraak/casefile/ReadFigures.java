package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.CaseClock;

/**
 * Counts for whoever watches over the installation: the whole house in figures, of no case and no person. Nobody is asked
 * who they are, so nothing else may ever be told here.
 */
@ApplicationScoped
@Transactional
public class ReadFigures {

    @Inject
    CaseLists lists;

    @Inject
    CaseClock clock;

    /**
     * What there is to do.
     *
     * @param cases by the stage that they are in, those that are closed under {@link Stage#CLOSED}
     * @param dueSoon open deadlines of today and the next seven days
     * @param late open deadlines whose day has passed
     */
    public record Figures(Map<Stage, Long> cases, long dueSoon, long late) {}

    public Figures read() {
        CaseLists.Due due = lists.countDue(Visibility.ofSystem(), clock.read().today());
        Map<Stage, Long> cases = lists.countByStage(Visibility.ofSystem());
        for (Stage stage : Stage.values()) {
            cases.putIfAbsent(stage, 0L);
        }
        return new Figures(cases, due.today() + due.week(), due.late());
    }
}
