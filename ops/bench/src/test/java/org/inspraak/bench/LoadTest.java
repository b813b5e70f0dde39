package org.inspraak.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void given_a_hundred_times_when_asked_for_a_percentile_then_it_is_the_nearest_rank() {
        long[] sorted =
                LongStream.rangeClosed(1, 100).map(millis -> millis * 1_000_000).toArray();

        assertThat(Load.millisAt(sorted, 0.5)).isEqualTo(50);
        assertThat(Load.millisAt(sorted, 0.95)).isEqualTo(95);
        assertThat(Load.millisAt(sorted, 1)).isEqualTo(100);
    }

    @Test
    void given_one_failing_client_when_the_round_runs_then_the_round_fails() {
        Load.Client failing = () -> {
            throw new IOException("expected 200, got 500");
        };
        assertThatThrownBy(() -> Load.run(number -> number == 1 ? failing : () -> Thread.sleep(1), 2, 0.05))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("got 500");
    }

    @Test
    void given_three_rounds_when_summed_up_then_each_figure_is_the_median() {
        List<Load.Round> rounds = List.of(round(10, 3), round(30, 1), round(20, 2));

        Figures figures = Figures.of("case", 1000, 8, rounds);

        assertThat(figures.perSecond()).isEqualTo(20);
        assertThat(figures.median()).isEqualTo(2);
    }

    private static Load.Round round(double perSecond, double median) {
        return new Load.Round(100, perSecond, median, 0, 0, 0, 0);
    }
}
