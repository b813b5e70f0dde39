package org.inspraak.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** One row of a sheet that is brought in, with what was found in it and what became of it. */
@Entity
@Table(name = "sheet_import_row")
class ImportRow {

    @Id
    private UUID id;

    @Column(name = "import_id")
    private UUID importId;

    private int line;

    private String cells;

    @Enumerated(EnumType.STRING)
    private RowState state;

    private String findings;

    @Column(name = "case_number")
    private String caseNumber;

    protected ImportRow() {}

    ImportRow(UUID importId, SheetRow row, CheckedRow checked) {
        this.id = UUID.randomUUID();
        this.importId = importId;
        this.line = row.line();
        this.cells = Packed.pack(row.cells());
        becomes(checked.state(), checked.findings(), checked.caseNumber());
    }

    void becomes(RowState newState, List<RowFinding> found, String number) {
        state = newState;
        findings = Packed.packAll(found.stream().map(RowFinding::stored).toList());
        caseNumber = number;
    }

    void imported(String number) {
        state = RowState.IMPORTED;
        caseNumber = number;
    }

    SheetRow sheetRow() {
        return new SheetRow(line, Packed.unpack(cells));
    }

    RowReport report() {
        return new RowReport(line, state, Packed.unpack(cells), findings(), caseNumber);
    }

    int line() {
        return line;
    }

    RowState state() {
        return state;
    }

    List<RowFinding> findings() {
        return Packed.unpackAll(findings).stream().map(RowFinding::read).toList();
    }
}
