package org.inspraak.web.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * Cells as text: dates as {@code 2027-01-12}, whatever their format; numbers plainly, with the decimals that their format
 * shows, since the joint committee 118.10 is not 118.1.
 */
final class XlsxCells {

    /** A spreadsheet shows no more digits than these; what follows is noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Pattern FIXED_DECIMALS = Pattern.compile("[#,]*0\\.(0+)(_.*)?");

    private final StylesTable styles;
    private final ReadOnlySharedStringsTable strings;
    private final boolean from1904;
    private final Map<Integer, Format> formats = new HashMap<>();

    XlsxCells(StylesTable styles, ReadOnlySharedStringsTable strings, boolean from1904) {
        this.styles = styles;
        this.strings = strings;
        this.from1904 = from1904;
    }

    private record Format(boolean isDate, int decimals) {}

    /** Reads on to the end of the cell. */
    String read(XMLStreamReader xml) throws XMLStreamException {
        String type = XlsxRows.attribute(xml, "t");
        String style = XlsxRows.attribute(xml, "s");
        String text = textOf(xml);
        return switch (type) {
            case "s" ->
                text.isBlank()
                        ? ""
                        : strings.getItemAt(Integer.parseInt(text.strip())).getString();
            case "inlineStr", "str" -> decoded(text);
            case "b" -> text.strip().equals("1") ? "true" : "false";
            case "e" -> text;
            case "d" -> text.length() > 10 ? text.substring(0, 10) : text;
            default -> text.isBlank() ? "" : number(text.strip(), style.isEmpty() ? 0 : Integer.parseInt(style));
        };
    }

    /** What stands in {@code v}, or in the runs of {@code is}; neither formulas nor how names are pronounced. */
    private static String textOf(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int left = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                boolean passedOver =
                        xml.getLocalName().equals("f") || xml.getLocalName().equals("rPh");
                left = left == 0 && passedOver ? depth : left;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                left = left == depth ? 0 : left;
                depth--;
            } else if (xml.hasText() && left == 0 && depth > 1) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** The format writes some characters as {@code _x000D_}. */
    private static String decoded(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }

    private String number(String text, int style) {
        double value = Double.parseDouble(text);
        Format format = formats.computeIfAbsent(style, this::formatOf);
        if (format.isDate() && value >= 1 && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString();
        }
        BigDecimal plain = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
        boolean shownWithZeros = plain.scale() > 0 && plain.scale() < format.decimals();
        return (shownWithZeros ? plain.setScale(format.decimals()) : plain).toPlainString();
    }

    private Format formatOf(int style) {
        if (style >= styles.getNumCellStyles()) {
            return new Format(false, 0);
        }
        XSSFCellStyle shown = styles.getStyleAt(style);
        String pattern = shown.getDataFormatString();
        if (pattern == null) {
            return new Format(false, 0);
        }
        Matcher fixed = FIXED_DECIMALS.matcher(pattern);
        return new Format(
                DateUtil.isADateFormat(shown.getDataFormat(), pattern),
                fixed.matches() ? fixed.group(1).length() : 0);
    }
}
