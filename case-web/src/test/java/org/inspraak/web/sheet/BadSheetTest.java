package org.inspraak.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inspraak.web.sheet.SheetBytes.blanks;
import static org.inspraak.web.sheet.SheetBytes.smallWorkbook;
import static org.inspraak.web.sheet.SheetBytes.text;
import static org.inspraak.web.sheet.SheetBytes.with;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a sentence, nothing stays on disk, and memory does not notice. */
class BadSheetTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    static Stream<Arguments> badFiles() throws IOException {
        byte[] workbook = smallWorkbook();
        return Stream.of(
                arguments("nothing", new byte[0], "import.empty"),
                arguments("a PDF", text("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "import.not-a-sheet"),
                arguments("a page", text("<!DOCTYPE html><html><body>nee</body></html>"), "import.not-a-sheet"),
                arguments("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "import.not-a-sheet"),
                arguments("NUL bytes", text("a;b\n1;\u0000\n"), "import.not-a-sheet"),
                arguments("NUL far down", text("a;b\n" + "1;2\n".repeat(5_000) + "\u0000"), "import.not-a-sheet"),
                arguments("a letter", zip("word/document.xml", text("<w/>")), "import.not-a-sheet"),
                arguments("an archive", zip("dossiers.xlsx", workbook), "import.not-a-sheet"),
                arguments("OpenDocument", openDocument(), "import.old-format"),
                arguments("XLS", xls(), "import.old-format"),
                arguments("XLSX with a password", locked(), "import.protected"),
                arguments("XLS cut off", Arrays.copyOf(xls(), 600), "import.damaged"),
                arguments("XLSX cut in half", Arrays.copyOf(workbook, workbook.length / 2), "import.damaged"),
                arguments("XLSX with bytes changed", scratched(workbook), "import.damaged"),
                arguments(
                        "no XML in it",
                        with(workbook, SHEET, it -> it.write(text("<worksheet><row"))),
                        "import.damaged"),
                arguments("an entity", with(workbook, SHEET, it -> it.write(text(entity()))), "import.damaged"),
                arguments("CSV cut in a quoted cell", text("a;b\n1;\"midden in de"), "import.row-unreadable"),
                arguments("one line without end", text("a".repeat(5_000_000)), "import.row-unreadable"),
                arguments("cells without end", text(";".repeat(5_000_000)), "import.row-unreadable"),
                arguments("a bomb in the sheet", with(workbook, SHEET, blanks(301)), "import.bomb"),
                arguments("much of what hardly packs", with(workbook, "x.bin", noise(301)), "import.bomb"),
                arguments("a bomb in the styles", with(workbook, "xl/styles.xml", blanks(9)), "import.bomb"),
                arguments("a bomb beside it", with(workbook, "xl/media/image1.png", blanks(301)), "import.bomb"),
                arguments("one text told again and again", repeated(workbook), "import.bomb"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void given_a_bad_file_when_read_then_it_is_refused_and_nothing_stays(String what, byte[] file, String code)
            throws IOException {
        List<Path> before = SheetBytes.leftBehind();

        assertThatThrownBy(() -> SheetBytes.rows(file)).as(what).isInstanceOfSatisfying(CaseRuleViolation.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.findings().get(0).field()).isEqualTo("file");
        });

        assertThat(SheetBytes.leftBehind()).isEqualTo(before);
    }

    @Test
    void given_fifty_megabytes_when_sent_then_reading_stops_at_the_bound() throws IOException {
        List<Path> before = SheetBytes.leftBehind();
        Endless sent = new Endless();

        assertThatThrownBy(() -> SheetFile.keep(sent))
                .isInstanceOfSatisfying(
                        CaseRuleViolation.class, no -> assertThat(no.code()).isEqualTo("import.too-large"));

        assertThat(sent.given).isLessThan(SheetFile.MOST_BYTES + 100_000);
        assertThat(SheetBytes.leftBehind()).isEqualTo(before);
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument() throws IOException {
        return with(zip("content.xml", text("<office/>")), "META-INF/manifest.xml", it -> it.write(text("<m/>")));
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet().createRow(0).createCell(0).setCellValue("Bedrijf");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            old.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] locked() throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            parts.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            parts.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] scratched(byte[] workbook) {
        byte[] bytes = workbook.clone();
        Arrays.fill(bytes, 60, 120, (byte) 'x');
        return bytes;
    }

    private static String entity() {
        return "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
    }

    /** Packs to a fiftieth or so, as a sheet may. */
    private static SheetBytes.Part noise(int megabytes) {
        byte[] block = new byte[1_000_000];
        Random random = new Random(7);
        for (int i = 0; i < block.length; i += 60) {
            block[i] = (byte) random.nextInt();
        }
        return stream -> {
            for (int i = 0; i < megabytes; i++) {
                stream.write(block);
            }
        };
    }

    private static byte[] repeated(byte[] workbook) throws IOException {
        String tale = IntStream.range(0, 150_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        byte[] strings = text("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>" + tale
                + "</t></si></sst>");
        return with(with(workbook, "xl/sharedStrings.xml", it -> it.write(strings)), SHEET, it -> {
            it.write(
                    text("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"));
            for (int i = 1; i < 1_000; i++) {
                it.write(text("<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"s\"><v>0</v></c></row>"));
            }
            it.write(text("</sheetData></worksheet>"));
        });
    }
}
