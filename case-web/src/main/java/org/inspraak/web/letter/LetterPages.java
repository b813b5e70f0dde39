package org.inspraak.web.letter;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A filled letter as XHTML: the screen shows it, and the PDF is made of it, so that both say what the Word file says. Only
 * what a letter needs is carried over: headings, paragraphs, lists, tables, pictures with their words, links.
 */
final class LetterPages {

    /** Where it is shown: on paper it stands alone; within a page of the application its headings come below the page's. */
    enum Medium {
        PAPER,
        SCREEN
    }

    private static final double EMU_PER_POINT = 12_700;
    private static final int SCREEN_DEEPER = 2;
    private static final int DEEPEST_HEADING = 6;
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r\\x{85}]]|\\p{Cs}|[\\x{FFFE}\\x{FFFF}]");

    private final WordFile file;
    private final WordStyles styles;
    private final Medium medium;
    private final StringBuilder html = new StringBuilder();
    private String part = WordFile.DOCUMENT;
    private String openList;
    private int lastHeading;
    private boolean isFieldResultSkipped;

    private LetterPages(WordFile file, Medium medium) {
        this.file = file;
        this.styles = WordStyles.of(file);
        this.medium = medium;
    }

    /** The letter without a frame around it. */
    static String of(WordFile file, Medium medium) {
        return new LetterPages(file, medium).make();
    }

    private String make() {
        Element body = WordXml.child(file.xml(WordFile.DOCUMENT).getDocumentElement(), "body")
                .orElseThrow();
        Optional<Element> section = WordXml.child(body, "sectPr");
        Optional<String> footer = section.flatMap(at -> partOf(at, "footerReference"));
        if (medium == Medium.PAPER) {
            footer.ifPresent(name -> side(name, "letter-foot"));
        }
        section.flatMap(at -> partOf(at, "headerReference")).ifPresent(name -> side(name, "letter-head"));
        html.append("<div class=\"letter-body\">");
        blocks(body);
        html.append("</div>");
        if (medium == Medium.SCREEN) {
            footer.ifPresent(name -> side(name, "letter-foot"));
        }
        return html.toString();
    }

    private Optional<String> partOf(Element section, String reference) {
        boolean hasFirst = WordXml.child(section, "titlePg").isPresent();
        List<Element> all = WordXml.all(section, reference);
        return all.stream()
                .filter(one -> WordXml.attribute(one, "type").equals(hasFirst ? "first" : "default"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .flatMap(one -> target(one.getAttributeNS(WordXml.R, "id")));
    }

    private void side(String name, String look) {
        part = name;
        html.append("<div class=\"").append(look).append("\">");
        blocks(file.xml(name).getDocumentElement());
        html.append("</div>");
        part = WordFile.DOCUMENT;
    }

    /** The part, or for a link the address, that an id in the current part stands for. */
    private Optional<String> target(String id) {
        String relations = part.replaceFirst("([^/]+)$", "_rels/$1.rels");
        if (!file.has(relations)) {
            return Optional.empty();
        }
        return WordXml.children(file.xml(relations).getDocumentElement()).stream()
                .filter(one -> one.getAttribute("Id").equals(id))
                .map(one -> one.getAttribute("TargetMode").equals("External")
                        ? one.getAttribute("Target")
                        : one.getAttribute("Target").replaceFirst("^/?(word/)?", "word/"))
                .findFirst();
    }

    private void blocks(Node parent) {
        for (Element child : WordXml.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt" -> WordXml.child(child, "sdtContent").ifPresent(this::blocks);
                default -> {
                    // bookmarks and settings of the section show nothing
                }
            }
        }
        list(null);
    }

    private void paragraph(Element paragraph) {
        String list = styles.listOf(paragraph).orElse(null);
        boolean isEmpty = WordXml.text(paragraph).isBlank()
                && WordXml.all(paragraph, "drawing").isEmpty();
        list(isEmpty ? null : list);
        if (isEmpty) {
            // an empty paragraph is only distance, which nobody should hear
            html.append("<div class=\"letter-gap\"></div>");
            return;
        }
        String tag = list != null ? "li" : heading(paragraph);
        html.append('<')
                .append(tag)
                .append(" style=\"")
                .append(escaped(look(paragraph, list)))
                .append("\">");
        inline(paragraph, styles.hangingOf(paragraph));
        html.append("</").append(tag).append('>');
    }

    /** A list has its own indent, and what hangs out is moved by itself. */
    private String look(Element paragraph, String list) {
        String css = styles.cssOf(paragraph);
        String indents = list == null ? "text-indent:-[^;]*;?" : "(margin-left|text-indent):[^;]*;?";
        return css.replaceAll(indents, "");
    }

    private void list(String wanted) {
        if (openList != null && !openList.equals(wanted)) {
            html.append("</").append(openList).append('>');
            openList = null;
        }
        if (wanted != null && openList == null) {
            html.append('<').append(wanted).append('>');
            openList = wanted;
        }
    }

    /** No level is left out, so that whoever goes from heading to heading misses none. */
    private String heading(Element paragraph) {
        int level = styles.headingOf(paragraph);
        if (level == 0) {
            return "p";
        }
        lastHeading = Math.min(level, lastHeading + 1);
        int shown = medium == Medium.SCREEN ? lastHeading + SCREEN_DEEPER : lastHeading;
        return "h" + Math.min(shown, DEEPEST_HEADING);
    }

    /** A table with a row of headings is one; without, it only places things, and is read row by row. */
    private void table(Element table) {
        list(null);
        List<Element> rows = WordXml.children(table).stream()
                .filter(row -> WordXml.is(row, "tr"))
                .toList();
        boolean isData = !rows.isEmpty()
                && WordXml.find(rows.get(0), "trPr", "tblHeader").isPresent();
        html.append(isData ? "<table>" : "<div class=\"letter-places\">");
        for (Element row : rows) {
            boolean isHead = WordXml.find(row, "trPr", "tblHeader").isPresent();
            String cell = !isData ? "div" : isHead ? "th" : "td";
            html.append(isData ? "<tr>" : "<div class=\"letter-row\">");
            List<Element> cells = WordXml.children(row).stream()
                    .filter(one -> WordXml.is(one, "tc"))
                    .toList();
            for (Element one : cells) {
                html.append('<').append(cell);
                html.append(isHead && isData ? " scope=\"col\"" : "");
                html.append(isData ? ">" : " class=\"letter-cell\" style=\"width:" + (96 / cells.size()) + "%\">");
                blocks(one);
                html.append("</").append(cell).append('>');
            }
            html.append(isData ? "</tr>" : "</div>");
        }
        html.append(isData ? "</table>" : "</div>");
    }

    /** @param hanging where the text after the first tab begins, in points; 0 where nothing hangs */
    private void inline(Element paragraph, double hanging) {
        int start = html.length();
        runs(paragraph);
        String words = html.substring(start);
        int tab = words.indexOf('\t');
        if (hanging > 0 && tab > 0) {
            html.setLength(start);
            html.append("<span style=\"display:inline-block;text-indent:0;margin-left:-")
                    .append(hanging)
                    .append("pt;width:")
                    .append(hanging)
                    .append("pt\">")
                    .append(words, 0, tab)
                    .append("</span>")
                    .append(words.substring(tab + 1).replace("\t", " "));
        } else if (tab >= 0) {
            html.setLength(start);
            html.append(words.replace("\t", "\u2003"));
        }
    }

    private void runs(Node parent) {
        for (Element child : WordXml.children(parent)) {
            switch (child.getLocalName()) {
                case "r" -> run(child);
                case "hyperlink" -> link(child);
                case "fldSimple" -> field(WordXml.attribute(child, "instr"), child);
                case "sdt" -> WordXml.child(child, "sdtContent").ifPresent(this::runs);
                case "smartTag" -> runs(child);
                default -> {
                    // properties and marks show nothing
                }
            }
        }
    }

    private void link(Element link) {
        Optional<String> address =
                target(link.getAttributeNS(WordXml.R, "id")).filter(one -> one.matches("(?i)(https?:|mailto:).*"));
        address.ifPresent(one -> html.append("<a href=\"").append(escaped(one)).append("\">"));
        runs(link);
        address.ifPresent(one -> html.append("</a>"));
    }

    private void field(String instruction, Element field) {
        if (!pageNumber(instruction)) {
            runs(field);
        }
    }

    private boolean pageNumber(String instruction) {
        String name = instruction.strip().split("\\s+")[0].toUpperCase(Locale.ROOT);
        if (name.equals("PAGE") || name.equals("NUMPAGES")) {
            String look = name.equals("PAGE") ? "letter-page" : "letter-pages";
            html.append(medium == Medium.PAPER ? "<span class=\"" + look + "\"></span>" : "1");
            return true;
        }
        return false;
    }

    private void run(Element run) {
        String css = styles.cssOfRun(run);
        int before = html.length();
        html.append(css.isEmpty() ? "" : "<span style=\"" + escaped(css) + "\">");
        int start = html.length();
        for (Element child : WordXml.children(run)) {
            runPart(child);
        }
        if (html.length() == start) {
            html.setLength(before);
        } else {
            html.append(css.isEmpty() ? "" : "</span>");
        }
    }

    private void runPart(Element child) {
        switch (child.getLocalName()) {
            case "fldChar" -> {
                if (WordXml.attribute(child, "fldCharType").equals("end")) {
                    isFieldResultSkipped = false;
                }
            }
            case "instrText" -> isFieldResultSkipped = pageNumber(child.getTextContent()) || isFieldResultSkipped;
            case "t" -> html.append(isFieldResultSkipped ? "" : escaped(child.getTextContent()));
            case "tab" -> html.append('\t');
            case "br", "cr" -> html.append("<br/>");
            case "noBreakHyphen" -> html.append('\u2011');
            case "drawing" -> picture(child);
            default -> {
                // properties and soft hyphens
            }
        }
    }

    private void picture(Element drawing) {
        String words = WordXml.all(drawing, "docPr").stream()
                .map(one -> one.getAttribute("descr"))
                .findFirst()
                .orElse("");
        Map<String, Double> size = new HashMap<>();
        WordXml.all(drawing, "extent").stream().findFirst().ifPresent(extent -> {
            size.put("width", points(extent.getAttribute("cx")));
            size.put("height", points(extent.getAttribute("cy")));
        });
        WordXml.all(drawing, "blip").stream()
                .findFirst()
                .flatMap(blip -> target(blip.getAttributeNS(WordXml.R, "embed")))
                .flatMap(name -> file.find(name).map(bytes -> dataAddress(name, bytes)))
                .ifPresent(address -> {
                    html.append("<img alt=\"").append(escaped(words)).append("\" style=\"");
                    size.forEach((side, points) ->
                            html.append(side).append(':').append(points).append("pt;"));
                    html.append("\" src=\"").append(address).append("\"/>");
                });
    }

    private static String dataAddress(String name, byte[] bytes) {
        String type = name.toLowerCase(Locale.ROOT).endsWith("png") ? "image/png" : "image/jpeg";
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static double points(String emu) {
        return emu.matches("[0-9]{1,9}") ? Math.round(Double.parseDouble(emu) / EMU_PER_POINT * 10) / 10.0 : 0;
    }

    /** What XML cannot hold shows nowhere, and is left out. */
    static String escaped(String words) {
        return UNREADABLE
                .matcher(words)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
