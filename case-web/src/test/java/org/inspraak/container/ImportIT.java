package org.inspraak.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.Stage;
import org.inspraak.importing.ImportReport;
import org.inspraak.importing.ImportState;
import org.inspraak.importing.ReadImports;
import org.inspraak.importing.ReceiveSheet;
import org.inspraak.importing.RowReport;
import org.inspraak.importing.RowState;
import org.inspraak.importing.SheetRow;
import org.inspraak.importing.StartImport;
import org.inspraak.importing.StopImport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows of a sheet become cases with the real engine, each in a transaction of its own, and go on from where they are. */
@ExtendWith(ArquillianExtension.class)
public class ImportIT {

    private static final AtomicInteger COMPANIES = new AtomicInteger(5_000_000);

    @Inject
    Casework casework;

    @Inject
    FoundUnion foundUnion;

    @Inject
    ReceiveSheet receiveSheet;

    @Inject
    StartImport startImport;

    @Inject
    StopImport stopImport;

    @Inject
    ReadImports readImports;

    @Inject
    BackgroundWork backgroundWork;

    @Inject
    Sabotage sabotage;

    @Inject
    Tables tables;

    @Inject
    StoryClock clock;

    private Union union;

    @BeforeEach
    void found() {
        clock.startAfresh();
        union = foundUnion.found();
    }

    @AfterEach
    void mend() {
        sabotage.breakAt(Sabotage.Point.NOWHERE);
    }

    @Test
    void given_cases_at_every_stage_when_brought_in_then_each_goes_on_from_there_to_its_end() {
        List<SheetRow> rows = header();
        for (Stage stage : Stage.values()) {
            rows.add(row(stage));
        }

        UUID sheet = bringIn(rows);

        List<RowReport> became = rowsOf(sheet);
        assertThat(became).extracting(RowReport::state).containsOnly(RowState.IMPORTED);
        for (Stage stage : Stage.values()) {
            CaseNumber number = CaseNumber.parse(became.get(stage.ordinal()).caseNumber());
            ReadCase.Whole whole = casework.read(union.consultant(), number);
            assertThat(whole.caseFile().stage()).isEqualTo(stage);
            assertThat(whole.timeline())
                    .filteredOn(entry -> entry.code().equals("case-taken-over"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.aboutKey()).isEqualTo("stage." + stage.code()));
            assertThat(whole.timeline()).extracting(entry -> entry.code()).doesNotContain("stage-entered");
            assertThat(whole.tasks().isEmpty()).isEqualTo(stage == Stage.CLOSED);
            casework.liveOn(union, number, 1);
        }
        assertThat(tables.auditFindings()).isEmpty();
    }

    @Test
    void given_a_closed_case_when_brought_in_then_it_has_no_process_and_may_be_opened_again() {
        List<SheetRow> rows = header();
        rows.add(row(Stage.CLOSED));

        CaseNumber number = CaseNumber.parse(rowsOf(bringIn(rows)).get(0).caseNumber());

        assertThat(casework.read(union.consultant(), number).caseFile().outcome())
                .isEqualTo(CaseOutcome.NOT_RECORDED);
        assertThat(tables.count("act_ru_execution where business_key_ = ?", number.toString()))
                .isZero();
        casework.reopen(union.consultant(), number, Stage.NEGOTIATION);
        assertThat(casework.openTasks(union.consultant(), number)).containsExactly("agreeMandate");
        casework.liveOn(union, number, 1);
    }

    @Test
    void given_a_process_that_fails_when_rows_come_in_then_no_row_leaves_anything_but_its_mark() {
        List<SheetRow> rows = header();
        rows.add(row(Stage.NEGOTIATION));
        rows.add(row(Stage.CLOSED));
        rows.add(row(Stage.INTAKE));
        sabotage.breakAt(Sabotage.Point.STEP);
        long processes = tables.count("act_ru_execution");
        long companies = tables.count("company");

        UUID sheet = bringIn(rows);

        assertThat(rowsOf(sheet))
                .extracting(RowReport::state)
                .containsExactly(RowState.FAILED, RowState.IMPORTED, RowState.FAILED);
        assertThat(tables.count("act_ru_execution")).isEqualTo(processes);
        assertThat(tables.count("company")).isEqualTo(companies + 1);
        assertThat(report(sheet).state()).isEqualTo(ImportState.FINISHED);
        assertThat(tables.auditFindings()).isEmpty();
    }

    @Test
    void given_a_running_import_when_stopped_and_started_again_then_every_row_comes_in_once() {
        List<SheetRow> rows = header();
        for (int i = 0; i < 120; i++) {
            rows.add(row(Stage.INFORMATION_REQUEST));
        }
        UUID sheet = receiveSheet.receive(union.consultant(), "dossiers.csv", rows.iterator());
        startImport.start(union.consultant(), sheet);
        while (report(sheet).done() == 0) {
            Thread.onSpinWait();
        }
        stopImport.stop(union.consultant(), sheet);
        backgroundWork.awaitEnd();
        ImportReport stopped = report(sheet);
        assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
        assertThat(stopped.toImport()).isPositive();

        startImport.start(union.consultant(), sheet);
        backgroundWork.awaitEnd();

        assertThat(report(sheet).state()).isEqualTo(ImportState.FINISHED);
        assertThat(report(sheet).counts()).containsEntry(RowState.IMPORTED, 120L);
        assertThat(tables.count(
                        "case_file c join sheet_import_row r on r.case_number = c.case_number where r.import_id = ?",
                        sheet))
                .isEqualTo(120);
        assertThat(tables.count(
                        "act_ru_execution e join sheet_import_row r on r.case_number = e.business_key_"
                                + " where e.super_exec_ is null and e.parent_id_ is null and r.import_id = ?",
                        sheet))
                .isEqualTo(120);
    }

    private UUID bringIn(List<SheetRow> rows) {
        UUID sheet = receiveSheet.receive(union.consultant(), "dossiers.csv", rows.iterator());
        startImport.start(union.consultant(), sheet);
        backgroundWork.awaitEnd();
        return sheet;
    }

    private ImportReport report(UUID sheet) {
        return readImports.read(union.consultant(), sheet);
    }

    private List<RowReport> rowsOf(UUID sheet) {
        return readImports.rows(union.consultant(), sheet, null, 200, null).items();
    }

    private static List<SheetRow> header() {
        return new ArrayList<>(List.of(new SheetRow(
                1, Arrays.asList("Bedrijf", "KBO-nummer", "PC", "Regio", "Werknemers", "Taal", "AI-systeem", "Fase"))));
    }

    private static SheetRow row(Stage stage) {
        int i = COMPANIES.incrementAndGet();
        String number = "0%07d%02d".formatted(i, 97 - i % 97);
        return new SheetRow(
                i, Arrays.asList("Bedrijf " + i, number, "140.03", "Antwerpen", "240", "nl", "Rooster", stage.code()));
    }
}
