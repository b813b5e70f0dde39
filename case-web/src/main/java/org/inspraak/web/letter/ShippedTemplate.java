package org.inspraak.web.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inspraak.organisation.Language;
import org.inspraak.web.text.PageBook;

/**
 * The template that comes with Inspraak, one in each language: plain styles, a real heading for each part, and the words
 * of {@code letter_<language>.properties} around the fields.
 */
final class ShippedTemplate {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /** A paragraph with its style; the words are a key of the book, or stand here where they are fields only. */
    private record Line(String style, String text) {}

    private final PageBook words;

    private ShippedTemplate(Language language) {
        this.words = PageBook.ofLetters(language);
    }

    static byte[] in(Language language) {
        return new ShippedTemplate(language).make();
    }

    private byte[] make() {
        return WordFile.empty()
                .with(WordFile.TYPES, part("content-types.xml"))
                .with("_rels/.rels", part("package.rels"))
                .with("docProps/core.xml", part("core.xml"))
                .with("word/_rels/document.xml.rels", part("document.rels"))
                .with("word/styles.xml", part("styles.xml").replace("LANGUAGE", language()))
                .with("word/numbering.xml", part("numbering.xml"))
                .with("word/footer1.xml", part("footer.xml"))
                .with(WordFile.DOCUMENT, document())
                .toBytes();
    }

    private String language() {
        return words.language().locale().toLanguageTag();
    }

    /** The parts of a Word file that are the same for every letter. */
    private static String part(String name) {
        try (InputStream file = ShippedTemplate.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String document() {
        StringBuilder body = new StringBuilder(XML)
                .append("<w:document xmlns:w=\"")
                .append(WordXml.W)
                .append("\" xmlns:r=\"")
                .append(WordXml.R)
                .append("\"><w:body>");
        lines().forEach(line -> append(body, line));
        return body.append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                        + "<w:pgMar w:top=\"1134\" w:right=\"1247\" w:bottom=\"1134\" w:left=\"1247\""
                        + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
                        + "</w:body></w:document>")
                .toString();
    }

    private static void append(StringBuilder body, Line line) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(line.style())
                .append("\"/></w:pPr><w:r><w:t xml:space=\"preserve\">")
                .append(line.text()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">"))
                .append("</w:t></w:r></w:p>");
    }

    private List<Line> lines() {
        return List.of(
                new Line("Letterhead", "{{office.name}}"),
                new Line("LetterheadLine", "{{centrale.name}}"),
                new Line("LetterheadLine", "{{office.address}}"),
                new Line("LetterheadLine", "{{office.phone}}"),
                new Line("LetterheadLine", "{{office.mail}}"),
                new Line("Addressee", "{{addressee}}"),
                new Line("Normal", "{{letter.date}}"),
                words("Normal", "reference"),
                new Line("Heading1", "{{letter.subject}}"),
                words("Normal", "salutation"),
                block("#request"),
                words("Normal", "request"),
                block("/request"),
                block("#follow-up"),
                words("Normal", "follow-up"),
                block("/follow-up"),
                block("#reminder"),
                words("Normal", "reminder"),
                block("/reminder"),
                block("#last-reminder"),
                words("Normal", "last-reminder"),
                block("/last-reminder"),
                new Line("Normal", "{{letter.text}}"),
                block("#with-recipient"),
                words("Normal", "recipient"),
                block("/with-recipient"),
                block("#with-rules"),
                words("Heading2", "rules"),
                block("#rules"),
                new Line("ListBullet", "{{rule.title}}: {{rule.citation}}"),
                block("/rules"),
                block("/with-rules"),
                block("#with-questions"),
                words("Heading2", "questions"),
                block("#groups"),
                new Line("Heading3", "{{group.title}}"),
                block("#questions"),
                new Line("Question", "{{question.number}}.\t{{question.text}}"),
                block("#parts"),
                new Line("QuestionPart", "{{part.letter}})\t{{part.text}}"),
                block("/parts"),
                block("/questions"),
                block("/groups"),
                block("/with-questions"),
                block("#with-checklist"),
                words("Heading2", "checklist"),
                block("#checklist"),
                new Line("ListBullet", "{{item.text}}"),
                block("/checklist"),
                block("/with-checklist"),
                block("#with-arguments"),
                words("Heading2", "arguments"),
                block("#arguments"),
                new Line("Heading3", "{{argument.title}}"),
                new Line("Normal", "{{argument.text}}"),
                new Line("Normal", "{{argument.source}}"),
                block("/arguments"),
                block("/with-arguments"),
                words("Heading2", "answer"),
                words("Normal", "due"),
                new Line("Normal", "{{answer.how}}"),
                words("Normal", "closing"),
                new Line("Signature", "{{sign.name}}"),
                new Line("LetterheadLine", "{{office.name}}"));
    }

    private Line words(String style, String key) {
        return new Line(style, words.get("template." + key));
    }

    private static Line block(String name) {
        return new Line("Normal", "{{" + name + "}}");
    }
}
