package org.inspraak.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.inspraak.shared.Text;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void given_a_name_with_folders_quotes_and_line_ends_when_taken_then_only_the_name_is_left() {
        assertThat(FileName.of("../../etc/\"pass\r\nX: y\" wd.pdf").text()).isEqualTo("pass X y wd.pdf");
        assertThat(FileName.of("C:\\Users\\els\\.htaccess").text()).isEqualTo("htaccess");
        assertThat(FileName.of("factuur\u202Efdp.exe").text()).isEqualTo("factuur fdp.exe");
    }

    @Test
    void given_a_very_long_name_when_taken_then_its_end_stays_and_no_sign_is_cut_in_two() {
        for (int length = 296; length < 300; length++) {
            String name = FileName.of("📎".repeat(length) + "x".repeat(length % 2) + ".pdf")
                    .text();

            assertThat(name).endsWith(".pdf").hasSizeBetween(Text.LINE - 1, Text.LINE);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
        }
    }
}
