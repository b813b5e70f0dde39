package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Role;

/** The administrator looks at what failed by itself, and has it tried again: the mail server is back. */
@ApplicationScoped
@Transactional
public class RetryFailedJobs {

    @Inject
    FailedJobs jobs;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public List<FailedJobs.Failed> list(Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        return jobs.list();
    }

    public void tryAgain(Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        jobs.tryAgain();
        audit.record(actor, "failed-jobs.tried-again", "house", clock.read());
    }
}
