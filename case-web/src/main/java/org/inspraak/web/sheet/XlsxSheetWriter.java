package org.inspraak.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of one sheet, of which a hundred rows are in memory at a time. */
final class XlsxSheetWriter implements SheetWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int COLUMN_WIDTH = 22 * 256;
    /** The most that the format takes. */
    private static final int LONGEST_TEXT = 32_767;

    private final OutputStream stream;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle text = workbook.createCellStyle();
    private final CellStyle date = workbook.createCellStyle();
    private int line;

    XlsxSheetWriter(String name, OutputStream stream) {
        this.stream = stream;
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        sheet.createFreezePane(0, 1);
        text.setQuotePrefixed(true);
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    @Override
    public void row(List<?> cells) {
        Row row = sheet.createRow(line++);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                put(row.createCell(i), cells.get(i));
            }
            if (line == 1) {
                sheet.setColumnWidth(i, COLUMN_WIDTH);
            }
        }
    }

    private void put(Cell cell, Object value) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            String words = value.toString();
            cell.setCellValue(words.substring(0, Math.min(words.length(), LONGEST_TEXT)));
            cell.setCellStyle(text);
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(stream);
        }
    }
}
