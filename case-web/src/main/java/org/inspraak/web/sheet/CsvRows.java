package org.inspraak.web.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.inspraak.importing.SheetRow;
import org.inspraak.shared.CaseRuleViolation;

/**
 * A text file of rows with a separator: semicolon, comma or tab, whichever there are most of in the first line. A row is
 * counted as a spreadsheet counts it when it opens the file: text that goes on over several lines is in one row.
 */
final class CsvRows extends SheetRows {

    private static final int MOST_IN_CELL = 1_000_000;
    private static final int MOST_CELLS = 1_000;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private int line;

    private CsvRows(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    static CsvRows open(Path file) throws IOException {
        CsvText text = CsvText.of(file);
        Reader characters = new BufferedReader(text.characters());
        try {
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(text.separator())
                    .skipEmptyLines(false)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(2 * MOST_IN_CELL)
                    .build(
                            CsvRecordHandler.builder()
                                    .maxFields(MOST_CELLS)
                                    .maxFieldSize(MOST_IN_CELL)
                                    .maxRecordSize(4 * MOST_IN_CELL)
                                    .build(),
                            characters);
            return new CsvRows(reader);
        } catch (RuntimeException failed) {
            characters.close();
            throw failed;
        }
    }

    @Override
    SheetRow read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            line++;
            return new SheetRow(
                    line,
                    records.next().getFields().stream().map(FormulaText::read).toList());
        } catch (CsvParseException broken) {
            throw unreadable(line + 1);
        } catch (UncheckedIOException broken) {
            throw unreadable(line + 1);
        }
    }

    /** A quotation mark that nobody closed, or a cell without end. */
    private static CaseRuleViolation unreadable(int line) {
        return CaseRuleViolation.invalid("file", "import.row-unreadable", "line", line);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
