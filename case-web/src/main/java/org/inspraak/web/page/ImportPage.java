package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inspraak.importing.ImportColumn;
import org.inspraak.importing.ImportReport;
import org.inspraak.importing.ReadImports;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.sheet.SheetFile;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** Where a spreadsheet is sent, and the sheets that this person sent before. */
@Named("imports")
@RequestScoped
public class ImportPage {

    @Inject
    Reader me;

    @Inject
    SignedIn signedIn;

    @Inject
    ReadImports readImports;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private String refused;

    public record Sent(String address, String name, String state, String when, long rows) {}

    /** Reads what became of the file that was just sent; 403 to those who may not bring cases in. */
    public void open() {
        if (!me.isWorkingOnCases()) {
            NotThere.answer(CaseRuleViolation.forbidden("access.role-needed"));
            return;
        }
        Map<String, Object> session =
                FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
        refused = (String) session.remove(SheetUpload.REFUSED);
    }

    /** Why the file that was just sent cannot be used; {@code null} when none was. */
    public String getRefused() {
        return refused;
    }

    public String getCsrf() {
        return signedIn.csrfToken().orElse("");
    }

    /** For the browser, which can say so before it sends everything. */
    public long getMostBytes() {
        return SheetFile.MOST_BYTES;
    }

    public List<String> getNeeded() {
        return columns(true);
    }

    public List<String> getOthers() {
        return columns(false);
    }

    private List<String> columns(boolean needed) {
        return Arrays.stream(ImportColumn.values())
                .filter(column -> column.isNeeded() == needed)
                .map(column -> texts.get("import.column." + column.code()))
                .toList();
    }

    public List<Sent> getLatest() {
        return readImports.latest(me.actor()).stream().map(this::sent).toList();
    }

    private Sent sent(ImportReport report) {
        return new Sent(
                "/cases/import/" + report.id(),
                report.fileName(),
                texts.get("import.state." + report.state().code()),
                when.moment(report.receivedAt()),
                report.rows());
    }
}
