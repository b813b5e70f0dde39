package org.inspraak.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.web.sheet.SheetBytes.cells;
import static org.inspraak.web.sheet.SheetBytes.rows;
import static org.inspraak.web.sheet.SheetBytes.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inspraak.importing.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dd/mm/yyyy", "d-m-yy", "yyyy-mm-dd", "[$-813]dddd d mmmm yyyy", "m/d/yy", "d/m/yyyy h:mm"})
    void given_a_date_in_any_format_when_read_then_it_is_an_iso_date(String format) throws IOException {
        byte[] file = workbook(book -> {
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(LocalDateTime.of(2027, 1, 12, 9, 30));
            row.getCell(0).setCellStyle(format(book, format));
        });

        assertThat(cells(file).get(0)).containsExactly("2027-01-12");
    }

    @Test
    void given_a_book_that_counts_days_from_1904_when_read_then_the_date_is_right() throws IOException {
        byte[] file = workbook(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(LocalDate.of(2027, 1, 12));
            row.getCell(0).setCellStyle(format(book, "dd/mm/yyyy"));
        });

        assertThat(cells(file).get(0)).containsExactly("2027-01-12");
    }

    @ParameterizedTest
    @CsvSource({
        "5200, General, 5200",
        "1033956355, General, 1033956355",
        "463270713, 0000000000, 463270713",
        "140.03, General, 140.03",
        "118.1, 0.00, 118.10",
        "118, 0.00, 118",
        "0.30000000000000004, General, 0.3",
        "5200, '#,##0', 5200",
        "12, General, 12"
    })
    void given_a_number_when_read_then_it_is_written_plainly(double value, String format, String expected)
            throws IOException {
        byte[] file = workbook(book -> {
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(value);
            row.getCell(0).setCellStyle(format(book, format));
        });

        assertThat(cells(file).get(0)).containsExactly(expected);
    }

    @Test
    void given_formulas_text_runs_and_truth_values_when_read_then_what_is_shown_is_read() throws IOException {
        byte[] file = workbook(book -> {
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellFormula("\"PC \"&(100+40)");
            row.createCell(1).setCellFormula("100+40");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            XSSFRichTextString rich = new XSSFRichTextString("Van Hove ");
            rich.append("Logistiek", book.createFont());
            row.createCell(2).setCellValue(rich);
            row.createCell(3).setCellValue(true);
            row.createCell(5).setCellValue("na een leeg vak");
        });

        assertThat(cells(file).get(0))
                .containsExactly("PC 140", "140", "Van Hove Logistiek", "true", "", "na een leeg vak");
    }

    @Test
    void given_hidden_sheets_and_empty_and_merged_rows_when_read_then_the_first_shown_sheet_is_read_with_its_lines()
            throws IOException {
        byte[] file = workbook(book -> {
            book.createSheet("verborgen").createRow(0).createCell(0).setCellValue("niet dit");
            book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
            XSSFSheet sheet = book.createSheet("Dossiers");
            book.setActiveSheet(1);
            sheet.createRow(1).createCell(0).setCellValue("titel over drie vakken");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 2));
            sheet.createRow(2).createCell(0).setCellValue("  ");
            sheet.createRow(4).createCell(1).setCellValue("Bedrijf");
            book.createSheet("later").createRow(0).createCell(0).setCellValue("ook niet dit");
        });

        List<SheetRow> rows = rows(file);

        assertThat(rows).extracting(SheetRow::line).containsExactly(2, 5);
        assertThat(rows.get(0).cells()).containsExactly("titel over drie vakken");
        assertThat(rows.get(1).cells()).containsExactly("", "Bedrijf");
    }

    private static CellStyle format(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
