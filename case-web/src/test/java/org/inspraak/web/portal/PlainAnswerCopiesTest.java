package org.inspraak.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.inquiry.Question;
import org.inspraak.organisation.Language;
import org.inspraak.portal.AnswerSheet;
import org.inspraak.portal.AnswerSheet.Item;
import org.inspraak.portal.AnswerSheet.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainAnswerCopiesTest {

    private static final UUID QUESTION = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-25T14:02:11.004211Z");

    private final PlainAnswerCopies copies = new PlainAnswerCopies();

    private static AnswerSheet sheet(Language language, Place... places) {
        return new AnswerSheet(
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
                List.of(),
                "Jo",
                "Jo De Wit",
                null,
                null,
                null);
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

        String text = copies.write(sheet, AT);

        assertThat(text)
                .isEqualTo(copies.write(sheet, AT))
                .contains("Bedrijf 'X' & Zn", "Centrale’s {0}", "Enkel\nroosters 📦", "Zonder keuze", AT.toString())
                .contains("a) Deel a", "1. Welke gegevens?\nEn waarom?")
                .doesNotContain("\r", "answer.")
                .endsWith("\n");
    }

    @Test
    void given_one_sign_that_differs_when_it_is_written_then_the_text_differs() {
        assertThat(copies.write(sheet(Language.NL, part("a", AnswerState.ANSWERED, "ja")), AT))
                .isNotEqualTo(copies.write(sheet(Language.NL, part("a", AnswerState.ANSWERED, "ja.")), AT))
                .isNotEqualTo(copies.write(sheet(Language.NL, part("a", AnswerState.PARTLY, "ja")), AT))
                .isNotEqualTo(copies.write(sheet(Language.NL, part("b", AnswerState.ANSWERED, "ja")), AT));
    }

    @Test
    void given_a_sheet_when_it_is_summed_up_then_it_says_how_much_is_answered() {
        assertThat(copies.summary(sheet(Language.NL, part("a", AnswerState.ANSWERED, "ja"), part("b", null, null))))
                .contains("1 van 2");
    }
}
