package org.inspraak.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutgoingTest {

    @Test
    void given_a_name_with_line_ends_when_it_stands_in_a_subject_then_it_begins_no_other_header() {
        assertThat(Outgoing.oneLine("Vraag over Rooster\r\nBcc: elders@example.org\n\nen"))
                .isEqualTo("Vraag over Rooster Bcc: elders@example.org en");
    }
}
