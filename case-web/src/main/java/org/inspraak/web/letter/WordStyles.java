package org.inspraak.web.letter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** How the paragraphs of a Word file look, in the words of CSS, and which of them are headings or items of a list. */
final class WordStyles {

    private static final int DEEPEST = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> numberings = new HashMap<>();
    private Element defaults;
    private String usual;

    private WordStyles() {}

    static WordStyles of(WordFile file) {
        WordStyles styles = new WordStyles();
        if (file.has("word/styles.xml")) {
            styles.readStyles(file.xml("word/styles.xml"));
        }
        if (file.has("word/numbering.xml")) {
            styles.readNumberings(file.xml("word/numbering.xml"));
        }
        return styles;
    }

    private void readStyles(Document xml) {
        defaults = WordXml.child(xml.getDocumentElement(), "docDefaults").orElse(null);
        for (Element style : WordXml.all(xml, "style")) {
            styles.put(WordXml.attribute(style, "styleId"), style);
            if (WordXml.attribute(style, "type").equals("paragraph")
                    && WordXml.attribute(style, "default").equals("1")) {
                usual = WordXml.attribute(style, "styleId");
            }
        }
    }

    private void readNumberings(Document xml) {
        Map<String, Element> kinds = new HashMap<>();
        WordXml.all(xml, "abstractNum").forEach(one -> kinds.put(WordXml.attribute(one, "abstractNumId"), one));
        for (Element number : WordXml.all(xml, "num")) {
            Element kind = kinds.get(WordXml.value(number, "abstractNumId"));
            if (kind != null) {
                WordXml.all(kind, "lvl")
                        .forEach(level -> numberings.put(
                                WordXml.attribute(number, "numId") + "/" + WordXml.attribute(level, "ilvl"),
                                WordXml.value(level, "numFmt")));
            }
        }
    }

    /** From 1; 0 for what is no heading. */
    int headingOf(Element paragraph) {
        String level = property(paragraph, "pPr", "outlineLvl");
        return level != null && level.matches("[0-5]") ? Integer.parseInt(level) + 1 : 0;
    }

    /** {@code ul} or {@code ol} for an item of a list. */
    Optional<String> listOf(Element paragraph) {
        String number = property(paragraph, "pPr", "numPr", "numId");
        String level = property(paragraph, "pPr", "numPr", "ilvl");
        String format = numberings.get(number + "/" + (level == null ? "0" : level));
        if (format == null || format.equals("none")) {
            return Optional.empty();
        }
        return Optional.of(format.equals("bullet") ? "ul" : "ol");
    }

    /** A property that stands at the paragraph, or in its style or those below that. */
    private String property(Element paragraph, String... path) {
        String own = WordXml.value(paragraph, path);
        Element style = styleOf(WordXml.value(paragraph, "pPr", "pStyle"));
        for (int depth = 0; own == null && style != null && depth < DEEPEST; depth++) {
            own = WordXml.value(style, path);
            style = styles.get(WordXml.value(style, "basedOn"));
        }
        return own;
    }

    private Element styleOf(String id) {
        return styles.get(id == null ? usual : id);
    }

    /** What the whole paragraph looks like. */
    String cssOf(Element paragraph) {
        Map<String, String> css = new LinkedHashMap<>();
        if (defaults != null) {
            WordXml.find(defaults, "pPrDefault", "pPr").ifPresent(properties -> addParagraph(css, properties));
            WordXml.find(defaults, "rPrDefault", "rPr").ifPresent(properties -> addText(css, properties));
        }
        addStyle(css, styleOf(WordXml.value(paragraph, "pPr", "pStyle")), 0);
        WordXml.child(paragraph, "pPr").ifPresent(properties -> addParagraph(css, properties));
        return asCss(css);
    }

    /** What a run looks like where it differs from its paragraph. */
    String cssOfRun(Element run) {
        Map<String, String> css = new LinkedHashMap<>();
        WordXml.child(run, "rPr").ifPresent(properties -> {
            String style = WordXml.value(properties, "rStyle");
            if (style != null) {
                addStyle(css, styles.get(style), 0);
            }
            addText(css, properties);
        });
        return asCss(css);
    }

    /** How far the first line hangs out to the left, in points. */
    double hangingOf(Element paragraph) {
        String css = cssOf(paragraph);
        var hanging =
                java.util.regex.Pattern.compile("text-indent:-([0-9.]+)pt").matcher(css);
        return hanging.find() ? Double.parseDouble(hanging.group(1)) : 0;
    }

    private void addStyle(Map<String, String> css, Element style, int depth) {
        if (style == null || depth > DEEPEST) {
            return;
        }
        addStyle(css, styles.get(WordXml.value(style, "basedOn")), depth + 1);
        WordXml.child(style, "pPr").ifPresent(properties -> addParagraph(css, properties));
        WordXml.child(style, "rPr").ifPresent(properties -> addText(css, properties));
    }

    private static void addParagraph(Map<String, String> css, Element properties) {
        WordXml.child(properties, "spacing").ifPresent(spacing -> {
            put(css, "margin-top", points(WordXml.attribute(spacing, "before"), 20));
            put(css, "margin-bottom", points(WordXml.attribute(spacing, "after"), 20));
        });
        WordXml.child(properties, "ind").ifPresent(indent -> {
            put(css, "margin-left", points(WordXml.attribute(indent, "left"), 20));
            String hanging = points(WordXml.attribute(indent, "hanging"), 20);
            put(
                    css,
                    "text-indent",
                    hanging == null ? points(WordXml.attribute(indent, "firstLine"), 20) : "-" + hanging);
        });
        String side = WordXml.value(properties, "jc");
        put(
                css,
                "text-align",
                side == null
                        ? null
                        : switch (side) {
                            case "center" -> "center";
                            case "right", "end" -> "right";
                            case "both" -> "justify";
                            default -> "left";
                        });
    }

    private static void addText(Map<String, String> css, Element properties) {
        put(css, "font-size", points(WordXml.value(properties, "sz"), 2));
        putSwitch(css, properties, "b", "font-weight", "bold");
        putSwitch(css, properties, "i", "font-style", "italic");
        String underline = WordXml.value(properties, "u");
        put(css, "text-decoration", underline == null || underline.equals("none") ? null : "underline");
        String colour = WordXml.value(properties, "color");
        put(css, "color", colour != null && colour.matches("[0-9A-Fa-f]{6}") ? "#" + colour : null);
        WordXml.child(properties, "rFonts").ifPresent(fonts -> put(css, "font-family", family(fonts)));
    }

    /** One of the families that are embedded, of the same kind as the one that is asked for. */
    private static String family(Element fonts) {
        String name = WordXml.attribute(fonts, "ascii").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return null;
        }
        return name.matches(".*(times|serif|georgia|cambria|garamond|palatino|book).*") && !name.contains("sans")
                ? "'Liberation Serif',serif"
                : "'Liberation Sans',Arial,sans-serif";
    }

    private static void putSwitch(Map<String, String> css, Element from, String name, String property, String on) {
        WordXml.child(from, name).ifPresent(one -> {
            String value = WordXml.attribute(one, "val");
            css.put(property, value.matches("0|false|none") ? "normal" : on);
        });
    }

    private static void put(Map<String, String> css, String property, String value) {
        if (value != null) {
            css.put(property, value);
        }
    }

    /** Word counts in twentieths or halves of a point. */
    private static String points(String number, int parts) {
        if (number == null || !number.matches("[0-9]{1,6}")) {
            return null;
        }
        double points = Double.parseDouble(number) / parts;
        return (points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points)) + "pt";
    }

    private static String asCss(Map<String, String> css) {
        return css.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(";"));
    }
}
