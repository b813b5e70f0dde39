package org.inspraak.web.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.inspraak.letter.Letter;
import org.inspraak.letter.LetterPress;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.api.Test;

class TemplateCheckTest {

    private static final String RELATIONS = "word/_rels/document.xml.rels";

    private final byte[] shipped = ShippedTemplate.in(Language.NL);

    /** The shipped template with one of its parts changed, and parts added. */
    private byte[] with(String part, UnaryOperator<String> change, Map<String, String> added) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(shipped));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                put(to, entry.getName(), entry.getName().equals(part) ? change.apply(text) : text);
            }
            for (Map.Entry<String, String> one : added.entrySet()) {
                put(to, one.getKey(), one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        // what is no text stands in it byte by byte
        zip.write(text.getBytes(name.startsWith("word/media/") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private byte[] withText(String before, String after) {
        return with(WordFile.DOCUMENT, text -> text.replace(before, after), Map.of());
    }

    private byte[] withParagraph(String content) {
        return withText("<w:sectPr>", "<w:p>" + content + "</w:p><w:sectPr>");
    }

    /** Code and name of each finding. */
    private static List<String> found(byte[] template) {
        CaseRuleViolation no = catchThrowableOfType(CaseRuleViolation.class, () -> TemplateCheck.check(template));
        assertThat(no).as("it is refused").isNotNull();
        return no.findings().stream()
                .map(one -> (one.code().replace("letter.template.", "") + " "
                                + one.params().getOrDefault("name", ""))
                        .strip())
                .toList();
    }

    @Test
    void given_unknown_missing_and_misplaced_fields_when_checked_then_all_are_told_by_name() {
        byte[] wrong = with(
                WordFile.DOCUMENT,
                text -> text.replace("{{addressee}}", "{{adressee}}")
                        .replace("{{letter.reference}}", "{{question.text}}")
                        .replace("{{answer.how}}", "{{answer.how}"),
                Map.of());

        assertThat(found(wrong))
                .containsExactlyInAnyOrder(
                        "field-unknown adressee",
                        "field-out-of-place question.text",
                        "field-cut-off {{answer.how}",
                        "field-missing addressee",
                        "field-missing answer.how");
    }

    @Test
    void given_blocks_that_do_not_fit_when_checked_then_each_is_told() {
        assertThat(found(withText("{{/parts}}", "{{/part}}")))
                .contains("block-not-open part", "block-not-closed parts");
        assertThat(found(withText("{{#request}}", "{{#vraag}}")))
                .contains("block-unknown vraag", "block-not-open request");
    }

    @Test
    void given_a_field_that_word_cut_into_pieces_when_filled_then_it_is_one_field() {
        byte[] cut =
                withText("{{addressee}}", "{{addr</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>essee}}");

        assertThatCode(() -> TemplateCheck.check(cut)).doesNotThrowAnyException();
        LetterPress.Paper paper = new WordLetterPress().press(SampleLetters.in(Language.NL, Letter.Kind.REQUEST), cut);
        assertThat(new WordLetterPress().page(paper.docx()))
                .contains("Jansen &amp; Zonen &lt;nv&gt;<br/>Personeelsdienst");
    }

    @Test
    void given_what_could_run_or_fetch_something_when_checked_then_it_is_refused() {
        assertThat(found(with("", text -> text, Map.of("word/vbaProject.bin", "x"))))
                .containsExactly("macro");
        assertThat(found(with(
                        WordFile.TYPES,
                        text -> text.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml"),
                        Map.of())))
                .containsExactly("macro");
        assertThat(found(relatedTo("attachedTemplate", "http://elsewhere.example/t.dotm")))
                .containsExactly("from-outside http://elsewhere.example/t.dotm");
        assertThat(found(with("", text -> text, Map.of("word/embeddings/oleObject1.bin", "x"))))
                .containsExactly("embedded");
        assertThat(found(withParagraph("<w:r><w:instrText>INCLUDEPICTURE \"http://x\"</w:instrText></w:r>")))
                .containsExactly("live-field INCLUDEPICTURE");
        assertThatCode(() -> TemplateCheck.check(relatedTo("hyperlink", "https://vakbond.example")))
                .as("a link that a reader may follow fetches nothing")
                .doesNotThrowAnyException();
    }

    private byte[] relatedTo(String type, String target) {
        String relation = "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/" + type + "\" Target=\"" + target + "\" TargetMode=\"External\"/>";
        return with(RELATIONS, text -> text.replace("</Relationships>", relation + "</Relationships>"), Map.of());
    }

    @Test
    void given_what_would_be_lost_in_the_pdf_when_checked_then_it_is_refused() {
        assertThat(found(withParagraph("<w:r><w:txbxContent><w:p/></w:txbxContent></w:r>")))
                .containsExactly("text-box");
        assertThat(found(withParagraph("<w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins>")))
                .containsExactly("tracked-changes");
        assertThat(found(withParagraph("<w:r><w:drawing><w:docPr name=\"logo.png\"/></w:drawing></w:r>")))
                .containsExactly("picture-without-words logo.png");
    }

    @Test
    void given_what_is_no_word_document_when_checked_then_it_says_so_and_nothing_else() {
        assertThat(found("geen zip".getBytes(StandardCharsets.UTF_8))).containsExactly("not-docx");
        assertThat(found(with(
                        WordFile.DOCUMENT,
                        text -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + text,
                        Map.of())))
                .containsExactly("not-docx");
        assertThat(found(with(WordFile.DOCUMENT, text -> " ".repeat(20_000_001), Map.of())))
                .containsExactly("swells");
    }

    @Test
    void given_a_small_file_that_unpacks_to_a_huge_picture_when_checked_then_it_is_refused_unopened() {
        assertThat(found(withMedia("word/media/image1.png", pngOf(30_000, 30_000))))
                .containsExactly("picture-too-large word/media/image1.png");
        assertThat(found(withMedia("word/media/image1.JPG", "geen beeld".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("picture-kind word/media/image1.JPG");
        assertThatCode(() -> TemplateCheck.check(withMedia("word/media/image1.png", pngOf(600, 200))))
                .doesNotThrowAnyException();
    }

    private byte[] withMedia(String name, byte[] picture) {
        return with("", text -> text, Map.of(name, new String(picture, StandardCharsets.ISO_8859_1)));
    }

    /** No more than the head of one, which says how large it is. */
    private static byte[] pngOf(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array(), 12, 17);
        return head.putInt((int) sum.getValue()).array();
    }

    @Test
    void given_parts_within_parts_without_end_when_checked_then_it_is_refused_and_no_thread_breaks() {
        String deep = "<w:sdt>".repeat(20_000) + "</w:sdt>".repeat(20_000);

        assertThat(found(withText("<w:sectPr>", deep + "<w:sectPr>"))).containsExactly("not-docx");
    }

    @Test
    void given_a_level_of_heading_that_is_none_when_pressed_then_it_is_a_paragraph() {
        byte[] odd = withParagraph("<w:pPr><w:outlineLvl w:val=\"diep\"/></w:pPr><w:r><w:t>Slot</w:t></w:r>");

        LetterPress.Paper paper = new WordLetterPress().press(SampleLetters.in(Language.NL, Letter.Kind.REQUEST), odd);

        assertThat(new WordLetterPress().page(paper.docx())).containsPattern("<p [^>]*>Slot</p>");
    }

    @Test
    void given_a_template_with_a_logo_and_a_table_when_pressed_then_the_pdf_is_still_accessible() {
        String logo = "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
                + "wordprocessingDrawing\"><wp:extent cx=\"914400\" cy=\"457200\"/><wp:docPr name=\"logo\" descr=\"Logo\"/>"
                + "<a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:embed=\"rId9\"/>"
                + "</wp:inline></w:drawing></w:r></w:p>";
        String table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{office.name}}</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>{{office.phone}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        byte[] own = with(
                WordFile.DOCUMENT,
                text -> text.replace("<w:body>", "<w:body>" + logo + table)
                        .replace(
                                "<w:sectPr>",
                                "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:i/>"
                                        + "<w:color w:val=\"AA0000\"/></w:rPr><w:t>{{centrale.name}}</w:t></w:r></w:p><w:sectPr>"),
                Map.of());

        TemplateCheck.check(own);
        LetterPress.Paper paper = new WordLetterPress().press(SampleLetters.in(Language.FR, Letter.Kind.REQUEST), own);

        assertThat(PdfUa.brokenRules(paper.pdf())).isEmpty();
        assertThat(new WordLetterPress().page(paper.docx()))
                .contains("font-style:italic", "color:#AA0000", "Centrale Handel", "letter-cell");
    }
}
