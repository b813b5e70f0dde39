package org.inspraak.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.inspraak.casefile.Stage;
import org.inspraak.importing.ImportColumn;
import org.inspraak.organisation.Region;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.sheet.SheetFormat;
import org.inspraak.web.sheet.SheetWriter;
import org.inspraak.web.text.PageTexts;

/** A workbook with every column that the import knows, in the reader's language, and a row that shows what goes where. */
@WebServlet("/cases/import/example")
public class SheetExample extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient PageTexts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(SheetFormat.XLSX.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"inspraak.xlsx\"");
        try (SheetWriter sheet = SheetFormat.XLSX.write(texts.get("nav.cases"), response.getOutputStream())) {
            sheet.row(Arrays.stream(ImportColumn.values())
                    .map(column -> texts.get("import.column." + column.code()))
                    .toList());
            sheet.row(Arrays.stream(ImportColumn.values()).map(this::example).toList());
        }
    }

    private Object example(ImportColumn column) {
        LocalDate start = LocalDate.of(2027, 1, 12);
        return switch (column) {
            case OWN_NUMBER -> 1;
            case ENTERPRISE_NUMBER -> "0787.396.213";
            case JOINT_COMMITTEE -> "140.03";
            case REGION -> texts.get("region." + Region.EAST_FLANDERS.code());
            case HEADCOUNT -> 412;
            case LANGUAGE -> signedIn.language().code();
            case STAGE -> texts.get("stage." + Stage.INFORMATION_REQUEST.code());
            case DECISION_ON -> start.minusMonths(3);
            case LEARNT_ON -> start.minusMonths(3).plusDays(4);
            case IMPLEMENTATION_START -> start;
            case PILOT_START -> start.plusWeeks(3);
            case GO_LIVE -> start.plusMonths(2);
            case OWNER -> signedIn.staff().name();
            default ->
                List.of(ImportColumn.SUPPLIER, ImportColumn.REMARKS).contains(column)
                        ? null
                        : texts.get("import.example." + column.code());
        };
    }
}
