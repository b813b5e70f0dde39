package org.inspraak.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.portal.DraftAnswer;
import org.junit.jupiter.api.Test;

class SentAnswersTest {

    @Test
    void given_as_much_as_the_field_takes_when_its_line_ends_are_sent_as_two_signs_then_it_is_kept_whole() {
        String typed = "regel\n".repeat(DraftAnswer.LONGEST / 6) + "x".repeat(DraftAnswer.LONGEST % 6);
        assertThat(typed).hasSize(DraftAnswer.LONGEST);

        String sent = SentAnswers.storable(typed.replace("\n", "\r\n"));

        assertThat(new DraftAnswer(UUID.randomUUID(), null, AnswerState.ANSWERED, sent).text())
                .isEqualTo(typed);
    }

    @Test
    void given_what_comes_along_when_text_is_pasted_then_only_what_shows_is_kept() {
        assertThat(SentAnswers.storable("a\u0000b\u000Bc\uD83D d\te")).isEqualTo("abc d\te");
        assertThat(SentAnswers.storable("📎")).isEqualTo("📎");
    }

    @Test
    void given_what_a_page_showed_when_it_comes_back_then_only_what_was_changed_is_known_as_changed() {
        String shown = SentAnswers.markOf(AnswerState.PARTLY, "Namen\nen uren");

        assertThat(SentAnswers.markOf(AnswerState.PARTLY, "Namen\r\nen uren ")).isEqualTo(shown);
        assertThat(SentAnswers.markOf(AnswerState.REFUSED, "Namen\nen uren")).isNotEqualTo(shown);
        assertThat(SentAnswers.markOf(AnswerState.PARTLY, "Namen")).isNotEqualTo(shown);
        assertThat(SentAnswers.markOf(AnswerState.PARTLY, "")).isNotEqualTo(shown);
        assertThat(SentAnswers.markOf(null, null)).isEqualTo(SentAnswers.markOf(null, ""));
    }
}
