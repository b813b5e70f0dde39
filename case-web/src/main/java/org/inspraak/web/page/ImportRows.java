package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inspraak.importing.ImportColumn;
import org.inspraak.importing.ImportReport;
import org.inspraak.importing.RowFinding;
import org.inspraak.importing.RowReport;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.ImportTexts;
import org.inspraak.web.text.PageTexts;

/** Rows of a sheet as the page of its import shows them, with what was found under the sheet's own headings. */
@RequestScoped
public class ImportRows {

    @Inject
    SignedIn signedIn;

    @Inject
    PageTexts texts;

    public record Row(
            int line,
            String company,
            String system,
            String state,
            String tone,
            String icon,
            String caseNumber,
            List<Found> found) {}

    /** @param column the heading under which it stands, {@code null} for the row as a whole */
    public record Found(String column, String sentence, String icon, String kind) {}

    List<Row> of(ImportReport report, List<RowReport> rows) {
        return rows.stream().map(row -> row(report, row)).toList();
    }

    private Row row(ImportReport report, RowReport row) {
        String company = cell(report, row, ImportColumn.COMPANY_NAME)
                .or(() -> cell(report, row, ImportColumn.ENTERPRISE_NUMBER))
                .orElse(texts.get("import.row.nameless"));
        return new Row(
                row.line(),
                company,
                cell(report, row, ImportColumn.AI_SYSTEM).orElse(""),
                texts.get("import.row." + row.state().code()),
                tone(row),
                icon(row),
                row.caseNumber(),
                found(report, row));
    }

    private static Optional<String> cell(ImportReport report, RowReport row, ImportColumn column) {
        return Optional.ofNullable(report.columns().get(column))
                .filter(index -> index < row.cells().size())
                .map(index -> row.cells().get(index))
                .filter(text -> !text.isBlank());
    }

    private static String tone(RowReport row) {
        return switch (row.state()) {
            case WRONG, FAILED -> "ui-tag-danger";
            case UNCLEAR -> "in-tag-doubt";
            case READY -> "ui-tag-info";
            case IMPORTED -> "ui-tag-success";
            case ALREADY_THERE -> "";
        };
    }

    private static String icon(RowReport row) {
        return switch (row.state()) {
            case WRONG, FAILED -> "late";
            case UNCLEAR -> "ask";
            case READY -> "right";
            case IMPORTED -> "check";
            case ALREADY_THERE -> "doc";
        };
    }

    /** The gravest first; that a word was read as the same word is not worth telling. */
    private List<Found> found(ImportReport report, RowReport row) {
        return row.findings().stream()
                .filter(one -> !ImportTexts.isPlain(signedIn.language(), one))
                .sorted(Comparator.comparing(RowFinding::kind))
                .map(one -> found(report, one))
                .toList();
    }

    private Found found(ImportReport report, RowFinding finding) {
        Integer index = finding.column() == null ? null : report.columns().get(finding.column());
        String column = finding.column() == null
                ? null
                : index == null
                        ? texts.get("import.column." + finding.column().code())
                        : report.header().get(index);
        String icon =
                switch (finding.kind()) {
                    case WRONG -> "late";
                    case UNCLEAR -> "ask";
                    case UNDERSTOOD -> "check";
                };
        return new Found(
                column,
                ImportTexts.sentence(signedIn.language(), finding),
                icon,
                texts.get("import.kind." + finding.kind().code()));
    }
}
