package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadline.Kind;
import org.inspraak.shared.CaseClock.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkPageTest {

    private static final CaseNumber NUMBER = CaseNumber.parse("2026-000123");
    private static final UUID SUBJECT = UUID.fromString("7d9c2b1e-3f0a-4c58-9a56-0e6f1b2c3d4e");

    private static Deadline due(Kind kind) {
        return Deadline.agreed(
                UUID.randomUUID(),
                kind,
                SUBJECT,
                LocalDate.of(2026, 11, 2),
                Moment.of(Instant.parse("2026-11-01T09:00:00Z")));
    }

    @Test
    void given_a_measure_that_is_due_when_its_button_is_pressed_then_it_leads_to_the_measure_in_the_plan() {
        assertThat(WorkPage.actionAddress(NUMBER, due(Kind.MEASURE)))
                .isEqualTo("/cases/2026-000123?tab=agreed-plan#measure-7d9c2b1e-3f0a-4c58-9a56-0e6f1b2c3d4e");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEASURE")
    void given_anything_else_that_is_due_when_its_button_is_pressed_then_it_leads_to_the_case(Kind kind) {
        assertThat(WorkPage.actionAddress(NUMBER, due(kind))).isEqualTo("/cases/2026-000123");
    }
}
