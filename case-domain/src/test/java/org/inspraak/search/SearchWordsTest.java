package org.inspraak.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "personeel beleid; personeel|beleid; ``",
                "\"raad van bestuur\" loon; raad van bestuur|loon; ``",
                "«raad van bestuur» -loon; raad van bestuur; loon",
                "\"nooit gesloten; nooit gesloten; ``",
                "-\"niet dit\" wel; wel; niet dit",
                "a & b | ! (c):* <-> d'; a|b|(c):*|d'; ``",
                "CAO-overleg; CAO-overleg; ``"
            })
    void given_what_was_typed_when_read_then_words_phrases_and_exclusions_are_told_apart(
            String typed, String wanted, String unwanted) {
        SearchWords words = SearchWords.parse(typed);
        assertThat(words.wanted()).isEqualTo(List.of(wanted.split("\\|")));
        assertThat(words.unwanted())
                .isEqualTo(Arrays.stream(unwanted.split("\\|"))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-loon", "& | !", "\"\"", "-\"a b\" -c"})
    void given_nothing_to_look_for_when_read_then_it_is_refused(String typed) {
        CaseRuleViolation no = catchThrowableOfType(CaseRuleViolation.class, () -> SearchWords.parse(typed));
        assertThat(no.code()).isEqualTo("search.no-words");
    }

    @org.junit.jupiter.api.Test
    void given_twenty_words_when_read_then_twelve_are_looked_for() {
        assertThat(SearchWords.parse("a b c d e f g h i j k l m n o p q r s t").wanted())
                .hasSize(12);
    }
}
