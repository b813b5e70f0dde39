package org.inspraak.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** Says which column of a received sheet is what; every row that is not a case yet is checked anew. */
@ApplicationScoped
@Transactional
public class MapColumns {

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
     * Matches the columns.
     *
     * @param columns for each thing told the column that tells it, from 0; what is left out, no column tells
     * @param keepForNextTime whether the person's office finds it so again in a sheet with the same headings
     * @throws CaseRuleViolation {@code import.column-unknown}, {@code import.column-twice}, {@code value.missing}, each
     *     at the field with the column's code; {@code import.running}, {@code import.finished}
     */
    public void map(Actor actor, UUID id, Map<ImportColumn, Integer> columns, boolean keepForNextTime) {
        Moment now = clock.read();
        SheetImport sheet = access.lock(actor, id);
        Staff importer = access.importer(actor);
        sheet.mustBeAtRest();
        List<String> header = sheet.header();
        check(header, columns);
        Map<ImportColumn, Integer> matched = new EnumMap<>(ImportColumn.class);
        matched.putAll(columns);
        sheet.columnsAre(matched, false);
        checkRows(
                sheet, new SheetCheck(imports, access.reader(importer, header, matched, now), Visibility.of(importer)));
        if (keepForNextTime) {
            imports.keepColumns(importer.office().id(), Headings.signature(header), SheetImport.pack(matched));
        }
        audit.record(actor, "import.columns-mapped", "import/" + id, now);
    }

    private static void check(List<String> header, Map<ImportColumn, Integer> columns) {
        var check = new CaseRuleViolation.Check();
        Set<Integer> taken = new HashSet<>();
        for (ImportColumn column : ImportColumn.values()) {
            Integer index = columns.get(column);
            check.that(index != null || !column.isNeeded(), column.code(), "value.missing");
            if (index != null) {
                check.that(index >= 0 && index < header.size(), column.code(), "import.column-unknown");
                check.that(taken.add(index), column.code(), "import.column-twice");
            }
        }
        check.orThrow();
    }

    private void checkRows(SheetImport sheet, SheetCheck check) {
        int line = 0;
        List<ImportRow> batch = imports.rowsAfter(sheet.id(), null, line, BATCH);
        while (!batch.isEmpty()) {
            line = batch.get(batch.size() - 1).line();
            List<ImportRow> open = batch.stream()
                    .filter(row -> row.state() != RowState.IMPORTED)
                    .toList();
            List<CheckedRow> checked =
                    check.check(open.stream().map(ImportRow::sheetRow).toList());
            for (int i = 0; i < open.size(); i++) {
                CheckedRow one = checked.get(i);
                open.get(i).becomes(one.state(), one.findings(), one.caseNumber());
            }
            imports.storeAndLetGo(batch);
            batch = imports.rowsAfter(sheet.id(), null, line, BATCH);
        }
    }
}
