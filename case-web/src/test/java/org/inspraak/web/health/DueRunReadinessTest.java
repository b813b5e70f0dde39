package org.inspraak.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueRunReadinessTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T05:10:00Z");
    private static final Instant LONG_AGO = MONDAY.minus(Duration.ofDays(90));

    @Test
    void given_a_run_each_day_when_asked_then_ready_also_when_the_clocks_go_back() {
        assertThat(DueRunReadiness.isDone(LONG_AGO, MONDAY, MONDAY.plus(Duration.ofHours(25))))
                .isTrue();
    }

    @Test
    void given_no_run_for_longer_than_a_day_when_asked_then_not_ready() {
        assertThat(DueRunReadiness.isDone(LONG_AGO, MONDAY, MONDAY.plus(Duration.ofHours(27))))
                .isFalse();
    }

    @Test
    void given_a_weekend_switched_off_when_started_then_ready_until_the_run_had_time_to_catch_up() {
        Instant friday = MONDAY.minus(Duration.ofDays(3));

        assertThat(DueRunReadiness.isDone(MONDAY, friday, MONDAY.plus(Duration.ofMinutes(5))))
                .isTrue();
        assertThat(DueRunReadiness.isDone(MONDAY, friday, MONDAY.plus(Duration.ofMinutes(61))))
                .isFalse();
    }
}
