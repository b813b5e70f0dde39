package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Counts what was handed up, for whoever watches over the installation. */
@ApplicationScoped
@Transactional
public class CountEscalations {

    @Inject
    Escalations escalations;

    /** Those that have not ended, in the whole house. */
    public long open() {
        return escalations.countOpen();
    }
}
