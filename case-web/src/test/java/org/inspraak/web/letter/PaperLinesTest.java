package org.inspraak.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperLinesTest {

    private static List<String> pieces(String text) {
        PaperLines lines = new PaperLines();
        lines.setText(text);
        List<String> all = new ArrayList<>();
        int from = 0;
        for (int to = lines.next(); to >= 0; to = lines.next()) {
            all.add(text.substring(from, to));
            from = to;
        }
        return all;
    }

    @Test
    void given_words_with_an_apostrophe_when_a_line_ends_then_it_does_not_end_within_one() {
        assertThat(pieces("de l’équipe d’aujourd’hui, ’s nachts"))
                .containsExactly("de ", "l’équipe ", "d’aujourd’hui, ", "’s ", "nachts");
    }

    @Test
    void given_an_address_of_the_web_when_a_line_ends_then_it_may_end_at_a_slash() {
        assertThat(pieces("https://vakbond.example/een/twee").size()).isGreaterThan(2);
    }
}
