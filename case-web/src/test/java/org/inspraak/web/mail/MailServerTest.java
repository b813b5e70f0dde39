package org.inspraak.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

    @Test
    void given_a_whole_address_when_parsed_then_every_part_is_there() {
        MailServer server = MailServer.parse("smtp://user%40example.be:p%3Aa+ss@mail.example.be:587");

        assertThat(server).isEqualTo(new MailServer("mail.example.be", 587, false, "user@example.be", "p:a+ss"));
    }

    @Test
    void given_a_host_only_when_parsed_then_the_usual_ports_are_taken() {
        assertThat(MailServer.parse("smtp://localhost")).isEqualTo(new MailServer("localhost", 25, false, null, ""));
        assertThat(MailServer.parse("smtps://localhost").port()).isEqualTo(465);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.be", "http://mail.example.be", "smtp:mail"})
    void given_what_is_no_mail_server_when_parsed_then_it_is_refused(String url) {
        assertThatThrownBy(() -> MailServer.parse(url)).hasMessageContaining("INSPRAAK_SMTP_URL");
    }
}
