package org.inspraak.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @Test
    void given_the_tag_that_was_given_out_when_read_back_then_it_is_the_version() {
        assertThat(Versions.read("\"7\"")).isEqualTo(7);
    }

    @Test
    void given_a_star_when_read_then_any_version_will_do() {
        assertThat(Versions.read("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"abc\"", "\"7\", \"8\"", "\"99999999999\""})
    void given_a_tag_that_was_never_given_out_when_read_then_it_matches_no_version(String header) {
        assertThat(Versions.read(header)).isNegative();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void given_no_tag_when_read_then_428_asks_for_it(String header) {
        assertThat(catchThrowableOfType(RefusedRequest.class, () -> Versions.read(header))
                        .status())
                .isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "7\"", "\"7\" \"8\"", "seven"})
    void given_what_is_no_tag_when_read_then_400(String header) {
        assertThat(catchThrowableOfType(RefusedRequest.class, () -> Versions.read(header))
                        .status())
                .isEqualTo(400);
    }
}
