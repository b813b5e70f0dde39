package org.inspraak.web.sheet;

/**
 * Text that a spreadsheet program would take for a formula. Written to CSV it gets an apostrophe, by which such programs
 * keep it as text; read back, it loses it again, so that what goes out comes in as it was.
 */
final class FormulaText {

    private static final String STARTS = "=+-@\t\r\n";

    private FormulaText() {}

    static String write(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** Also one that has its apostrophes already. */
    private static boolean isFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && STARTS.indexOf(text.charAt(first)) >= 0;
    }
}
