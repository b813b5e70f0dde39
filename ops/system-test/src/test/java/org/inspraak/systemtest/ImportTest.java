package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.systemtest.SheetOfCases.aNumber;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spreadsheet that consultants keep today, sent by a program: looked at first, brought in when asked, once. */
@ExtendWith(InspraakRunning.class)
class ImportTest {

    private static final String OCTETS = "application/octet-stream";

    private final Inspraak inspraak;
    private final Colleague katrien;
    private final String system = "roosterplanning " + UUID.randomUUID();

    ImportTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
    }

    /** Two cases of one company, and each mistake that such sheets have. */
    private SheetOfCases sheetWithMistakes() {
        String bakery = aNumber();
        return SheetOfCases.begin()
                .row(cells("1", "Bakkerij Zonnebloem NV", bakery, "118", "Oost-Vlaanderen", "5.200", "informatievraag"))
                .row(cells("2", "Imprimerie du Canal SA", aNumber(), "130", "Bruxelles", "64", "analyse d'impact"))
                .row(cells("3", "Druckerei Vennbahn AG", aNumber(), "130", "Lüttich", "77", "Verhandlung"))
                .row(cells("4", "Garage Molenaar BV", aNumber(), "112", "Antwerpen", "33", "afgesloten"))
                .row(cells("5", "Wasserij Helder BV", "1033956356", "110", "Limburg", "20", "intake"))
                .row(cells("6", "", aNumber(), "110", "Limburg", "20", "intake"))
                .row(with(cells("7", "Bakkerij Zonnebloem NV", bakery, "118", "Oost-Vlaanderen", "", "plan"), 7, "bot"))
                .row(with(
                        cells("8", "Kousenfabriek Lys", aNumber(), "120", "West-Vl.", "9", "intake"), 12, "31/04/2027"))
                .row(with(
                        cells("9", "Radio Kanaal", aNumber(), "200", "Brussel", "90", "intake"),
                        15,
                        "pilot start 4/1/2027"));
    }

    private String[] cells(
            String nr, String company, String number, String committee, String region, String workers, String stage) {
        String[] cells = {
            nr,
            company,
            number,
            committee,
            region,
            workers,
            "nl",
            system,
            "",
            "planning",
            stage,
            "",
            "01/06/2027",
            "",
            "",
            ""
        };
        return cells;
    }

    private static String[] with(String[] cells, int column, String text) {
        cells[column] = text;
        return cells;
    }

    @Test
    void given_a_sheet_with_mistakes_when_looked_at_then_each_is_told_and_no_case_is_there() {
        List<String> before = casesAndCompanies();

        SentSheet sheet = SentSheet.send(katrien, sheetWithMistakes().csv());

        assertThat(sheet.states())
                .containsEntry(6, "wrong")
                .containsEntry(7, "wrong")
                .containsEntry(9, "wrong")
                .containsEntry(10, "unclear");
        assertThat(sheet.foundOn(6)).contains("enterprise-number company.enterprise-number.check-digits");
        assertThat(sheet.foundOn(7)).contains("company-name import.company-name-missing");
        assertThat(sheet.foundOn(9)).contains("go-live import.date-impossible");
        assertThat(sheet.foundOn(10)).contains("pilot-start import.remark-date-taken");
        assertThat(sheet.foundOn(2)).contains("headcount import.read-as");
        assertThat(casesAndCompanies()).isEqualTo(before);
    }

    @Test
    void given_the_same_sheet_when_started_then_the_rest_comes_in_at_its_stage_and_a_second_time_nothing_does() {
        byte[] file = sheetWithMistakes().csv();
        SentSheet first = SentSheet.send(katrien, file).start().finish();

        assertThat(first.count("imported")).isEqualTo(6);
        assertThat(first.count("wrong")).isEqualTo(3);
        assertThat(first.count("failed")).isZero();
        List<String> stages = first.caseNumbers().stream()
                .map(number -> katrien.reads(number).getString("stage"))
                .toList();
        assertThat(stages)
                .containsExactly(
                        "information-request", "impact-assessment", "negotiation", "closed", "agreed-plan", "intake");
        assertThat(katrien.readsPart(first.caseNumbers().get(2), "timeline").body())
                .contains("case-taken-over")
                .contains("Onderhandeling");

        List<String> before = casesAndCompanies();
        SentSheet again = SentSheet.send(katrien, file);

        assertThat(again.count("already-there")).isEqualTo(6);
        Problem.in(katrien.post("/imports/" + again.id() + "/start", nothing()), 409);
        assertThat(casesAndCompanies()).isEqualTo(before);
    }

    @Test
    void given_an_import_that_runs_when_stopped_then_it_goes_on_later_and_every_row_comes_in_once() {
        SentSheet sheet = SentSheet.send(katrien, SheetOfCases.of(150, system).csv());
        sheet.start().await("imported", 3).stop();
        Patience.pause(1_500);
        int stoppedAt = sheet.count("imported");

        assertThat(sheet.state()).isEqualTo("stopped");
        assertThat(stoppedAt).isBetween(3, 149);
        Patience.pause(1_000);
        assertThat(sheet.count("imported")).isEqualTo(stoppedAt);

        sheet.start().finish();

        assertThat(sheet.count("imported")).isEqualTo(150);
        assertThat(inspraak.database()
                        .column("select count(*) from case_file c join ai_system s on s.id = c.ai_system_id"
                                + " where s.name = '" + system + "'"))
                .containsExactly("150");
    }

    @Test
    void given_headings_of_ones_own_when_told_what_they_are_then_the_office_has_them_next_time() {
        String header = "Wie " + system + ";Nummer bij de bank;Wat;PC;Regio";
        SheetOfCases sheet = SheetOfCases.headed(header)
                .row("Bakkerij Maan NV", aNumber(), system, "118", "Namur")
                .row("Bakkerij Ster NV", aNumber(), system, "118", "Namur");
        SentSheet sent = SentSheet.send(katrien, sheet.csv());
        assertThat(sent.count("wrong")).isEqualTo(2);

        JsonObject columns = Json.createObjectBuilder()
                .add("company-name", 0)
                .add("enterprise-number", 1)
                .add("ai-system", 2)
                .add("joint-committee", 3)
                .add("region", 4)
                .build();
        JsonObject told = Json.createObjectBuilder()
                .add("columns", columns)
                .add("keep", true)
                .build();
        katrien.rest()
                .send("PUT", "/api/v1/imports/" + sent.id() + "/columns", "application/json", told.toString())
                .expect(200);

        assertThat(sent.count("wrong")).isZero();
        SentSheet next = SentSheet.send(katrien, sheet.csv());
        assertThat(next.read().getBoolean("columnsFromLastTime")).isTrue();
        assertThat(next.count("wrong")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16"})
    void given_accents_in_an_encoding_when_sent_then_they_are_right(String charset) {
        byte[] file = SheetOfCases.begin()
                .row(cells("1", "Crèche d’été – “Été”", aNumber(), "332", "Liège", "12", "intake"))
                .csv(Charset.forName(charset));

        JsonObject row = SentSheet.send(katrien, file).rows().get(0);

        assertThat(row.getJsonArray("cells").getString(1)).isEqualTo("Crèche d’été – “Été”");
        assertThat(row.getString("state")).isIn("ready", "unclear");
    }

    /** @param code of the refusal */
    private record BadFile(String what, Supplier<byte[]> file, int status, String code) {

        @Override
        public String toString() {
            return what;
        }
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void given_a_bad_file_when_sent_then_it_is_refused_and_nothing_changes(BadFile bad) {
        List<String> before = inspraak.database().rowsPerTable();

        Problem problem = Problem.in(SentSheet.tries(katrien, OCTETS, bad.file().get()), bad.status());

        assertThat(problem.code()).isEqualTo(bad.code());
        assertThat(problem.fields()).contains("file");
        assertThat(inspraak.database().rowsPerTable()).isEqualTo(before);
    }

    static Stream<BadFile> badFiles() {
        return Stream.of(
                new BadFile("nothing", () -> new byte[0], 422, "import.empty"),
                new BadFile("a PDF", () -> text("%PDF-1.7\nnee"), 422, "import.not-a-sheet"),
                new BadFile("NUL bytes", () -> text("a;b\r\n\u0000;2"), 422, "import.not-a-sheet"),
                new BadFile("a text", () -> text("een brief\nzonder rijen"), 422, "import.header-not-found"),
                new BadFile("no rows", () -> text(SheetOfCases.HEADER), 422, "import.empty"),
                new BadFile("a cut cell", () -> text(SheetOfCases.HEADER + "\n1;\"een"), 422, "import.row-unreadable"),
                new BadFile("a cut workbook", Workbooks::cutInHalf, 422, "import.damaged"),
                new BadFile("a bomb", Workbooks::bomb, 422, "import.bomb"),
                new BadFile("a letter", Workbooks::letter, 422, "import.not-a-sheet"),
                new BadFile("50 megabytes", () -> new byte[50_000_000], 413, "import.too-large"),
                new BadFile("20,001 rows", () -> SheetOfCases.of(20_001, "x").csv(), 422, "import.too-many-rows"),
                new BadFile("a long cell", ImportTest::longCell, 422, "import.cell-too-long"));
    }

    private static byte[] longCell() {
        String sheet = new String(SheetOfCases.of(20, "planning").csv(), StandardCharsets.UTF_8);
        return text(sheet.replace("Bedrijf 7", "x".repeat(5_000)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void given_a_sheet_of_someone_else_when_asked_for_then_it_is_not_there() {
        SentSheet sheet = SentSheet.send(katrien, sheetWithMistakes().csv());
        Colleague sophie = inspraak.colleague("s.lambert");

        Problem.in(sophie.get("/imports/" + sheet.id()), 404);
        Problem.in(sophie.get("/imports/" + sheet.id() + "/rows"), 404);
        Problem.in(sophie.post("/imports/" + sheet.id() + "/start", nothing()), 404);
        Problem.in(sophie.rest().delete("/api/v1/imports/" + sheet.id()), 404);
        assertThat(sheet.state()).isEqualTo("checked");

        katrien.rest().delete("/api/v1/imports/" + sheet.id()).expect(204);
        Problem.in(katrien.get("/imports/" + sheet.id()), 404);
    }

    @Test
    void given_a_key_when_a_sheet_is_sent_twice_then_it_is_there_once() {
        Colleague once = katrien.with("Idempotency-Key", UUID.randomUUID().toString());
        byte[] file = sheetWithMistakes().csv();

        SentSheet first = SentSheet.send(once, file);

        assertThat(SentSheet.send(once, file)).isEqualTo(first);
        Problem.in(SentSheet.tries(once, "text/csv", SheetOfCases.of(1, system).csv()), 409);
    }

    @Test
    void given_another_kind_of_body_when_sent_then_415() {
        Problem.in(SentSheet.tries(katrien, "application/json", text("{}")), 415);
    }

    @Test
    void given_cells_that_look_like_formulas_when_brought_in_and_taken_out_then_they_stay_text() {
        String evil = "=HYPERLINK(\"http://127.0.0.1\";\"" + UUID.randomUUID() + "\")";
        byte[] file = SheetOfCases.begin()
                .row(with(cells("1", "@Bakkerij +NV", aNumber(), "118", "Namur", "12", "intake"), 7, evil))
                .csv();
        SentSheet sheet = SentSheet.send(katrien, file).start().finish();
        String number = sheet.caseNumbers().get(0);

        String csv = katrien.get("/cases/export?format=csv&text=" + number)
                .expect(200)
                .body();

        assertThat(katrien.reads(number).getString("aiSystem")).isEqualTo(evil);
        assertThat(csv).contains(";'@Bakkerij +NV;").contains(";\"'=HYPERLINK(");
        SentSheet back = SentSheet.send(katrien, text(csv));
        assertThat(back.states()).isEqualTo(Map.of(2, "already-there"));
        assertThat(back.caseNumbers()).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void given_the_list_when_taken_out_in_a_language_then_every_case_of_it_is_recognised(String language) {
        Answer list = katrien.get("/cases?limit=1&region=east-flanders").expect(200);

        Answer export = katrien.get("/cases/export?region=east-flanders&language=" + language)
                .expect(200);
        SentSheet back = SentSheet.send(katrien, text(export.body()));

        assertThat(export.header("Content-Disposition"))
                .startsWith("attachment")
                .contains(".csv");
        assertThat(export.header("Cache-Control")).contains("no-store");
        assertThat(back.read().getInt("total")).isEqualTo(list.json().getInt("total"));
        assertThat(back.count("already-there")).isEqualTo(list.json().getInt("total"));
        assertThat(inspraak.database()
                        .column("select count(*) from audit_entry where action = 'cases.exported'")
                        .get(0))
                .isNotEqualTo("0");
    }

    private List<String> casesAndCompanies() {
        return inspraak.database()
                .column("select (select count(*) from case_file) || ' cases, ' || (select count(*) from company)"
                        + " || ' companies, ' || (select count(*) from ai_system) || ' systems'");
    }

    private static JsonObject nothing() {
        return Json.createObjectBuilder().build();
    }
}
