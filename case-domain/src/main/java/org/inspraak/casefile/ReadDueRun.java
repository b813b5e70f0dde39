package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Role;

/** Tells of the runs over what falls due: whether one goes on and how far it has come, and when the last one ended. */
@ApplicationScoped
@Transactional
public class ReadDueRun {

    private static final int SHOWN = 14;

    @Inject
    DueRuns runs;

    /** In a new installation, when that was made. */
    public Instant lastEnded() {
        return runs.readLastEnd();
    }

    /** Those of the last days, the newest first. */
    public List<DueRun> latest(Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        return runs.latest(SHOWN);
    }
}
