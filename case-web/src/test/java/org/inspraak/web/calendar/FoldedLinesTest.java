package org.inspraak.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "\uD83D\uDE80"})
    void given_a_line_of_any_length_when_it_is_folded_then_it_is_whole_again_unfolded(String sign) {
        int width = sign.getBytes(StandardCharsets.UTF_8).length;
        for (int length = 1; length < 200; length++) {
            String line = sign.repeat(length);

            String folded = FoldedLines.of(line);

            assertThat(folded).endsWith("\r\n");
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
            for (String one : folded.split("\r\n")) {
                int octets = one.getBytes(StandardCharsets.UTF_8).length;
                assertThat(octets).isLessThanOrEqualTo(75);
                // no shorter than it must be: a fold is no reason to fold again
                assertThat(octets > 75 - width || folded.endsWith(one + "\r\n")).isTrue();
            }
        }
    }
}
