package org.inspraak.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswerDatesTest {

    @Test
    void given_a_day_when_an_answer_is_asked_then_it_is_due_two_weeks_later_and_one_after_a_reminder() {
        LocalDate thursday = LocalDate.of(2027, 1, 7);

        assertThat(AnswerDates.afterRequest(thursday)).isEqualTo("2027-01-21");
        assertThat(AnswerDates.afterReminder(thursday)).isEqualTo("2027-01-14");
    }

    @Test
    void given_a_day_on_which_nobody_works_when_it_would_be_due_then_it_is_the_next_on_which_they_do() {
        // the day after a Friday on which an answer was due
        assertThat(AnswerDates.afterReminder(LocalDate.of(2027, 1, 9))).isEqualTo("2027-01-18");
        // Christmas on a Friday, and Easter Monday
        assertThat(AnswerDates.afterRequest(LocalDate.of(2026, 12, 11))).isEqualTo("2026-12-28");
        assertThat(AnswerDates.afterReminder(LocalDate.of(2027, 3, 22))).isEqualTo("2027-03-30");
    }
}
