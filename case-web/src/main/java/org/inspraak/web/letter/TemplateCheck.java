package org.inspraak.web.letter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Check;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Finds everything that keeps a file from being a template: what is no plain text document, what could run or fetch
 * something, fields that nobody knows, and those that a letter cannot do without.
 */
final class TemplateCheck {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final int LONGEST_NAME = 60;

    private final WordFile file;
    private final Check check = new Check();
    private final Set<String> told = new HashSet<>();
    private final Set<String> used = new TreeSet<>();

    private TemplateCheck(WordFile file) {
        this.file = file;
    }

    /** @throws CaseRuleViolation with all that was found */
    static void check(byte[] template) {
        new TemplateCheck(WordFile.read(template)).run();
    }

    private void run() {
        kind();
        relations();
        for (String part : file.texts()) {
            Document xml = file.xml(part);
            content(xml);
            Element body = WordXml.child(xml.getDocumentElement(), "body").orElse(xml.getDocumentElement());
            walk(WordXml.children(body), part.equals(WordFile.DOCUMENT));
        }
        new TreeSet<>(TemplateFields.NEEDED)
                .stream()
                        .filter(field -> !used.contains(field))
                        .forEach(field -> find("letter.template.field-missing", field));
        check.orThrow();
    }

    /** Each once, with the name that it is about where there is one. */
    private void find(String code, String name) {
        if (told.add(code + " " + name)) {
            String shortened = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
            check.that(false, "file", code, "name", shortened);
        }
    }

    private void kind() {
        boolean macro = file.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("vbaproject") || name.contains("vbadata"));
        boolean isMain = false;
        for (Element type : WordXml.children(file.xml(WordFile.TYPES).getDocumentElement())) {
            String what = type.getAttribute("ContentType");
            macro |= what.toLowerCase(Locale.ROOT).contains("macroenabled");
            isMain |= what.equals(MAIN) && type.getAttribute("PartName").equals("/" + WordFile.DOCUMENT);
        }
        if (macro) {
            find("letter.template.macro", "");
        } else if (!isMain) {
            throw WordFile.refused("letter.template.not-docx");
        }
    }

    private void relations() {
        for (String name : file.names()) {
            picture(name);
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("/embeddings/") || lower.contains("/activex/")) {
                find("letter.template.embedded", "");
            }
            if (lower.endsWith(".rels")) {
                WordXml.children(file.xml(name).getDocumentElement()).forEach(this::relation);
            }
        }
    }

    /** A small file may be a picture of a thousand million points, all of which would be in memory for each letter. */
    private void picture(String name) {
        if (!name.matches("(?i)word/.*\\.(png|jpe?g)")) {
            return;
        }
        OptionalLong points = PicturePoints.in(file.find(name).orElseThrow());
        if (points.isEmpty()) {
            find("letter.template.picture-kind", name);
        } else if (points.getAsLong() > PicturePoints.MOST) {
            find("letter.template.picture-too-large", name);
        }
    }

    private void relation(Element relation) {
        String type = relation.getAttribute("Type");
        String target = relation.getAttribute("Target");
        boolean isOutside = relation.getAttribute("TargetMode").equalsIgnoreCase("External");
        boolean isLinkToRead = type.endsWith("/hyperlink") && target.matches("(?i)(https?:|mailto:).*");
        if (isOutside && !isLinkToRead) {
            find("letter.template.from-outside", target);
        }
        if (type.endsWith("/image") && !isOutside && !target.matches("(?i).*\\.(png|jpe?g)")) {
            find("letter.template.picture-kind", target);
        }
        if (type.endsWith("/oleObject") || type.endsWith("/aFChunk") || type.endsWith("/package")) {
            find("letter.template.embedded", "");
        }
    }

    /** What would be lost in the PDF, or would be worked out anew each time the file is opened. */
    private void content(Document xml) {
        if (!WordXml.all(xml, "txbxContent").isEmpty()) {
            find("letter.template.text-box", "");
        }
        if (!WordXml.all(xml, "ins").isEmpty() || !WordXml.all(xml, "del").isEmpty()) {
            find("letter.template.tracked-changes", "");
        }
        if (!WordXml.all(xml, "object").isEmpty() || !WordXml.all(xml, "pict").isEmpty()) {
            find("letter.template.embedded", "");
        }
        WordXml.all(xml, "docPr").stream()
                .filter(picture -> picture.getAttribute("descr").isBlank())
                .forEach(picture -> find("letter.template.picture-without-words", picture.getAttribute("name")));
        WordXml.all(xml, "instrText").forEach(code -> instruction(code.getTextContent()));
        WordXml.all(xml, "fldSimple").forEach(code -> instruction(WordXml.attribute(code, "instr")));
    }

    private void instruction(String code) {
        String name = code.strip().split("\\s+")[0].toUpperCase(Locale.ROOT);
        if (!name.isEmpty()
                && !Set.of("PAGE", "NUMPAGES", "HYPERLINK", "MERGEFORMAT", "\\*")
                        .contains(name)) {
            find("letter.template.live-field", name);
        }
    }

    private void walk(List<Element> elements, boolean mayHoldBlocks) {
        Deque<String> open = new ArrayDeque<>();
        Deque<TemplateFields> allowed = new ArrayDeque<>();
        allowed.push(TemplateFields.OF_A_LETTER);
        for (Element element : elements) {
            String begins = TemplateFill.begins(element);
            String ends = TemplateFill.ends(element);
            if (begins != null && mayHoldBlocks) {
                if (allowed.peek().blocks().containsKey(begins)) {
                    allowed.push(allowed.peek().inside(begins));
                } else {
                    find("letter.template.block-unknown", begins);
                    allowed.push(allowed.peek());
                }
                open.push(begins);
            } else if (ends != null && mayHoldBlocks) {
                if (!ends.equals(open.peek())) {
                    find("letter.template.block-not-open", ends);
                } else {
                    open.pop();
                    allowed.pop();
                }
            } else {
                fields(element, allowed.peek());
            }
        }
        open.forEach(block -> find("letter.template.block-not-closed", block));
    }

    private void fields(Element element, TemplateFields allowed) {
        Set<Element> paragraphs = new LinkedHashSet<>(WordXml.all(element, "p"));
        if (WordXml.is(element, "p")) {
            paragraphs.add(element);
        }
        for (Element paragraph : paragraphs) {
            String text = WordXml.text(paragraph);
            Matcher matcher = TemplateFields.FIELD.matcher(text);
            while (matcher.find()) {
                field(matcher.group(1), allowed);
            }
            String rest = matcher.replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) {
                find("letter.template.field-cut-off", rest.strip());
            }
        }
    }

    private void field(String name, TemplateFields allowed) {
        if (allowed.fields().contains(name)) {
            used.add(name);
        } else {
            find(
                    isKnown(name, TemplateFields.OF_A_LETTER)
                            ? "letter.template.field-out-of-place"
                            : "letter.template.field-unknown",
                    name);
        }
    }

    private static boolean isKnown(String name, TemplateFields fields) {
        return fields.fields().contains(name)
                || fields.blocks().values().stream().anyMatch(inner -> isKnown(name, inner));
    }
}
