package org.inspraak.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Attempts attempts = new Attempts();

    @Test
    void given_too_many_wrong_passwords_when_tried_again_then_the_account_waits_until_the_window_is_over() {
        fail("k.peeters", "10.0.0.1", Attempts.PER_ACCOUNT);

        assertThat(attempts.secondsToWait("k.peeters", "10.0.0.2", NOON)).isPositive();
        assertThat(attempts.secondsToWait("s.lambert", "10.0.0.2", NOON)).isZero();
        assertThat(attempts.secondsToWait(
                        "k.peeters", "10.0.0.2", NOON.plus(Attempts.WINDOW).plusSeconds(1)))
                .isZero();
    }

    @Test
    void given_a_right_password_when_tried_again_then_the_account_is_free() {
        fail("k.peeters", "10.0.0.1", Attempts.PER_ACCOUNT - 1);
        attempts.succeeded("k.peeters");
        fail("k.peeters", "10.0.0.1", 1);

        assertThat(attempts.secondsToWait("k.peeters", "10.0.0.1", NOON)).isZero();
    }

    @Test
    void given_calendars_that_are_not_there_when_asked_for_again_then_that_waits_and_the_sign_in_does_not() {
        for (int i = 0; i < Attempts.PER_ADDRESS; i++) {
            assertThat(attempts.secondsToWaitForCalendar("10.0.0.1", NOON)).isZero();
            attempts.calendarFailed("10.0.0.1", NOON);
        }

        assertThat(attempts.secondsToWaitForCalendar("10.0.0.1", NOON)).isPositive();
        assertThat(attempts.secondsToWaitForCalendar("10.0.0.2", NOON)).isZero();
        assertThat(attempts.secondsToWait("k.peeters", "10.0.0.1", NOON)).isZero();
    }

    @Test
    void given_many_accounts_tried_from_one_address_when_tried_again_then_the_address_waits() {
        for (int i = 0; i < Attempts.PER_ADDRESS; i++) {
            fail("guess" + i, "10.0.0.1", 1);
        }

        assertThat(attempts.secondsToWait("k.peeters", "10.0.0.1", NOON)).isPositive();
        assertThat(attempts.secondsToWait("k.peeters", "10.0.0.2", NOON)).isZero();
    }

    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(username, address, NOON);
        }
    }
}
