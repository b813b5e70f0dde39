package org.inspraak.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.inspraak.letter.Letter;
import org.inspraak.letter.LetterPress;
import org.inspraak.organisation.Language;
import org.inspraak.web.text.PageBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordLetterPressTest {

    private final WordLetterPress press = new WordLetterPress();

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_the_shipped_template_when_checked_then_it_keeps_every_rule_for_templates(Language language) {
        press.check(press.shipped(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_a_letter_when_pressed_then_its_pdf_is_accessible_by_the_rules_of_pdf_ua(Language language) {
        LetterPress.Paper paper = press.press(SampleLetters.in(language, Letter.Kind.REQUEST), null);

        assertThat(PdfUa.brokenRules(paper.pdf())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_a_letter_when_pressed_then_word_opens_it_with_every_field_filled(Language language) throws IOException {
        LetterPress.Paper paper = press.press(SampleLetters.in(language, Letter.Kind.REQUEST), null);

        String text = textOf(paper.docx());
        assertThat(text)
                .contains(
                        "Jansen & Zonen <nv>",
                        "Personeelsdienst\nHavenlaan 1",
                        "Rooster \"AI\" 3",
                        "2026-000123",
                        "Cao nr. 39 van 13 december 1983, art. 2",
                        "2.\tWelke AI gebruikt u al?",
                        "b)\tWaar?",
                        "3.\tWie ziet de metingen?",
                        "De sociale gevolgen",
                        "antwerpen@vakbond.example",
                        "Eerste regel.\nTweede regel.",
                        "Els Peeters")
                .doesNotContain("{{", "}}", "null");
    }

    @Test
    void given_a_letter_when_pressed_then_the_pdf_says_what_the_document_says() throws IOException {
        LetterPress.Paper paper = press.press(SampleLetters.in(Language.NL, Letter.Kind.REQUEST), null);

        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            String printed = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(printed)
                    .contains(
                            "dinsdag 1 december 2026",
                            "uiterlijk op dinsdag 15 december 2026",
                            "komt toe aan de vakbondsafvaardiging. Bij u is er geen ondernemingsraad.",
                            "Schriftelijke informatie: Cao nr. 39 van 13 december 1983, art. 2",
                            "1. Waarvoor dient het systeem?",
                            "52,5\u00a0%: Weet van het systeem Een studie, 2024, vijfhonderd werknemers",
                            "Toezicht");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Vraag om informatie over Rooster \"AI\" 3");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl-BE");
        }
    }

    @Test
    void given_a_last_reminder_when_pressed_then_it_names_the_first_letter_and_not_the_words_of_others()
            throws IOException {
        LetterPress.Paper paper = press.press(SampleLetters.in(Language.NL, Letter.Kind.LAST_REMINDER), null);

        assertThat(textOf(paper.docx()))
                .contains("Op maandag 2 november 2026 vroegen wij", "onze laatste herinnering")
                .doesNotContain("Wij vernamen dat", "Wij hebben uw antwoord");
    }

    @Test
    void given_a_pressed_letter_when_shown_on_the_screen_then_its_headings_stand_below_those_of_the_page() {
        byte[] docx = press.press(SampleLetters.in(Language.FR, Letter.Kind.REQUEST), null)
                .docx();

        String page = press.page(docx);

        assertThat(page)
                .contains("<h3", "Jansen &amp; Zonen &lt;nv&gt;", "<li")
                .doesNotContain("<h1", "<h2", "<nv>", "{{");
    }

    @Test
    void given_a_pdf_without_tags_when_judged_then_rules_are_found_broken() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(plain);
        }

        assertThat(PdfUa.brokenRules(plain.toByteArray())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_a_proof_when_made_then_it_is_accessible_and_the_books_of_letters_have_the_same_keys(Language language) {
        assertThat(PageBook.ofLetters(language).keys())
                .containsExactlyInAnyOrderElementsOf(
                        PageBook.ofLetters(Language.NL).keys());
        assertThat(PdfUa.brokenRules(
                        AccessiblePdf.of(language, "Titel & <b>", "<h1>Titel</h1><dl><dt>A</dt><dd>B</dd></dl>")))
                .isEmpty();
    }

    private static String textOf(byte[] docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }
}
