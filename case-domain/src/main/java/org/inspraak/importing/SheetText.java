package org.inspraak.importing;

import java.util.ArrayList;
import java.util.List;
import org.inspraak.shared.CaseRuleViolation;

/** The text of a sheet's cells as it is kept: nothing is changed but what the database cannot hold. */
final class SheetText {

    /** Stands where a control character stood; a cell with one is told to be wrong. */
    static final char UNREADABLE = '\uFFFD';

    static final int MAX_COLUMNS = 100;
    static final int MAX_CELL = 4000;

    private SheetText() {}

    /** The row with cells that can be kept; empty cells at its end are dropped. */
    static SheetRow keep(SheetRow row) {
        List<String> cells = new ArrayList<>();
        int filled = 0;
        for (String cell : row.cells()) {
            cells.add(cell == null ? "" : storable(row.line(), cell));
            if (!cells.get(cells.size() - 1).isBlank()) {
                filled = cells.size();
            }
        }
        if (filled > MAX_COLUMNS) {
            throw CaseRuleViolation.invalid("file", "import.too-many-columns", "max", MAX_COLUMNS, "line", row.line());
        }
        return new SheetRow(row.line(), List.copyOf(cells.subList(0, filled)));
    }

    private static String storable(int line, String cell) {
        if (cell.length() > MAX_CELL) {
            throw CaseRuleViolation.invalid("file", "import.cell-too-long", "max", MAX_CELL, "line", line);
        }
        if (cell.codePoints().noneMatch(SheetText::isUnstorable)) {
            return cell;
        }
        StringBuilder text = new StringBuilder();
        cell.codePoints().forEach(one -> text.appendCodePoint(isUnstorable(one) ? UNREADABLE : one));
        return text.toString();
    }

    private static boolean isUnstorable(int codePoint) {
        boolean layout = codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        return Character.getType(codePoint) == Character.SURROGATE || (Character.isISOControl(codePoint) && !layout);
    }
}
