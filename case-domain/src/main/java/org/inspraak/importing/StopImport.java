package org.inspraak.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** Stops an import after the row at which it is; it may be started again. One that does not run stays as it is. */
@ApplicationScoped
@Transactional
public class StopImport {

    @Inject
    ImportAccess access;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public void stop(Actor actor, UUID id) {
        Moment now = clock.read();
        if (access.lock(actor, id).stop(now)) {
            audit.record(actor, "import.stopped", "import/" + id, now);
        }
    }
}
