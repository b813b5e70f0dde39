package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationTest {

    private static final CaseNumber NUMBER = new CaseNumber(2026, 7);

    @RegisterExtension
    static final TestEngine engine = new TestEngine("escalation");

    @ParameterizedTest
    @CsvSource({
        "REGIONAL_OFFICE, regional-officer, 3",
        "CENTRALE, sector-coordinator, 3",
        "LEGAL_ACTION, legal-adviser, 2"
    })
    void given_a_level_when_the_routing_table_is_asked_then_one_role_answers_within_its_days(
            String level, String role, int days) {
        var routing = engine.engine
                .getDecisionService()
                .evaluateDecisionByKey("escalation-routing")
                .variables(Map.of("level", level))
                .evaluate();

        assertThat(routing.getSingleResult().getEntryMap()).isEqualTo(Map.of("role", role, "acknowledgeWithin", days));
    }

    @Test
    void given_the_levels_of_the_domain_when_compared_with_the_routing_table_then_each_has_its_rule() {
        assertThat(Arrays.stream(EscalationLevel.values()).map(Enum::name))
                .containsExactlyInAnyOrder("REGIONAL_OFFICE", "CENTRALE", "LEGAL_ACTION");
    }

    @Test
    void given_no_acknowledgement_in_time_when_it_is_overdue_then_the_next_level_is_asked_and_the_last_one_stays() {
        UUID id = raise(EscalationLevel.REGIONAL_OFFICE);
        assertThat(engine.work.openTask("acknowledgeEscalation").role()).isEqualTo(Role.REGIONAL_OFFICER);

        engine.escalations.acknowledgementOverdue(id);
        assertThat(engine.work.openTask("acknowledgeEscalation").role()).isEqualTo(Role.SECTOR_COORDINATOR);
        for (int day = 0; day < 3; day++) {
            engine.escalations.acknowledgementOverdue(id);
            assertThat(engine.openTasks()).containsExactly("acknowledgeEscalation");
            assertThat(engine.work.openTask("acknowledgeEscalation").role()).isEqualTo(Role.LEGAL_ADVISER);
        }
    }

    @Test
    void given_an_acknowledged_matter_when_the_level_hands_it_up_then_the_next_level_is_asked() {
        UUID id = raise(EscalationLevel.REGIONAL_OFFICE);

        engine.complete("acknowledgeEscalation");
        engine.escalations.acknowledgementOverdue(id);
        assertThat(engine.openTasks()).containsExactly("resolveEscalation");
        engine.complete("resolveEscalation", "handedUp");

        assertThat(engine.work.asked())
                .containsExactly(
                        "notifyLevel regional-officer 3", "passToNextLevel", "notifyLevel sector-coordinator 3");
        assertThat(engine.work.openTask("acknowledgeEscalation").subjectId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "renegotiate", "closedWithoutAgreement"})
    void given_an_acknowledged_matter_when_it_ends_then_nobody_is_asked_any_more(String end) {
        UUID id = raise(EscalationLevel.CENTRALE);

        engine.complete("acknowledgeEscalation");
        engine.complete("resolveEscalation", end);

        assertThat(engine.openTasks()).isEmpty();
        assertThat(engine.isRunning(id)).isFalse();
    }

    @Test
    void given_a_raised_matter_when_its_reason_is_gone_then_its_task_is_withdrawn_and_a_second_word_does_nothing() {
        UUID id = raise(EscalationLevel.REGIONAL_OFFICE);

        engine.escalations.escalationWithdrawn(id);
        engine.escalations.escalationWithdrawn(id);

        assertThat(engine.work.asked()).endsWith("withdrawTask acknowledgeEscalation");
        assertThat(engine.isRunning(id)).isFalse();
    }

    private static UUID raise(EscalationLevel level) {
        UUID id = UUID.randomUUID();
        engine.work.escalationBegins(id, level);
        engine.escalations.escalationRaised(NUMBER, id, level);
        return id;
    }
}
