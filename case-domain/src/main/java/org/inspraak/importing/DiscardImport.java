package org.inspraak.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** Deletes a received sheet with its rows; cases that came from it stay. */
@ApplicationScoped
@Transactional
public class DiscardImport {

    @Inject
    ImportAccess access;

    @Inject
    SheetImports imports;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @throws CaseRuleViolation {@code import.running} */
    public void discard(Actor actor, UUID id) {
        Moment now = clock.read();
        SheetImport sheet = access.lock(actor, id);
        sheet.mustNotRun();
        imports.delete(sheet);
        audit.record(actor, "import.discarded", "import/" + id, now);
    }
}
