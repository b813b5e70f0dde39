package org.inspraak.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inspraak.testing.AnIntroduction.anIntroduction;
import static org.inspraak.testing.AnIntroduction.freshNumber;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets from their arrival to their end. */
class ImportsTest extends OnSheets {

    private Actor els;

    @BeforeEach
    void els() {
        els = actor("els");
    }

    @Test
    void given_a_sheet_when_others_ask_for_it_then_it_is_not_there() {
        UUID sheet = receive(els, rows(HEADER, row(freshNumber(), "Rooster")));

        for (String other : List.of("tom", "officer", "other")) {
            assertThat(refused(() -> the(ReadImports.class).read(actor(other), sheet))
                            .code())
                    .isEqualTo("import.not-found");
            assertThat(refused(() -> the(StartImport.class).start(actor(other), sheet))
                            .code())
                    .isEqualTo("import.not-found");
            assertThat(refused(() -> the(DiscardImport.class).discard(actor(other), sheet))
                            .code())
                    .isEqualTo("import.not-found");
        }
        for (String reader : List.of("sector", "legal", "admin")) {
            assertThat(refused(() -> the(ReadImports.class).latest(actor(reader)))
                            .kind())
                    .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
            assertThat(refused(() -> the(ReceiveSheet.class)
                                    .receive(
                                            actor(reader),
                                            "a",
                                            rows(HEADER, row(freshNumber(), "a"))
                                                    .iterator()))
                            .code())
                    .isEqualTo("access.role-needed");
        }
        assertThat(house.inTransaction(() -> the(ReadImports.class).latest(els)))
                .extracting(ImportReport::id)
                .containsExactly(sheet);
        assertThat(house.inTransaction(() -> the(ReadImports.class).latest(actor("tom"))))
                .isEmpty();
    }

    @Test
    void given_a_sheet_that_breaks_half_way_when_received_then_nothing_of_it_is_kept() {
        Iterator<SheetRow> good =
                rows(HEADER, row(freshNumber(), "a"), row(freshNumber(), "b")).iterator();
        Iterator<SheetRow> breaks = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public SheetRow next() {
                if (!good.hasNext()) {
                    throw CaseRuleViolation.invalid("file", "import.damaged");
                }
                return good.next();
            }
        };

        assertThat(refused(() -> receive(els, breaks)).code()).isEqualTo("import.damaged");
        assertThat(count("sheet_import") + count("sheet_import_row")).isZero();
        assertThat(count("audit_entry where action = 'import.received'")).isZero();
    }

    @Test
    void given_a_sheet_over_a_bound_when_received_then_it_is_refused_by_name() {
        List<SheetRow> endless = new ArrayList<>(rows(HEADER));
        IntStream.rangeClosed(1, ReceiveSheet.MAX_ROWS + 1)
                .forEach(i -> endless.add(new SheetRow(i + 1, List.of("x", "y"))));
        String wide = String.join("|", Collections.nCopies(101, "x"));

        assertThat(refused(() -> receive(els, endless)).code()).isEqualTo("import.too-many-rows");
        assertThat(refused(() -> receive(els, rows(wide, wide))).code()).isEqualTo("import.too-many-columns");
        assertThat(refused(() -> receive(els, rows(HEADER, "x".repeat(4001)))).code())
                .isEqualTo("import.cell-too-long");
        assertThat(refused(() -> receive(els, rows(HEADER))).code()).isEqualTo("import.empty");
        assertThat(refused(() -> receive(els, List.of())).code()).isEqualTo("import.empty");
        assertThat(refused(() -> receive(els, rows("", "||", "||"))).code()).isEqualTo("import.empty");
        assertThat(refused(() -> receive(els, rows("een brief", "van ons", "aan jullie")))
                        .code())
                .isEqualTo("import.header-not-found");
        assertThat(refused(() -> receive(els, rows("1|2|3", "4|5|6"))).code()).isEqualTo("import.header-not-found");
        assertThat(count("sheet_import")).isZero();
    }

    @Test
    void given_a_title_and_empty_rows_when_received_then_the_headings_are_found_and_lines_are_those_of_the_sheet() {
        UUID sheet = receive(els, rows("Mijn dossiers 2026", "", HEADER, "", row(freshNumber(), "a")));

        assertThat(report(els, sheet).headerLine()).isEqualTo(3);
        assertThat(rowsOf(els, sheet)).extracting(RowReport::line).containsExactly(5);
    }

    @Test
    void given_cells_that_look_like_formulas_or_hold_control_characters_when_read_then_the_first_are_text() {
        String number = freshNumber();
        String other = freshNumber();
        UUID sheet = receive(
                els,
                rows(
                        HEADER + "|Opmerkingen",
                        "=HYPERLINK(\"x\")|" + number + "|140.03|Antwerpen|nl|+cmd|intake|tom|@SUM(1)",
                        "Naam\u0000x|" + other + "|140.03|Antwerpen|nl|Rooster|intake|tom|"));
        startAndRun(els, sheet);

        RowReport first = rowAt(els, sheet, 2);
        assertThat(first.state()).isEqualTo(RowState.IMPORTED);
        assertThat(notesOf(first.caseNumber())).containsExactly("@SUM(1)");
        assertThat(rowAt(els, sheet, 3).state()).isEqualTo(RowState.WRONG);
        assertThat(codes(rowAt(els, sheet, 3))).contains("text.control-character");
    }

    @Test
    void given_headings_that_nobody_knows_when_columns_are_matched_and_kept_then_the_office_finds_them_again() {
        String number = freshNumber();
        List<SheetRow> unknown = rows("aa|bb|cc|dd|ee|ff", "Bedrijf|" + number + "|140|Limburg|Rooster|negotiation");
        UUID sheet = receive(els, unknown);
        assertThat(report(els, sheet).columns()).isEmpty();
        assertThat(report(els, sheet).unknownColumns()).hasSize(6);
        assertThat(rowAt(els, sheet, 2).state()).isEqualTo(RowState.WRONG);

        map(
                els,
                sheet,
                Map.of(
                        ImportColumn.COMPANY_NAME, 0,
                        ImportColumn.ENTERPRISE_NUMBER, 1,
                        ImportColumn.JOINT_COMMITTEE, 2,
                        ImportColumn.REGION, 3,
                        ImportColumn.AI_SYSTEM, 4,
                        ImportColumn.STAGE, 5),
                true);

        assertThat(rowAt(els, sheet, 2).state()).isEqualTo(RowState.UNCLEAR);
        assertThat(codes(rowAt(els, sheet, 2))).contains("import.language-assumed");
        ImportReport ofColleague = report(actor("tom"), receive(actor("tom"), unknown));
        assertThat(ofColleague.columns()).hasSize(6);
        assertThat(ofColleague.columnsFromLastTime()).isTrue();
        assertThat(report(actor("other"), receive(actor("other"), unknown)).columns())
                .isEmpty();
        map(els, sheet, Map.of(ImportColumn.ENTERPRISE_NUMBER, 1, ImportColumn.AI_SYSTEM, 4), true);
        assertThat(report(els, receive(els, unknown)).columns()).hasSize(2);
    }

    @Test
    void given_columns_that_cannot_be_when_matched_then_each_is_told() {
        UUID sheet = receive(els, rows(HEADER, row(freshNumber(), "a")));

        CaseRuleViolation broken = refused(() -> map(
                els,
                sheet,
                Map.of(ImportColumn.COMPANY_NAME, 99, ImportColumn.ENTERPRISE_NUMBER, 1, ImportColumn.REGION, 1),
                false));

        assertThat(broken.findings())
                .extracting(finding -> finding.field() + " " + finding.code())
                .containsExactly(
                        "company-name import.column-unknown", "region import.column-twice", "ai-system value.missing");
    }

    @Test
    void given_a_running_import_when_stopped_and_started_again_then_it_goes_on_and_nothing_comes_twice() {
        List<String> lines = Stream.concat(
                        Stream.of(HEADER), IntStream.range(0, 5).mapToObj(i -> row(freshNumber(), "a")))
                .toList();
        UUID sheet = receive(els, rows(lines.toArray(String[]::new)));
        start(els, sheet);
        assertThat(house.process().facts()).containsExactly("importStarted " + sheet);
        assertThat(refused(() -> the(StartImport.class).start(els, sheet)).code())
                .isEqualTo("import.running");
        assertThat(refused(() -> the(DiscardImport.class).discard(els, sheet)).code())
                .isEqualTo("import.running");
        house.process().afterCases(2, () -> new Thread(() -> stop(els, sheet)));

        run(sheet);
        assertThat(report(els, sheet).state()).isEqualTo(ImportState.STOPPED);
        assertThat(count("case_file")).isEqualTo(2);
        run(sheet);
        assertThat(count("case_file")).isEqualTo(2);
        startAndRun(els, sheet);
        run(sheet);

        ImportReport end = report(els, sheet);
        assertThat(end.state()).isEqualTo(ImportState.FINISHED);
        assertThat(end.counts()).containsEntry(RowState.IMPORTED, 5L);
        assertThat(end.endedAt()).isAfter(end.startedAt());
        assertThat(count("case_file")).isEqualTo(5);
        assertThat(auditOf(sheet))
                .isEqualTo(List.of(
                        "import.received", "import.started", "import.stopped", "import.started", "import.finished"));
        assertThat(refused(() -> the(StartImport.class).start(els, sheet)).code())
                .isEqualTo("import.finished");
    }

    @Test
    void given_a_row_that_fails_when_the_import_runs_then_it_is_marked_whole_and_the_rest_goes_on() {
        UUID sheet =
                receive(els, rows(HEADER, row(freshNumber(), "a"), row(freshNumber(), "b"), row(freshNumber(), "c")));
        start(els, sheet);
        // it is tried a second time before it is given up
        house.process().failAtCase(2, new IllegalStateException("the engine is ill"));
        house.process().failAtCase(3, new IllegalStateException("the engine is ill"));

        run(sheet);

        assertThat(rowsOf(els, sheet))
                .extracting(RowReport::state)
                .containsExactly(RowState.IMPORTED, RowState.FAILED, RowState.IMPORTED);
        assertThat(codes(rowAt(els, sheet, 3))).containsExactly("import.row-failed");
        assertThat(count("case_file")).isEqualTo(2);
        assertThat(count("company")).isEqualTo(2);
    }

    @Test
    void given_a_row_that_fails_once_when_the_import_runs_then_it_is_tried_again_and_comes_in() {
        UUID sheet = receive(els, rows(HEADER, row(freshNumber(), "a")));
        start(els, sheet);
        house.process().failAtCase(1, new IllegalStateException("the database was away"));

        run(sheet);

        assertThat(rowAt(els, sheet, 2).state()).isEqualTo(RowState.IMPORTED);
    }

    @Test
    void given_a_case_that_the_reader_may_not_see_when_its_row_comes_then_it_is_there_without_its_number() {
        String taken = freshNumber();
        anIntroduction().atNumber(taken).of("Rooster AI").registeredBy(actor("lone"), house);

        UUID sheet = receive(els, rows(HEADER, row(taken, "Rooster AI")));

        RowReport row = rowAt(els, sheet, 2);
        assertThat(row.state()).isEqualTo(RowState.ALREADY_THERE);
        assertThat(row.caseNumber()).isNull();
        assertThat(row.findings()).extracting(RowFinding::code).containsExactly("import.already-elsewhere");
        assertThat(row.findings().get(0).params()).isEmpty();
    }

    @Test
    void given_what_happened_since_the_check_when_the_import_runs_then_each_row_is_held_against_what_is_there_now() {
        String taken = freshNumber();
        UUID sheet = receive(els, rows(HEADER, row(taken, "Rooster AI"), row(freshNumber(), "b")));
        CaseFile meanwhile = anIntroduction().atNumber(taken).of("rooster  ai").registeredBy(actor("tom"), house);

        startAndRun(els, sheet);

        assertThat(rowAt(els, sheet, 2).state()).isEqualTo(RowState.ALREADY_THERE);
        assertThat(rowAt(els, sheet, 2).caseNumber())
                .isEqualTo(meanwhile.number().toString());
        assertThat(count("case_file")).isEqualTo(2);
    }

    @Test
    void given_somebody_who_left_when_their_import_runs_then_it_stops() {
        UUID sheet = receive(els, rows(HEADER, row(freshNumber(), "a")));
        start(els, sheet);
        house.inTransaction(() -> house.em()
                .createNativeQuery("update staff set active = false where username = 'els'")
                .executeUpdate());

        run(sheet);

        assertThat(count("case_file")).isZero();
        assertThat(count("sheet_import where state = 'STOPPED'")).isEqualTo(1);
    }

    @Test
    void given_a_discarded_sheet_when_asked_for_then_its_rows_are_gone_and_its_cases_stay() {
        UUID sheet = receive(els, rows(HEADER, row(freshNumber(), "a")));
        startAndRun(els, sheet);

        house.inTransaction(() -> the(DiscardImport.class).discard(els, sheet));

        assertThat(count("sheet_import") + count("sheet_import_row")).isZero();
        assertThat(count("case_file")).isEqualTo(1);
        assertThat(refused(() -> the(ReadImports.class).read(els, sheet)).code())
                .isEqualTo("import.not-found");
        assertThat(auditOf(sheet)).last().isEqualTo("import.discarded");
    }

    @Test
    void given_many_rows_when_read_by_state_then_they_come_page_by_page_and_the_view_is_audited_once() {
        String[] lines = Stream.concat(
                        Stream.of(HEADER),
                        IntStream.range(0, 1100)
                                .mapToObj(i -> i % 11 == 0 ? "no name|no number" : row(freshNumber(), "a")))
                .toArray(String[]::new);
        UUID sheet = receive(els, rows(lines));

        List<Integer> seen = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<RowReport> page =
                    house.inTransaction(() -> the(ReadImports.class).rows(els, sheet, RowState.WRONG, 30, from));
            assertThat(page.total()).isEqualTo(100);
            page.items().forEach(row -> seen.add(row.line()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(100).isSorted().doesNotHaveDuplicates();
        assertThat(auditOf(sheet)).isEqualTo(List.of("import.received", "import.viewed"));
        assertThat(refused(() -> the(ReadImports.class).rows(els, sheet, null, 30, "bogus"))
                        .code())
                .isEqualTo("page.after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"140.03", "PC 140.03", "140,03", "140-03"})
    void given_a_committee_as_people_write_it_when_read_then_it_is_understood(String committee) {
        UUID sheet = receive(els, rows(HEADER, "B|" + freshNumber() + "|" + committee + "|Antwerpen|nl|a|intake|tom"));

        assertThat(rowAt(els, sheet, 2).state()).isEqualTo(RowState.READY);
    }

    @Test
    void given_a_registered_company_when_a_row_tells_otherwise_then_the_register_stays_and_it_is_told() {
        String number = freshNumber();
        anIntroduction().atNumber(number).at("Echte Naam NV").withHeadcount(240).registeredBy(els, house);
        UUID sheet = receive(
                els,
                rows(
                        HEADER + "|Werknemers",
                        "echte naam|" + number + "|140.03|Antwerpen|nl|a|intake|tom|240",
                        "|" + number + "|||nl|b|intake|tom|",
                        "Andere|" + number + "|999|Namen|nl|c|intake|tom|300"));

        assertThat(rowAt(els, sheet, 2).state()).isEqualTo(RowState.READY);
        assertThat(rowAt(els, sheet, 3).state()).isEqualTo(RowState.READY);
        assertThat(codes(rowAt(els, sheet, 3))).contains("import.name-from-register");
        assertThat(rowAt(els, sheet, 4).findings())
                .filteredOn(finding -> finding.code().equals("import.register-differs"))
                .extracting(RowFinding::column)
                .containsExactly(ImportColumn.COMPANY_NAME, ImportColumn.HEADCOUNT, ImportColumn.REGION);
        startAndRun(els, sheet);
        assertThat(count("company")).isEqualTo(1);
        assertThat(count("company where name = 'Echte Naam NV' and headcount = 240"))
                .isEqualTo(1);
        assertThat(count("case_file")).isEqualTo(4);
    }

    @Test
    void given_the_same_company_twice_in_a_sheet_when_read_then_it_is_made_once_and_the_same_system_is_wrong() {
        String number = freshNumber();
        UUID sheet = receive(
                els,
                rows(
                        HEADER,
                        row(number, "Rooster AI"),
                        "|" + number + "|||nl|b|intake|tom",
                        row(number, " rooster  ai "),
                        "Andere|" + number + "|140.03|Antwerpen|nl|d|intake|tom"));

        assertThat(rowsOf(els, sheet))
                .extracting(RowReport::state)
                .containsExactly(RowState.READY, RowState.READY, RowState.WRONG, RowState.UNCLEAR);
        RowFinding twice = rowAt(els, sheet, 4).findings().stream()
                .filter(finding -> finding.kind() == RowFinding.Kind.WRONG)
                .findFirst()
                .orElseThrow();
        assertThat(twice.params()).isEqualTo(Map.of("line", "2"));
        startAndRun(els, sheet);
        assertThat(count("company")).isEqualTo(1);
        assertThat(count("case_file")).isEqualTo(3);
    }

    @Test
    void given_words_that_are_no_date_when_brought_in_then_the_case_keeps_them_in_its_note() {
        UUID sheet = receive(
                els,
                rows(
                        HEADER + "|Ingebruikname|Opmerkingen",
                        row(freshNumber(), "a") + "|eind 2027|bel terug",
                        row(freshNumber(), "b") + "|02/02/2027|pilot vanaf 03/03/2027",
                        row(freshNumber(), "c") + "|02/02/2027|live op 05/02/2027"));
        startAndRun(els, sheet);

        assertThat(notesOf(rowAt(els, sheet, 2).caseNumber())).containsExactly("Ingebruikname: eind 2027\nbel terug");
        assertThat(codes(rowAt(els, sheet, 2))).contains("import.not-understood");
        assertThat(codes(rowAt(els, sheet, 3))).contains("import.remark-date-not-taken");
        assertThat(codes(rowAt(els, sheet, 4))).contains("import.remark-date-differs");
    }

    @Test
    void given_rules_that_a_row_breaks_when_read_then_each_is_told_at_its_column() {
        UUID sheet = receive(
                els,
                rows(
                        HEADER + "|Start implementatie|Ingebruikname|Vernomen op",
                        "B|" + freshNumber() + "|999|Atlantis|nl|a|Middernacht|tom|01/02/2027|01/01/2027|01/01/2028"));

        assertThat(rowAt(els, sheet, 2).findings())
                .filteredOn(finding -> finding.kind() == RowFinding.Kind.WRONG)
                .extracting(finding -> finding.column() + " " + finding.code())
                .containsExactlyInAnyOrder(
                        "JOINT_COMMITTEE company.joint-committee.unknown",
                        "REGION import.region-unknown",
                        "STAGE import.stage-unknown",
                        "GO_LIVE case.go-live-before-implementation",
                        "LEARNT_ON date.in-future");
    }

    @Test
    void given_two_workers_on_one_sheet_when_both_run_then_each_row_comes_in_once() {
        String[] lines = Stream.concat(Stream.of(HEADER), IntStream.range(0, 20).mapToObj(i -> row(freshNumber(), "a")))
                .toArray(String[]::new);
        UUID sheet = receive(els, rows(lines));
        start(els, sheet);

        List<Object> ends = atOnce(3, i -> {
            run(sheet);
            return "ended";
        });

        assertThat(ends).isEqualTo(Arrays.asList("ended", "ended", "ended"));
        assertThat(count("case_file")).isEqualTo(20);
        assertThat(report(els, sheet).counts()).containsEntry(RowState.IMPORTED, 20L);
    }

    @Test
    void given_an_unknown_import_when_asked_for_then_it_is_not_there() {
        assertThatThrownBy(() -> report(els, UUID.randomUUID())).hasMessage("import.not-found");
    }
}
