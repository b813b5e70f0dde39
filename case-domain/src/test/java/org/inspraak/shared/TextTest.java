package org.inspraak.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"👩‍🏭🎉", "שלום עולם", "مرحبا", "Größe, été, ĳ", "a\tb\r\nc", "漢字", "‮rtl"})
    void given_text_of_any_script_when_it_is_read_then_it_is_kept(String typed) {
        assertThat(Text.required("field", typed, 100)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud83d alone", "alone \udc00", "bell\u0007", "\u009f", "\u001b[31m"})
    void given_text_that_cannot_be_stored_or_shown_when_it_is_read_then_it_is_refused(String typed) {
        CaseRuleViolation wrong =
                catchThrowableOfType(CaseRuleViolation.class, () -> Text.optional("field", typed, 100));
        assertThat(wrong.code()).isEqualTo("text.control-character");
    }

    @Test
    void given_blank_text_when_it_is_read_then_there_is_none() {
        assertThat(Text.optional("field", " \n ", 10)).isNull();
        assertThat(catchThrowableOfType(CaseRuleViolation.class, () -> Text.required("field", " ", 10))
                        .code())
                .isEqualTo("text.missing");
    }

    @Test
    void given_text_that_is_too_long_when_it_is_read_then_the_limit_is_told() {
        CaseRuleViolation wrong =
                catchThrowableOfType(CaseRuleViolation.class, () -> Text.optional("field", "x".repeat(11), 10));
        assertThat(wrong.findings().get(0).params()).containsEntry("max", 10).containsEntry("length", 11);
    }
}
