package org.inspraak.importing;

import static org.inspraak.shared.Role.CONSULTANT;
import static org.inspraak.shared.Role.REGIONAL_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Page;

/** Shows the sheets that somebody brought in, to that person alone. */
@ApplicationScoped
@Transactional
public class ReadImports {

    private static final int LATEST = 20;

    @Inject
    ImportAccess access;

    @Inject
    SheetImports imports;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** How it stands; cheap, to be asked again and again while it runs. */
    public ImportReport read(Actor actor, UUID id) {
        return access.read(actor, id).report(imports.counts(id));
    }

    /**
     * Its rows in their order.
     *
     * @param state {@code null} for all
     * @param limit {@code null} for the default
     * @param after {@link Page#next()} of the page before, {@code null} for the first
     */
    public Page<RowReport> rows(Actor actor, UUID id, RowState state, Integer limit, String after) {
        access.read(actor, id);
        int most = Page.checkedLimit(limit);
        int line = after == null ? 0 : Page.Key.parse(after).firstAs(Integer::valueOf);
        Map<RowState, Long> counts = imports.counts(id);
        long total = state == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.get(state);
        List<RowReport> read = imports.rowsAfter(id, state, line, most + 1).stream()
                .map(ImportRow::report)
                .toList();
        if (after == null) {
            audit.record(actor, "import.viewed", "import/" + id, clock.read());
        }
        return Page.cut(read, most, row -> Page.Key.of(row.line(), ""), total);
    }

    /** The actor's own, the newest first. */
    public List<ImportReport> latest(Actor actor) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER);
        return imports.latestOf(actor.id(), LATEST).stream()
                .map(sheet -> sheet.report(imports.counts(sheet.id())))
                .toList();
    }
}
