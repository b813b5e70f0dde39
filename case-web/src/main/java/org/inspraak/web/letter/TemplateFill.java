package org.inspraak.web.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts what a letter says into the fields of a template that was checked. */
final class TemplateFill {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private TemplateFill() {}

    /** Values of fields, and for each block the values of its rounds: none where it is left out. */
    record Values(Map<String, String> fields, Map<String, List<Values>> blocks) {

        Values inside(Values around) {
            Map<String, String> all = new java.util.HashMap<>(around.fields);
            all.putAll(fields);
            return new Values(all, blocks);
        }
    }

    static void fill(WordFile file, Values values) {
        for (String part : file.texts()) {
            Document xml = file.xml(part);
            Element root = WordXml.child(xml.getDocumentElement(), "body").orElse(xml.getDocumentElement());
            List<Element> filled = expand(WordXml.children(root), values);
            while (root.hasChildNodes()) {
                root.removeChild(root.getFirstChild());
            }
            filled.forEach(root::appendChild);
            file.with(part, xml);
        }
    }

    private static List<Element> expand(List<Element> template, Values values) {
        List<Element> filled = new ArrayList<>();
        for (int at = 0; at < template.size(); at++) {
            String block = begins(template.get(at));
            if (block == null) {
                Element copy = (Element) template.get(at).cloneNode(true);
                if (isKeptAfterFilling(copy, values)) {
                    filled.add(copy);
                }
            } else {
                int end = endOf(block, template, at);
                List<Element> inside = template.subList(at + 1, end);
                values.blocks()
                        .getOrDefault(block, List.of())
                        .forEach(round -> filled.addAll(expand(inside, round.inside(values))));
                at = end;
            }
        }
        return filled;
    }

    /** The name of the block that this paragraph begins, else {@code null}. */
    static String begins(Element element) {
        return named(TemplateFields.BEGIN.matcher(WordXml.is(element, "p") ? WordXml.text(element) : ""));
    }

    static String ends(Element element) {
        return named(TemplateFields.END.matcher(WordXml.is(element, "p") ? WordXml.text(element) : ""));
    }

    private static String named(Matcher matcher) {
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static int endOf(String block, List<Element> template, int from) {
        for (int at = from + 1; at < template.size(); at++) {
            if (block.equals(ends(template.get(at)))) {
                return at;
            }
        }
        throw new IllegalStateException("a template that was checked does not end " + block);
    }

    private static boolean isKeptAfterFilling(Element element, Values values) {
        if (WordXml.is(element, "p")) {
            return fillParagraph(element, values);
        }
        for (Element paragraph : WordXml.all(element, "p")) {
            boolean isKept = fillParagraph(paragraph, values);
            Node cell = paragraph.getParentNode();
            // a cell without any paragraph is no cell to Word
            if (!isKept
                    && WordXml.children(cell).stream()
                                    .filter(one -> WordXml.is(one, "p"))
                                    .count()
                            > 1) {
                cell.removeChild(paragraph);
            }
        }
        return true;
    }

    /** False for a paragraph that held fields and says nothing now: a letterhead without a telephone number. */
    private static boolean fillParagraph(Element paragraph, Values values) {
        List<MatchResult> fields =
                TemplateFields.FIELD.matcher(WordXml.text(paragraph)).results().toList();
        // from the last to the first, so that the places of the others stay
        for (int i = fields.size() - 1; i >= 0; i--) {
            MatchResult field = fields.get(i);
            replace(paragraph, field.start(), field.end(), values.fields().getOrDefault(field.group(1), ""));
        }
        breakLines(paragraph);
        return fields.isEmpty() || WordXml.text(paragraph).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Word may have cut a field into several pieces: its first piece takes the value, the others lose their share. */
    private static void replace(Element paragraph, int start, int end, String value) {
        int at = 0;
        boolean isPut = false;
        for (Element piece : WordXml.pieces(paragraph)) {
            String text = piece.getTextContent();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, text.length());
            if (from < text.length() && to > from) {
                piece.setTextContent(text.substring(0, from) + (isPut ? "" : value) + text.substring(to));
                piece.setAttributeNS(XML, "xml:space", "preserve");
                isPut = true;
            }
            at += text.length();
        }
    }

    private static void breakLines(Element paragraph) {
        for (Element piece : WordXml.pieces(paragraph)) {
            String[] lines = piece.getTextContent().split("\\R", -1);
            if (lines.length > 1) {
                Node run = piece.getParentNode();
                for (int i = 0; i < lines.length; i++) {
                    if (i > 0) {
                        run.insertBefore(piece.getOwnerDocument().createElementNS(WordXml.W, "w:br"), piece);
                    }
                    Element line = (Element) piece.cloneNode(false);
                    line.setTextContent(lines[i]);
                    line.setAttributeNS(XML, "xml:space", "preserve");
                    run.insertBefore(line, piece);
                }
                run.removeChild(piece);
            }
        }
    }
}
