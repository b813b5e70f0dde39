package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.importing.DiscardImport;
import org.inspraak.importing.ImportReport;
import org.inspraak.importing.ImportState;
import org.inspraak.importing.ReadImports;
import org.inspraak.importing.RowReport;
import org.inspraak.importing.RowState;
import org.inspraak.importing.StartImport;
import org.inspraak.importing.StopImport;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.web.text.PageTexts;

/** One import: what was found in the sheet, the way on from there, and how far it is. */
@Named("theImport")
@RequestScoped
public class ImportReportPage {

    private static final int ROWS = 25;
    /** What needs looking at comes first. */
    private static final List<RowState> TABS = List.of(
            RowState.FAILED,
            RowState.WRONG,
            RowState.UNCLEAR,
            RowState.READY,
            RowState.ALREADY_THERE,
            RowState.IMPORTED);

    @Inject
    Reader me;

    @Inject
    ReadImports readImports;

    @Inject
    StartImport startImport;

    @Inject
    StopImport stopImport;

    @Inject
    DiscardImport discardImport;

    @Inject
    ImportRows importRows;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    private ImportReport report;
    private Page<RowReport> page;

    /** The rows of one state; the first is of all. */
    public record Tab(String address, String label, long count, boolean current) {}

    /** Answers 404 when there is no such import of this person, and 403 to those who bring no cases in. */
    public void open() {
        try {
            getReport();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    public ImportReport getReport() {
        if (report == null) {
            UUID id = Address.findId("id").orElseThrow(() -> CaseRuleViolation.notFound("import.not-found"));
            report = readImports.read(me.actor(), id);
        }
        return report;
    }

    public String getAddress() {
        return "/cases/import/" + getReport().id();
    }

    public boolean isChecked() {
        return getReport().state() == ImportState.CHECKED;
    }

    public boolean isRunning() {
        return getReport().state() == ImportState.RUNNING;
    }

    public boolean isStopped() {
        return getReport().state() == ImportState.STOPPED;
    }

    public boolean isFinished() {
        return getReport().state() == ImportState.FINISHED;
    }

    /** Whether there is a row that starting would bring in. */
    public boolean isStartable() {
        return (isChecked() || isStopped()) && getReport().toImport() > 0;
    }

    public long count(String state) {
        return getReport().counts().get(RowState.valueOf(state));
    }

    /** All rows that this run is about; while it goes on, what is done of it grows to this. */
    public long getWhole() {
        return getReport().done() + getReport().toImport();
    }

    /** The headings of columns that are not used. */
    public String getUnused() {
        return getReport().unknownColumns().stream()
                .map(index -> getReport().header().get(index))
                .collect(Collectors.joining(", "));
    }

    public List<Tab> getTabs() {
        List<Tab> tabs = new ArrayList<>();
        for (RowState state : TABS) {
            long count = getReport().counts().get(state);
            if (count > 0) {
                tabs.add(new Tab(
                        getAddress() + "?state=" + state.code() + "#rows",
                        texts.get("import.row." + state.code()),
                        count,
                        state == chosen()));
            }
        }
        tabs.add(new Tab(
                getAddress() + "?state=all#rows",
                texts.get("import.row.all"),
                getReport().rows(),
                chosen() == null));
        return tabs;
    }

    /** {@code null} for all; unless the address says it, what most needs looking at. */
    private RowState chosen() {
        String asked = Address.find("state").orElse("");
        return RowState.find(asked)
                .orElseGet(() -> asked.equals("all")
                        ? null
                        : Stream.of(RowState.FAILED, RowState.WRONG, RowState.UNCLEAR)
                                .filter(state -> getReport().counts().get(state) > 0)
                                .findFirst()
                                .orElse(null));
    }

    private Page<RowReport> page() {
        if (page == null) {
            String after = Address.find("after").orElse(null);
            try {
                page = rows(after);
            } catch (CaseRuleViolation placeOfAnotherList) {
                page = rows(null);
            }
        }
        return page;
    }

    private Page<RowReport> rows(String after) {
        return readImports.rows(me.actor(), getReport().id(), chosen(), ROWS, after);
    }

    public List<ImportRows.Row> getRows() {
        return importRows.of(getReport(), page().items());
    }

    public boolean isFurtherOn() {
        return Address.find("after").isPresent();
    }

    public String getLaterAddress() {
        return page().next() == null ? null : here() + "&after=" + page().next() + "#rows";
    }

    public String getFirstAddress() {
        return here() + "#rows";
    }

    private String here() {
        return getAddress() + "?state=" + (chosen() == null ? "all" : chosen().code());
    }

    public void start() {
        findings.attempt(
                null, () -> startImport.start(me.actor(), getReport().id()), "done.import.started", this::getAddress);
    }

    public void stop() {
        findings.attempt(
                null, () -> stopImport.stop(me.actor(), getReport().id()), "done.import.stopped", this::getAddress);
    }

    public void discard() {
        findings.attempt(
                null,
                () -> discardImport.discard(me.actor(), getReport().id()),
                "done.import.discarded",
                () -> "/cases/import");
    }
}
