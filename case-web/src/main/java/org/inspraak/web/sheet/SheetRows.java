package org.inspraak.web.sheet;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.inspraak.importing.SheetRow;

/**
 * The rows of a sheet from top to bottom, read as they are asked for; rows without any text are passed over. What cannot
 * be read is a {@link org.inspraak.shared.CaseRuleViolation} from {@link #hasNext}.
 */
public abstract class SheetRows implements Iterator<SheetRow>, Closeable {

    /** Of all cells together: twenty thousand full rows, and a stop for a small file that tells one long text over and over. */
    static final long MOST_TEXT = 60_000_000;

    private SheetRow ahead;
    private boolean atEnd;
    private long text;

    /** The next row as it stands, blank or not; {@code null} at the end. */
    abstract SheetRow read();

    @Override
    public boolean hasNext() {
        while (ahead == null && !atEnd) {
            SheetRow row = read();
            atEnd = row == null;
            if (row != null && !isBlank(row)) {
                ahead = bounded(row);
            }
        }
        return ahead != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("after the last row");
        }
        SheetRow row = ahead;
        ahead = null;
        return row;
    }

    private SheetRow bounded(SheetRow row) {
        for (String cell : row.cells()) {
            text += cell.length();
        }
        if (text > MOST_TEXT) {
            throw SheetFile.refused("import.bomb");
        }
        return new SheetRow(row.line(), withoutEmptyEnd(row.cells()));
    }

    private static boolean isBlank(SheetRow row) {
        return row.cells().stream().allMatch(String::isBlank);
    }

    /** Programs like to write on to the last column that was ever touched. */
    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (cells.get(end - 1).isBlank()) {
            end--;
        }
        return new ArrayList<>(cells.subList(0, end));
    }
}
