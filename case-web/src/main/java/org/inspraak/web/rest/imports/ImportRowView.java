package org.inspraak.web.rest.imports;

import java.util.List;
import org.inspraak.importing.RowFinding;
import org.inspraak.importing.RowReport;
import org.inspraak.organisation.Language;
import org.inspraak.web.text.ImportTexts;

/**
 * A row of a sheet, and what was found in it.
 *
 * @param line as the spreadsheet program numbers it
 * @param caseNumber of the case that it became, or that was there already
 */
public record ImportRowView(int line, String state, List<String> cells, List<FindingView> findings, String caseNumber) {

    /**
     * One thing found.
     *
     * @param column absent when it concerns the whole row
     * @param detail a sentence in the reader's language
     */
    public record FindingView(String column, String kind, String code, String detail) {}

    static ImportRowView of(RowReport row, Language language) {
        return new ImportRowView(
                row.line(),
                row.state().code(),
                row.cells(),
                row.findings().stream().map(one -> finding(one, language)).toList(),
                row.caseNumber());
    }

    private static FindingView finding(RowFinding finding, Language language) {
        return new FindingView(
                finding.column() == null ? null : finding.column().code(),
                finding.kind().code(),
                finding.code(),
                ImportTexts.sentence(language, finding));
    }
}
