package org.inspraak.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.inspraak.importing.SheetRow;
import org.inspraak.shared.CaseRuleViolation;
import org.xml.sax.SAXException;

/** The first sheet of a workbook that is not hidden, read event by event; of formulas, what they last gave. */
final class XlsxRows extends SheetRows {

    /** Without entities and document types, whatever the file says. */
    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    private static final Logger LOG = Logger.getLogger(XlsxRows.class.getName());
    private static final int MOST_COLUMNS = 16_384;

    private final OPCPackage file;
    private final InputStream stream;
    private final XMLStreamReader sheet;
    private final XlsxCells cells;
    private int line;

    private XlsxRows(OPCPackage file, InputStream stream, XMLStreamReader sheet, XlsxCells cells) {
        this.file = file;
        this.stream = stream;
        this.sheet = sheet;
        this.cells = cells;
    }

    static XlsxRows open(Path path) throws IOException {
        WorkbookBounds.check(path);
        OPCPackage file = null;
        try {
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
            return open(file);
        } catch (CaseRuleViolation known) {
            file.revert();
            throw known;
        } catch (OpenXML4JException | SAXException | XMLStreamException | IOException | RuntimeException broken) {
            // POI has an exception of its own for each way in which a workbook can be broken
            LOG.log(Level.FINE, "not a workbook", broken);
            if (file != null) {
                file.revert();
            }
            throw SheetFile.refused("import.damaged");
        }
    }

    private static XlsxRows open(OPCPackage file)
            throws OpenXML4JException, SAXException, XMLStreamException, IOException {
        XSSFReader reader = new XSSFReader(file);
        Workbook workbook = Workbook.of(reader);
        for (String id : workbook.visibleSheets()) {
            InputStream stream = reader.getSheet(id);
            XMLStreamReader sheet = XML.createXMLStreamReader(stream);
            sheet.nextTag();
            if (sheet.getLocalName().equals("worksheet")) {
                var strings = new ReadOnlySharedStringsTable(file, false);
                return new XlsxRows(
                        file, stream, sheet, new XlsxCells(reader.getStylesTable(), strings, workbook.from1904()));
            }
            stream.close();
        }
        throw SheetFile.refused("import.empty");
    }

    /** @param visibleSheets their relation ids, in the order of the tabs */
    private record Workbook(List<String> visibleSheets, boolean from1904) {

        static Workbook of(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
            List<String> visible = new ArrayList<>();
            boolean from1904 = false;
            try (InputStream stream = reader.getWorkbookData()) {
                XMLStreamReader xml = XML.createXMLStreamReader(stream);
                while (xml.hasNext()) {
                    if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                        continue;
                    }
                    if (xml.getLocalName().equals("workbookPr")) {
                        from1904 = List.of("1", "true").contains(attribute(xml, "date1904"));
                    } else if (xml.getLocalName().equals("sheet")
                            && !attribute(xml, "state")
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .endsWith("hidden")) {
                        visible.add(relation(xml));
                    }
                }
            }
            return new Workbook(visible, from1904);
        }

        /** The attribute has a namespace, which differs between the two flavours of the format. */
        private static String relation(XMLStreamReader xml) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                    return xml.getAttributeValue(i);
                }
            }
            throw SheetFile.refused("import.damaged");
        }
    }

    @Override
    SheetRow read() {
        try {
            while (sheet.hasNext()) {
                int event = sheet.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && sheet.getLocalName().equals("row")) {
                    return readRow();
                }
                if (event == XMLStreamConstants.END_ELEMENT
                        && sheet.getLocalName().equals("sheetData")) {
                    return null;
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
            LOG.log(Level.FINE, "a broken sheet", broken);
            throw SheetFile.refused("import.damaged");
        }
    }

    private SheetRow readRow() throws XMLStreamException {
        String number = attribute(sheet, "r");
        line = number.isEmpty() ? line + 1 : Integer.parseInt(number);
        List<String> row = new ArrayList<>();
        while (sheet.next() != XMLStreamConstants.END_ELEMENT
                || !sheet.getLocalName().equals("row")) {
            if (sheet.isStartElement() && sheet.getLocalName().equals("c")) {
                int column = columnOf(attribute(sheet, "r"), row.size());
                while (row.size() <= column) {
                    row.add("");
                }
                row.set(column, cells.read(sheet));
            }
        }
        return new SheetRow(line, row);
    }

    /** {@code C5} is 2; a cell that does not say stands after the one before it. */
    private static int columnOf(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column > MOST_COLUMNS) {
                throw SheetFile.refused("import.damaged");
            }
        }
        return column == 0 ? otherwise : column - 1;
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    @Override
    public void close() throws IOException {
        try {
            sheet.close();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException("a sheet does not close", e));
        } finally {
            stream.close();
            file.revert();
        }
    }
}
