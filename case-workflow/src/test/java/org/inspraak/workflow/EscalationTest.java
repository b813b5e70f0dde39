package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.WeighEscalation;
import org.inspraak.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationTest {

    private static final CaseNumber NUMBER = new CaseNumber(2026, 7);

    @RegisterExtension
    static final TestEngine engine = new TestEngine("escalation", "missed-duties");

    @ParameterizedTest
    @CsvSource({
        "REGIONAL_OFFICE, normal, 0, information-request, REGIONAL_OFFICE, regional-officer, 3",
        "REGIONAL_OFFICE, normal, 30, information-request, REGIONAL_OFFICE, regional-officer, 3",
        "REGIONAL_OFFICE, normal, 31, information-request, CENTRALE, sector-coordinator, 3",
        "REGIONAL_OFFICE, serious, 1, negotiation, REGIONAL_OFFICE, regional-officer, 3",
        "REGIONAL_OFFICE, serious, 1, agreed-plan, REGIONAL_OFFICE, regional-officer, 2",
        "REGIONAL_OFFICE, serious, 1, re-evaluation, REGIONAL_OFFICE, regional-officer, 2",
        "REGIONAL_OFFICE, urgent, 0, intake, CENTRALE, sector-coordinator, 1",
        "CENTRALE, normal, 400, intake, CENTRALE, sector-coordinator, 3",
        "CENTRALE, urgent, 0, intake, CENTRALE, sector-coordinator, 1",
        "LEGAL_ACTION, normal, 0, intake, LEGAL_ACTION, legal-adviser, 2",
        "LEGAL_ACTION, urgent, 400, negotiation, LEGAL_ACTION, legal-adviser, 2"
    })
    void given_a_matter_when_the_routing_table_is_asked_then_one_level_takes_it_up_within_its_days(
            String level, String severity, long days, String stage, String asked, String role, int within) {
        Map<String, Object> matter = matter(level, severity, days, stage);

        assertThat(route("escalation-routing", matter))
                .isEqualTo(Map.of("level", asked, "role", role, "acknowledgeWithin", within));
    }

    @ParameterizedTest
    @CsvSource({"region, liege", "centrale, TWO", "joint-committee, 200", "stage, intake", "severity, normal"})
    void given_a_line_of_a_union_s_own_when_it_stands_above_the_general_ones_then_it_decides(
            String column, String value) {
        String own = Models.readDecision("escalation-routing")
                .replace("id=\"escalation-routing\"", "id=\"own-" + column + "\"")
                .replaceFirst("(?s)(<rule id=\"rule-right-lost\">.*?-level\">\\s*<text>)[^<]*(</text>)", "$1$2")
                .replaceFirst("(?s)(rule-right-lost-severity\">\\s*<text>)[^<]*(</text>)", "$1$2")
                .replaceFirst(
                        "(?s)(rule-right-lost-" + column + "\">\\s*<text>)[^<]*(</text>)", "$1\"" + value + "\"$2")
                .replaceFirst("(?s)(rule-right-lost-then-acknowledge-within\">\\s*<text>)1", "$17");
        engine.engine
                .getRepositoryService()
                .createDeployment()
                .addString(column + ".dmn", own)
                .deploy();
        Map<String, Object> matter = matter("REGIONAL_OFFICE", "serious", 0, "negotiation");
        assertThat(route("own-" + column, matter).get("acknowledgeWithin")).isEqualTo(3);

        matter.put("joint-committee".equals(column) ? "jointCommittee" : column, value);

        assertThat(route("own-" + column, matter).get("acknowledgeWithin")).isEqualTo(7);
    }

    @Test
    void given_an_escalation_that_began_before_matters_were_weighed_when_it_is_routed_then_its_level_alone_decides() {
        assertThat(route("escalation-routing", Map.of("level", "CENTRALE")).get("role"))
                .isEqualTo("sector-coordinator");
    }

    private static Map<String, Object> matter(String level, String severity, long days, String stage) {
        return new HashMap<>(Map.of(
                "level", level,
                "severity", severity,
                "daysOverdue", days,
                "stage", stage,
                "region", "antwerp",
                "centrale", "ONE",
                "jointCommittee", "140.03"));
    }

    private static Map<String, Object> route(String decision, Map<String, Object> matter) {
        return engine.engine
                .getDecisionService()
                .evaluateDecisionByKey(decision)
                .variables(matter)
                .evaluate()
                .getSingleResult()
                .getEntryMap();
    }

    @Test
    void given_an_urgent_matter_when_it_is_raised_then_the_centrale_is_asked_and_the_process_keeps_no_weight() {
        engine.work.weight = new WeighEscalation.Weight("urgent", 0, "intake", "liege", "ONE", "200");

        UUID id = raise(EscalationLevel.REGIONAL_OFFICE);

        assertThat(engine.work.asked()).containsExactly("weighEscalation", "notifyLevel sector-coordinator 1");
        assertThat(engine.engine.getRuntimeService().createVariableInstanceQuery().list().stream()
                        .filter(kept -> engine.process(id).getId().equals(kept.getProcessInstanceId()))
                        .map(kept -> kept.getName()))
                .containsExactlyInAnyOrder("caseNumber", "level", "role", "acknowledgeWithin");
        engine.escalations.acknowledgementOverdue(id);
        assertThat(engine.work.openTask("acknowledgeEscalation").role()).isEqualTo(Role.LEGAL_ADVISER);
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
                        "weighEscalation",
                        "notifyLevel regional-officer 3",
                        "passToNextLevel",
                        "weighEscalation",
                        "notifyLevel sector-coordinator 3");
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

    @Test
    void given_many_missed_duties_when_they_are_handed_up_then_each_batch_is_a_job_of_its_own() {
        engine.work.moreIsMissed.add(true);

        engine.escalations.dutiesMissed();
        assertThat(engine.work.asked()).isEmpty();
        engine.runJobs();
        assertThat(engine.work.asked()).containsExactly("handUpMissedDuties");
        engine.runJobs();
        engine.runJobs();

        assertThat(engine.work.asked()).containsExactly("handUpMissedDuties", "handUpMissedDuties");
    }

    private static UUID raise(EscalationLevel level) {
        UUID id = UUID.randomUUID();
        engine.work.escalationBegins(id, level);
        engine.escalations.escalationRaised(NUMBER, id, level);
        return id;
    }
}
