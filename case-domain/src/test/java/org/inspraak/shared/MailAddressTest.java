package org.inspraak.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"hr@bedrijf.example", "jo.de-wit+ai@hr.bedrijf.example", "o'neill@b.be", "1@2-3.be"})
    void given_one_address_when_looked_at_then_it_is_well_formed(String address) {
        assertThat(Text.isMailAddress(address)).isTrue();
    }

    /** The library that mails refuses the dots, servers the rest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hr..ai@bedrijf.example",
                ".hr@bedrijf.example",
                "hr.@bedrijf.example",
                "hr@bedrijf..example",
                "hr@.example",
                "hr@bedrijf.example.",
                "hr@bedrijf",
                "hr@-bedrijf.example",
                "hr@bedrijf-.example",
                "andré@bedrijf.example",
                "hr@bedrijf.example\r\nBcc: x@y.be",
                "a@b.be,c@d.be",
                "hr @bedrijf.example",
                ""
            })
    void given_what_no_server_takes_when_looked_at_then_it_is_not(String address) {
        assertThat(Text.isMailAddress(address)).isFalse();
    }
}
