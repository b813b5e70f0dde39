package org.inspraak.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** Lets the rows of a sheet that can become cases become cases, in the background; also what was stopped goes on. */
@ApplicationScoped
@Transactional
public class StartImport {

    @Inject
    ImportAccess access;

    @Inject
    SheetImports imports;

    @Inject
    ImportProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @throws CaseRuleViolation {@code import.running}, {@code import.finished}, {@code import.nothing-to-import} */
    public void start(Actor actor, UUID id) {
        Moment now = clock.read();
        SheetImport sheet = access.lock(actor, id);
        access.importer(actor);
        sheet.mustBeAtRest();
        Map<RowState, Long> counts = imports.counts(id);
        if (counts.get(RowState.READY) + counts.get(RowState.UNCLEAR) == 0) {
            throw CaseRuleViolation.conflict("import.nothing-to-import");
        }
        sheet.start(now);
        process.importStarted(id);
        audit.record(actor, "import.started", "import/" + id, now);
    }
}
