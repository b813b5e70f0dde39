package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.api.Test;

class IntroductionDatesTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);

    @Test
    void given_dates_in_order_or_unknown_when_they_are_set_then_they_are_kept() {
        assertThat(new IntroductionDates(MAY, MAY, MAY, MAY).goLive()).isEqualTo(MAY);
        assertThat(new IntroductionDates(null, null, JUNE, null).pilotStart()).isEqualTo(JUNE);
        assertThat(new IntroductionDates(JUNE, null, null, MAY).decisionOn())
                .as("a decision may be late: that is the point of asking")
                .isEqualTo(JUNE);
        assertThat(new IntroductionDates(MAY, null, null, JUNE))
                .isEqualTo(new IntroductionDates(MAY, null, null, JUNE))
                .isNotEqualTo(new IntroductionDates(null, null, null, JUNE));
    }

    @Test
    void given_a_go_live_before_pilot_and_implementation_when_they_are_set_then_both_are_told() {
        assertThat(violation(null, JUNE, JUNE, MAY).findings())
                .extracting(CaseRuleViolation.Finding::code)
                .containsExactly("case.go-live-before-pilot", "case.go-live-before-implementation");
    }

    @Test
    void given_a_slip_of_the_keyboard_when_the_dates_are_set_then_it_is_told_at_its_field() {
        CaseRuleViolation wrong = violation(LocalDate.of(206, 1, 1), null, null, LocalDate.of(20226, 1, 1));
        assertThat(wrong.findings())
                .extracting(CaseRuleViolation.Finding::field)
                .containsExactly("decisionOn", "goLive");
    }

    private static CaseRuleViolation violation(LocalDate a, LocalDate b, LocalDate c, LocalDate d) {
        return catchThrowableOfType(CaseRuleViolation.class, () -> new IntroductionDates(a, b, c, d));
    }
}
