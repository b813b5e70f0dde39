package org.inspraak.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.importing.RowFinding.Kind.UNCLEAR;
import static org.inspraak.importing.RowFinding.Kind.UNDERSTOOD;
import static org.inspraak.importing.RowFinding.Kind.WRONG;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.TimelineEntry;
import org.inspraak.company.AiSystem;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sheet that a consultant keeps today, with all its slips: each is told, the rest comes in. */
class ConsultantsSheetTest extends OnSheets {

    private Actor els;
    private UUID sheet;

    @BeforeEach
    void receiveIt() {
        els = actor("els");
        sheet = receive(els, consultantsSheet());
    }

    @Test
    void given_the_sheet_when_received_then_every_column_is_known_and_nothing_is_written_but_the_sheet() {
        ImportReport report = report(els, sheet);

        assertThat(report.columns()).hasSize(16);
        assertThat(report.unknownColumns()).isEmpty();
        assertThat(report.counts())
                .isEqualTo(Map.of(
                        RowState.READY, 12L,
                        RowState.UNCLEAR, 2L,
                        RowState.WRONG, 3L,
                        RowState.ALREADY_THERE, 0L,
                        RowState.IMPORTED, 0L,
                        RowState.FAILED, 0L));
        assertThat(count("company") + count("ai_system") + count("case_file")).isZero();
        assertThat(house.process().facts()).isEmpty();
    }

    @Test
    void given_a_wrong_check_digit_when_read_then_the_row_is_held_back_with_the_digits_that_would_fit() {
        RowReport row = rowAt(els, sheet, 12);

        assertThat(row.state()).isEqualTo(RowState.WRONG);
        assertThat(finding(row, WRONG).column()).isEqualTo(ImportColumn.ENTERPRISE_NUMBER);
        assertThat(finding(row, WRONG).code()).isEqualTo("company.enterprise-number.check-digits");
        assertThat(finding(row, WRONG).params()).containsEntry("expected", "10");
    }

    @Test
    void given_an_impossible_date_when_read_then_the_row_is_held_back_with_the_day_that_may_be_meant() {
        RowReport row = rowAt(els, sheet, 17);

        assertThat(finding(row, WRONG).column()).isEqualTo(ImportColumn.GO_LIVE);
        assertThat(finding(row, WRONG).code()).isEqualTo("import.date-impossible");
        assertThat(finding(row, WRONG).params()).containsEntry("expected", "2027-04-30");
    }

    @Test
    void given_no_company_name_when_read_then_the_row_is_held_back() {
        assertThat(finding(rowAt(els, sheet, 18), WRONG).code()).isEqualTo("import.company-name-missing");
    }

    @Test
    void given_a_pilot_that_only_the_remark_tells_of_when_read_then_it_is_taken_and_told() {
        RowFinding pilot = finding(rowAt(els, sheet, 8), UNCLEAR);

        assertThat(pilot.column()).isEqualTo(ImportColumn.PILOT_START);
        assertThat(pilot.code()).isEqualTo("import.remark-date-taken");
        assertThat(pilot.params()).containsEntry("as", "2026-11-17");
    }

    @Test
    void given_an_owner_whom_nobody_knows_when_read_then_the_importer_becomes_it_and_that_is_told() {
        RowFinding owner = finding(rowAt(els, sheet, 7), UNCLEAR);

        assertThat(owner.code()).isEqualTo("import.owner-unknown");
        assertThat(owner.params()).containsEntry("value", "W. Onbekende").containsEntry("as", "Naam els");
    }

    @Test
    void given_numbers_words_and_old_forms_when_read_then_it_is_told_how_they_were_understood() {
        assertThat(understood(6)).contains("HEADCOUNT 4.900 4900", "STAGE plan stage.agreed-plan");
        assertThat(understood(5)).contains("ENTERPRISE_NUMBER 800335122 0800.335.122");
        assertThat(understood(3))
                .contains(
                        "ENTERPRISE_NUMBER BE 0800.111.725 0800.111.725",
                        "REGION Bruxelles region.brussels",
                        "STAGE analyse d'impact stage.impact-assessment");
        assertThat(understood(15))
                .contains("REGION Lüttich region.liege", "STAGE Auskunftsersuchen stage.information-request");
    }

    @Test
    void given_the_sheet_when_brought_in_then_fourteen_cases_stand_at_their_stages_and_three_rows_wait() {
        startAndRun(els, sheet);

        ImportReport report = report(els, sheet);
        assertThat(report.state()).isEqualTo(ImportState.FINISHED);
        assertThat(report.counts()).containsEntry(RowState.IMPORTED, 14L).containsEntry(RowState.WRONG, 3L);
        assertThat(count("case_file")).isEqualTo(14);
        assertThat(count("company")).isEqualTo(14);
        assertThat(List.of(
                        stage(2), stage(3), stage(4), stage(5), stage(6), stage(7), stage(8), stage(9), stage(10),
                        stage(11), stage(13), stage(14), stage(15), stage(16)))
                .containsExactly(
                        Stage.INFORMATION_REQUEST,
                        Stage.IMPACT_ASSESSMENT,
                        Stage.NEGOTIATION,
                        Stage.RE_EVALUATION,
                        Stage.AGREED_PLAN,
                        Stage.INTAKE,
                        Stage.INFORMATION_REQUEST,
                        Stage.CLOSED,
                        Stage.INFORMATION_REQUEST,
                        Stage.NEGOTIATION,
                        Stage.AGREED_PLAN,
                        Stage.IMPACT_ASSESSMENT,
                        Stage.INFORMATION_REQUEST,
                        Stage.NEGOTIATION);
        assertThat(house.process().facts())
                .filteredOn(fact -> fact.startsWith("introductionRegistered"))
                .hasSize(13);
    }

    @Test
    void given_a_row_when_brought_in_then_company_system_dates_owner_and_note_are_what_it_says() {
        startAndRun(els, sheet);

        CaseFile first = caseAt(2);
        assertThat(first.company().name()).isEqualTo("Haverkamp Opslag NV");
        assertThat(first.company().jointCommittee()).isEqualTo("140.03");
        assertThat(first.company().region()).isEqualTo(Region.EAST_FLANDERS);
        assertThat(first.company().headcount()).isEqualTo(388);
        assertThat(first.company().language()).isEqualTo(Language.NL);
        assertThat(first.aiSystem().product()).isEqualTo("LaadMaat");
        assertThat(first.aiSystem().functions())
                .containsExactlyInAnyOrder(AiSystem.Function.TASK_ALLOCATION, AiSystem.Function.EVALUATION);
        assertThat(first.dates().decisionOn()).isEqualTo(LocalDate.of(2026, 11, 14));
        assertThat(first.dates().implementationStart()).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(first.ownerName()).isEqualTo("Naam tom");
        assertThat(notesOf(first.number().toString())).containsExactly("Nr: 1\ntwee loodsen");
        assertThat(caseAt(8).dates().pilotStart()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(caseAt(14).aiSystem().status()).isEqualTo(AiSystem.Status.PLANNED);
        assertThat(caseAt(5).aiSystem().status()).isEqualTo(AiSystem.Status.IN_SERVICE);
        assertThat(caseAt(5).aiSystem().putIntoService()).isEqualTo(LocalDate.of(2026, 1, 16));
        assertThat(caseAt(7).ownerName()).isEqualTo("Naam els");
    }

    @Test
    void given_a_case_that_enters_at_its_stage_when_its_timeline_is_read_then_one_entry_says_so() {
        startAndRun(els, sheet);

        assertThat(timelineOf(caseAt(4).number().toString()))
                .extracting(TimelineEntry::code, TimelineEntry::aboutKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("case-taken-over", "stage.negotiation"));
        CaseFile closed = caseAt(9);
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.outcome()).isEqualTo(CaseOutcome.NOT_RECORDED);
        assertThat(closed.nextDueOn()).isNull();
        assertThat(timelineOf(closed.number().toString()))
                .extracting(TimelineEntry::aboutKey)
                .containsExactly("stage.closed");
    }

    @Test
    void given_the_sheet_when_it_comes_a_second_time_then_what_came_in_is_recognised() {
        startAndRun(els, sheet);

        UUID again = receive(els, consultantsSheet());

        assertThat(report(els, again).counts())
                .containsEntry(RowState.ALREADY_THERE, 14L)
                .containsEntry(RowState.WRONG, 3L)
                .containsEntry(RowState.READY, 0L);
        assertThat(rowAt(els, again, 9).caseNumber())
                .isEqualTo(caseAt(9).number().toString());
        assertThat(refused(() -> the(StartImport.class).start(els, again)).code())
                .isEqualTo("import.nothing-to-import");
    }

    private Stage stage(int line) {
        return caseAt(line).stage();
    }

    private CaseFile caseAt(int line) {
        return house.inTransaction(() -> {
            CaseFile caseFile = the(org.inspraak.casefile.CaseFiles.class)
                    .read(CaseNumber.parse(rowAt(els, sheet, line).caseNumber()));
            caseFile.company().name();
            caseFile.aiSystem().functions();
            return caseFile;
        });
    }

    private List<String> understood(int line) {
        return rowAt(els, sheet, line).findings().stream()
                .filter(finding -> finding.kind() == UNDERSTOOD)
                .map(finding -> finding.column() + " "
                        + String.join(" ", finding.params().values()))
                .toList();
    }

    private static RowFinding finding(RowReport row, RowFinding.Kind kind) {
        List<RowFinding> found =
                row.findings().stream().filter(one -> one.kind() == kind).toList();
        assertThat(found).as(row.findings().toString()).hasSize(1);
        return found.get(0);
    }
}
