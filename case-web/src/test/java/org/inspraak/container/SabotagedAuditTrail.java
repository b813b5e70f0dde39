package org.inspraak.container;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/** The audit entry is the last thing that a use case writes. */
@Decorator
@Priority(1)
public class SabotagedAuditTrail implements AuditTrail {

    @Inject
    @Delegate
    AuditTrail trail;

    @Inject
    Sabotage sabotage;

    @Override
    public void record(Actor actor, String action, String subject, Moment now) {
        trail.record(actor, action, subject, now);
        sabotage.passing(Sabotage.Point.USE_CASE);
    }
}
