package org.inspraak.web.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Semicolons and a byte order mark: so that a spreadsheet program in Belgium opens it with accents and columns right. */
final class CsvSheetWriter implements SheetWriter {

    private final CsvWriter csv;

    CsvSheetWriter(OutputStream stream) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        text.write('\ufeff');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        try {
            csv.writeRecord(cells.stream().map(CsvSheetWriter::asText).toList());
        } catch (UncheckedIOException cutOff) {
            throw cutOff.getCause();
        }
    }

    private static String asText(Object cell) {
        return cell == null ? "" : cell instanceof String text ? FormulaText.write(text) : cell.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
