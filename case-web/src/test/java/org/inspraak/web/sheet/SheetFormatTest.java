package org.inspraak.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFormatTest {

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void given_rows_when_written_and_read_again_then_nothing_has_changed(SheetFormat format) throws IOException {
        byte[] file = write(
                format,
                List.of("Bedrijf", "Werknemers", "Start"),
                Arrays.asList("Crèche “Zon”; \"A\"\nEupen", 5200, LocalDate.of(2027, 1, 12)),
                Arrays.asList("'s-Gravenvoeren", null, "140.03"));

        assertThat(SheetBytes.cells(file))
                .containsExactly(
                        List.of("Bedrijf", "Werknemers", "Start"),
                        List.of("Crèche “Zon”; \"A\"\nEupen", "5200", "2027-01-12"),
                        List.of("'s-Gravenvoeren", "", "140.03"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+32 9 265 43 11", "-1", "@SUM(A1)", "\tx", "\r=1", "'=1+1", "''@x", "=cmd|' /C calc'!A0"
            })
    void given_what_a_spreadsheet_takes_for_a_formula_when_written_then_it_is_text_and_reads_back_equal(String text)
            throws IOException {
        byte[] csv = write(SheetFormat.CSV, List.of(text, "b"));
        byte[] xlsx = write(SheetFormat.XLSX, List.of(text, "b"));

        assertThat(new String(csv, StandardCharsets.UTF_8)).matches("(?s)\ufeff\"?'.*");
        assertThat(SheetBytes.cells(csv).get(0)).containsExactly(text, "b");
        assertThat(SheetBytes.cells(xlsx).get(0).get(0).strip()).isEqualTo(text.strip());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Cell cell = book.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void given_twenty_thousand_rows_when_written_as_a_workbook_then_they_read_back() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetFormat.XLSX.write("Dossiers", bytes)) {
            for (int i = 0; i < 20_000; i++) {
                writer.row(List.of("Bedrijf " + i, i));
            }
        }

        assertThat(SheetBytes.rows(bytes.toByteArray())).hasSize(20_000);
    }

    private static byte[] write(SheetFormat format, List<?>... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = format.write("Dossiers", bytes)) {
            for (List<?> row : rows) {
                writer.row(row);
            }
        }
        return bytes.toByteArray();
    }
}
