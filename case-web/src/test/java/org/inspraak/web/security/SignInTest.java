package org.inspraak.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    @ParameterizedTest
    @ValueSource(strings = {"/cases", "/cases/2026-000123", "/cases?stage=negotiation&text=Van%20Hove"})
    void given_an_address_of_ours_when_signed_in_then_it_is_the_target(String address) {
        assertThat(SignIn.target(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:x",
                "/a//b",
                "/a\nb"
            })
    void given_any_other_address_when_signed_in_then_the_start_page_is_the_target(String address) {
        assertThat(SignIn.target(address)).isEqualTo("/");
    }
}
