package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.inspraak.organisation.Language;
import org.inspraak.web.text.PageBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SteerPartTest {

    @ParameterizedTest
    @EnumSource(SteerPart.Turn.class)
    void given_a_turn_when_its_form_is_opened_and_sent_then_there_are_words_for_it(SteerPart.Turn turn) {
        String key = "turn." + turn.code();
        assertThat(Stream.of(key, key + ".why", key + ".do", "done." + key)).allMatch(PageBook.in(Language.NL)::has);
    }
}
