package org.inspraak.audit;

import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/** Where everything that happens is written down, in the transaction in which it happens. */
public interface AuditTrail {

    /**
     * Adds an entry.
     *
     * @param action what was done, a stable word: {@code case.viewed}, {@code company.changed}
     * @param subject what it was done to: {@code case/2026-000123}
     */
    void record(Actor actor, String action, String subject, Moment now);
}
