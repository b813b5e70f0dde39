package org.inspraak.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "text=caf%C3%A9&limit=5", "text=%F0%9F%A4%96", "text=100%25", "a=é", "text=a+b"})
    void given_text_when_decoded_then_it_is_readable(String query) {
        assertThat(ReadableAddress.isReadable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%", "a=%C", "a=%C3", "a=%FF", "a=%C3%28", "a=%ED%A0%80", "a=%00", "a=%-1"})
    void given_broken_escapes_or_no_text_when_decoded_then_it_is_not_readable(String query) {
        assertThat(ReadableAddress.isReadable(query)).isFalse();
    }
}
