package org.inspraak.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * Receives a sheet and checks each of its rows. Beside the sheet itself nothing is written: the person sees what it would
 * become, and decides. Of a sheet that cannot be read to its end nothing is kept.
 */
@ApplicationScoped
@Transactional
public class ReceiveSheet {

    static final int MAX_ROWS = 20_000;

    /** Rows above the headings that hold a title or nothing. */
    private static final int MAX_TITLES = 10;

    private static final int BATCH = 500;

    @Inject
    ImportAccess access;

    @Inject
    SheetImports imports;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * Reads the rows one by one.
     *
     * @return the id of the import
     * @throws CaseRuleViolation {@code import.empty}, {@code import.header-not-found}, {@code import.too-many-rows},
     *     {@code import.too-many-columns}, {@code import.cell-too-long}, or what the rows' source throws
     */
    public UUID receive(Actor actor, String fileName, Iterator<SheetRow> rows) {
        Staff importer = access.importer(actor);
        Moment now = clock.read();
        String name = Text.required("name", fileName, Text.LINE);
        SheetRow headings = headings(rows);
        SheetImport sheet = new SheetImport(actor, name, headings, now);
        matchColumns(sheet, importer, headings);
        imports.add(sheet);
        RowReader reader = access.reader(importer, sheet.header(), sheet.columns(), now);
        if (store(sheet, rows, new SheetCheck(imports, reader, Visibility.of(importer))) == 0) {
            throw CaseRuleViolation.invalid("file", "import.empty");
        }
        audit.record(actor, "import.received", "import/" + sheet.id(), now);
        return sheet.id();
    }

    /** The first row with two cells at least; a title above it has one. */
    private static SheetRow headings(Iterator<SheetRow> rows) {
        boolean isEmpty = true;
        for (int titles = 0; titles <= MAX_TITLES && rows.hasNext(); titles++) {
            SheetRow row = SheetText.keep(rows.next());
            long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
            isEmpty &= filled == 0;
            if (filled > 1) {
                return row;
            }
        }
        throw CaseRuleViolation.invalid("file", isEmpty ? "import.empty" : "import.header-not-found");
    }

    private void matchColumns(SheetImport sheet, Staff importer, SheetRow headings) {
        Optional<String> kept = imports.keptColumns(importer.office().id(), Headings.signature(headings.cells()));
        Map<ImportColumn, Integer> columns =
                kept.map(SheetImport::unpack).orElseGet(() -> Headings.understand(headings.cells()));
        // a heading is words: a first row of values is no heading, and matching its columns would lead nowhere
        if (columns.isEmpty() && headings.cells().stream().anyMatch(ReceiveSheet::isValue)) {
            throw CaseRuleViolation.invalid("file", "import.header-not-found");
        }
        sheet.columnsAre(columns, kept.isPresent());
    }

    private static boolean isValue(String cell) {
        return cell.strip().matches("[\\d.,/ -]+");
    }

    private int store(SheetImport sheet, Iterator<SheetRow> rows, SheetCheck check) {
        int count = 0;
        List<SheetRow> batch = new ArrayList<>(BATCH);
        while (rows.hasNext()) {
            SheetRow row = SheetText.keep(rows.next());
            if (row.cells().isEmpty()) {
                continue;
            }
            count++;
            if (count > MAX_ROWS) {
                throw CaseRuleViolation.invalid("file", "import.too-many-rows", "max", MAX_ROWS);
            }
            batch.add(row);
            if (batch.size() == BATCH) {
                store(sheet, batch, check);
                batch.clear();
            }
        }
        store(sheet, batch, check);
        return count;
    }

    private void store(SheetImport sheet, List<SheetRow> batch, SheetCheck check) {
        List<CheckedRow> checked = check.check(batch);
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            rows.add(new ImportRow(sheet.id(), batch.get(i), checked.get(i)));
        }
        imports.addAll(rows);
    }
}
