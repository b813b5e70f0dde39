package org.inspraak.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inspraak.document.FileName;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.inquiry.Question;
import org.inspraak.organisation.Language;
import org.inspraak.portal.AnswerCopies;
import org.inspraak.portal.AnswerSheet;
import org.inspraak.portal.AnswerSheet.Item;
import org.inspraak.portal.AnswerSheet.Place;
import org.inspraak.portal.Attachment;
import org.inspraak.portal.HandedIn;
import org.inspraak.web.letter.PdfUa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmployerCopiesTest {

    private static final UUID QUESTION = UUID.randomUUID();
    private static final String RECEIPT = "20261125-3F9A2C41";
    private static final Instant AT = Instant.parse("2026-11-25T14:02:11.004211Z");

    private final EmployerCopies copies = new EmployerCopies();

    private static AnswerSheet sheet(Language language, Place... places) {
        return sheet(language, null, List.of(), places);
    }

    private static AnswerSheet sheet(
            Language language, HandedIn handedIn, List<Attachment> attachments, Place... places) {
        return new AnswerSheet(
                Language.EN,
                language,
                "Centrale’s {0}",
                "Bedrijf 'X' & Zn",
                "Rooster AI",
                1,
                LocalDate.of(2026, 11, 12),
                LocalDate.of(2026, 11, 26),
                LocalDate.of(2026, 12, 26),
                null,
                List.of(new Item(
                        QUESTION, 1, Question.Topic.GENERAL, "Welke gegevens?\r\nEn waarom?", List.of(places))),
                attachments,
                "Jo",
                "Jo De Wit",
                handedIn == null ? null : "Tot zover.",
                null,
                handedIn);
    }

    private static Place part(String code, AnswerState state, String text) {
        return new Place(QUESTION, code, "Deel " + code, state, text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_a_sheet_when_it_is_written_twice_then_it_is_the_same_text_with_all_that_was_said(Language language) {
        AnswerSheet sheet = sheet(
                language,
                part("a", AnswerState.PARTLY, "Enkel\r\nroosters 📦"),
                part("b", AnswerState.REFUSED, null),
                part("c", null, "Zonder keuze"),
                part("d", null, null));

        String text = copies.write(sheet, RECEIPT, AT);

        assertThat(text)
                .isEqualTo(copies.write(sheet, RECEIPT, AT))
                .contains(
                        "Bedrijf 'X' & Zn",
                        "Centrale’s {0}",
                        "Enkel\nroosters 📦",
                        "Zonder keuze",
                        AT.toString(),
                        RECEIPT)
                .contains("a) Deel a", "1. Welke gegevens?\nEn waarom?")
                .doesNotContain("\r", "answer.")
                .endsWith("\n");
    }

    @Test
    void given_one_sign_that_differs_when_it_is_written_then_the_text_differs() {
        assertThat(copies.write(sheet(Language.NL, part("a", AnswerState.ANSWERED, "ja")), RECEIPT, AT))
                .isNotEqualTo(copies.write(sheet(Language.NL, part("a", AnswerState.ANSWERED, "ja.")), RECEIPT, AT))
                .isNotEqualTo(copies.write(sheet(Language.NL, part("a", AnswerState.PARTLY, "ja")), RECEIPT, AT))
                .isNotEqualTo(copies.write(sheet(Language.NL, part("b", AnswerState.ANSWERED, "ja")), RECEIPT, AT));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_what_was_handed_in_when_it_is_pressed_then_everybody_can_read_all_of_it(Language language)
            throws IOException {
        Attachment file = new Attachment(UUID.randomUUID(), QUESTION, "afspraken.txt", 12, "CD".repeat(32));
        AnswerSheet sheet = sheet(
                language,
                new HandedIn(AT, RECEIPT, "Jo De Wit <hr>", "de tekst", "ab".repeat(32), null),
                List.of(file),
                part("a", AnswerState.PARTLY, "Enkel\r\nroosters 📦 \u0007\uFFFE & <b>l’équipe</b> Ωmega"),
                part("b", AnswerState.REFUSED, null),
                part("c", null, null));

        AnswerCopies.Paper paper = copies.press(sheet);

        assertThat(PdfUa.brokenRules(paper.pdf())).isEmpty();
        assertThat(paper.fileName())
                .endsWith(RECEIPT)
                .isEqualTo(FileName.of(paper.fileName()).text());
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith(language.code());
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(paper.title());
            String printed = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(printed)
                    .contains(
                            "Bedrijf 'X' & Zn",
                            "Centrale’s {0}",
                            RECEIPT,
                            "Jo De Wit <hr>",
                            "1. Welke gegevens? En waarom?",
                            "a) Deel a",
                            "& <b>l’équipe</b> Ωmega",
                            "Tot zover.",
                            "afspraken.txt",
                            "cd".repeat(32),
                            "ab".repeat(32),
                            RECEIPT + " · ")
                    .as("in Belgium it was two minutes past three")
                    .containsPattern("15.{1,3}02")
                    .doesNotContain("answer.");
        }
    }

    @Test
    void given_a_sheet_when_it_is_summed_up_then_it_says_how_much_is_answered() {
        assertThat(copies.summary(sheet(Language.NL, part("a", AnswerState.ANSWERED, "ja"), part("b", null, null))))
                .contains("1 van 2");
    }
}
