package org.inspraak.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serial;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.TakeOverCase;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Brings rows of a started import in, a batch at a time. Each row is a transaction of its own, which writes the case and
 * that the row became it: a run that was killed goes on where it was, and nothing comes in twice. A row that fails is
 * marked, and the next one follows. Between two rows it is seen whether somebody stopped the import.
 */
@ApplicationScoped
public class RunImport {

    private static final System.Logger LOG = System.getLogger(RunImport.class.getName());

    private static final int BATCH = 200;

    /** A batch is a job, and a job that takes long is taken for dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    SheetImports imports;

    @Inject
    ImportAccess access;

    @Inject
    StaffDirectory staff;

    @Inject
    TakeOverCase takeOverCase;

    @Inject
    ImportProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** Who brings the sheet in, and what its rows are read with. */
    private record Work(UUID id, Actor actor, RowReader reader) {}

    /** True when there may be more. */
    public boolean importRows(UUID id) {
        Instant end = clock.read().instant().plus(PATIENCE);
        Optional<Work> work = process.inItsOwnTransaction(() -> prepare(id));
        if (work.isEmpty()) {
            return false;
        }
        int line = 0;
        for (int i = 0; i < BATCH && clock.read().instant().isBefore(end); i++) {
            Optional<Integer> done = importNext(work.get(), line);
            if (done.isEmpty()) {
                process.inItsOwnTransaction(() -> finish(work.get()));
                return false;
            }
            line = done.get();
        }
        return true;
    }

    /** Nothing to be done when the sheet is gone or stopped; someone who left the union brings in nothing any more. */
    private Optional<Work> prepare(UUID id) {
        Optional<SheetImport> sheet = imports.lock(id).filter(found -> found.state() == ImportState.RUNNING);
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        Moment now = clock.read();
        Staff importer = staff.findById(sheet.get().madeBy()).orElseThrow();
        if (!importer.isActive() || importer.office() == null) {
            sheet.get().stop(now);
            audit.record(Actor.system(), "import.stopped", "import/" + id, now);
            return Optional.empty();
        }
        RowReader reader =
                access.reader(importer, sheet.get().header(), sheet.get().columns(), now);
        return Optional.of(new Work(id, importer.actor(), reader));
    }

    /** The line that was handled; empty when none waits, or the import was stopped. */
    private Optional<Integer> importNext(Work work, int line) {
        try {
            return bringInNext(work, line);
        } catch (RowFailed first) {
            LOG.log(Level.INFO, first.getMessage() + ", and is tried again");
        }
        try {
            // what stood in the way may be gone: somebody registered the same company, the database came back
            return bringInNext(work, line);
        } catch (RowFailed again) {
            LOG.log(Level.WARNING, again.getMessage(), again.getCause());
            var finding = new CaseRuleViolation.Finding(null, "import.row-failed", Map.of());
            return fail(work, again.line, List.of(finding));
        }
    }

    /** Something else than a rule stood in the way of a row. */
    private static final class RowFailed extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final int line;

        RowFailed(UUID importId, int line, RuntimeException cause) {
            super("line " + line + " of import " + importId + " failed", cause);
            this.line = line;
        }
    }

    private Optional<Integer> bringInNext(Work work, int line) {
        AtomicInteger at = new AtomicInteger(line);
        try {
            return process.inItsOwnTransaction(() -> {
                Optional<ImportRow> row = imports.lockNext(work.id(), line);
                row.ifPresent(found -> {
                    at.set(found.line());
                    bringIn(work, found);
                });
                return row.map(ImportRow::line);
            });
        } catch (CaseRuleViolation broken) {
            return fail(work, at.get(), broken.findings());
        } catch (RuntimeException failed) {
            if (at.get() == line) {
                // not even a row was found: this is no row's fault, and the job is tried again later
                throw failed;
            }
            throw new RowFailed(work.id(), at.get(), failed);
        }
    }

    private void bringIn(Work work, ImportRow row) {
        SheetCheck check = new SheetCheck(imports, work.reader(), staff.visibilityOf(work.actor()));
        CheckedRow now = check.check(List.of(row.sheetRow())).get(0);
        switch (now.state()) {
            case READY, UNCLEAR -> {
                ReadRow read = now.row();
                CaseFile caseFile =
                        takeOverCase.takeOver(work.actor(), read.details(now.company()), read.stage, read.remarks);
                row.imported(caseFile.number().toString());
            }
            case WRONG -> row.becomes(RowState.FAILED, now.findings(), null);
            default -> row.becomes(now.state(), now.findings(), now.caseNumber());
        }
    }

    private Optional<Integer> fail(Work work, int line, List<CaseRuleViolation.Finding> broken) {
        List<RowFinding> findings =
                broken.stream().map(finding -> RowFinding.of(null, finding)).toList();
        return process.inItsOwnTransaction(() -> {
            imports.findRow(work.id(), line)
                    .filter(row -> row.state().isWaiting())
                    .ifPresent(row -> row.becomes(RowState.FAILED, findings, null));
            return Optional.of(line);
        });
    }

    private Optional<Integer> finish(Work work) {
        Moment now = clock.read();
        imports.lock(work.id())
                .filter(sheet -> sheet.finish(now))
                .ifPresent(sheet -> audit.record(work.actor(), "import.finished", "import/" + work.id(), now));
        return Optional.empty();
    }
}
