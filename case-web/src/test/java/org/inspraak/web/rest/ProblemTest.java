package org.inspraak.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void given_one_finding_when_told_then_type_sentence_and_params_are_its_own() {
        Problem problem = Problem.of(409, "case.already-registered", null, Map.of("number", "2026-000123"));

        JsonObject json = problem.toJson(Language.EN, "/api/v1/cases", "a-correlation");

        assertThat(json.getString("type")).isEqualTo("/problems/case.already-registered");
        assertThat(json.getInt("status")).isEqualTo(409);
        assertThat(json.getString("detail")).contains("2026-000123");
        assertThat(json.getString("number")).isEqualTo("2026-000123");
        assertThat(json.getString("instance")).isEqualTo("/api/v1/cases");
        assertThat(json.getString("correlationId")).isEqualTo("a-correlation");
        assertThat(json.getJsonArray("errors")).isEmpty();
    }

    @Test
    void given_several_findings_when_told_then_each_stands_under_errors_with_its_field() {
        Problem problem = new Problem(
                422,
                List.of(
                        new Finding("name", "text.missing", Map.of()),
                        new Finding("headcount", "company.headcount.out-of-bounds", Map.of("max", 1000000))));

        JsonObject json = problem.toJson(Language.FR, "/api/v1/companies", "a-correlation");

        assertThat(json.getString("type")).isEqualTo("/problems/request.several-findings");
        assertThat(json.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("field"))
                .containsExactly("name", "headcount");
    }

    @Test
    void given_every_kind_of_violation_when_a_status_is_chosen_then_it_is_in_the_400s() {
        for (CaseRuleViolation.Kind kind : CaseRuleViolation.Kind.values()) {
            assertThat(Problems.statusOf(kind)).isBetween(400, 499);
        }
    }
}
