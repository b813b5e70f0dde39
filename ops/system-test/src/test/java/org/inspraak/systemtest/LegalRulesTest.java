package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The round of a legal rule over REST, by two legal advisers of the demo. It is the rule of joint committee 226, under
 * which no other test has a case.
 */
@ExtendWith(InspraakRunning.class)
class LegalRulesTest {

    private static final String CODE = "BE-PC-226";
    private static final String RULE = "/legal-rules/" + CODE;
    private static final String DRAFT = RULE + "/draft";

    private final Inspraak inspraak;
    private final Colleague katrien;
    private final Colleague julie;
    private final Colleague nathalie;

    LegalRulesTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
        this.julie = inspraak.colleague("j.adam");
        this.nathalie = inspraak.colleague("n.leroy");
    }

    @Test
    void given_the_rules_when_anybody_reads_them_then_each_has_its_source_and_its_standing() {
        List<JsonObject> rules = katrien.get("/legal-rules").expect(200).items();

        assertThat(rules).hasSizeGreaterThan(30);
        assertThat(rules).extracting(rule -> rule.getString("code")).contains("BE-39-INFO", "EU-AI-26.7", "GDPR-35");
        List<JsonObject> pending =
                katrien.get("/legal-rules?ruleStatus=pending").expect(200).items();
        assertThat(pending).isNotEmpty().allSatisfy(rule -> assertThat(rule.getString("status"))
                .isEqualTo("pending"));
        assertThat(katrien.get("/legal-rules?day=1900-01-01").expect(200).items())
                .extracting(rule -> rule.getString("code"))
                .doesNotContain("BE-39-INFO", "GDPR-35");
        JsonObject info = katrien.get("/legal-rules/BE-39-INFO").expect(200).json();
        JsonObject version = info.getJsonArray("versions").getJsonObject(0);
        assertThat(version.getJsonObject("texts").keySet()).containsExactlyInAnyOrder("nl", "fr", "de", "en");
        assertThat(version.getJsonArray("checklist")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void given_a_case_when_its_duties_are_read_then_what_is_missing_is_named_and_who_is_to_be_told() {
        String number = katrien.registers(Introduction.anIntroduction());

        List<JsonObject> duties = katrien.readsPart(number, "duties").items();

        JsonObject information = duties.stream()
                .filter(duty -> duty.getString("rule").equals("BE-39-INFO"))
                .findFirst()
                .orElseThrow();
        assertThat(information.getString("answer")).isEqualTo("applies");
        assertThat(information.getString("dueOn")).isEqualTo("2026-10-12");
        assertThat(information.getJsonArray("towards")).isNotEmpty();
        assertThat(duties)
                .filteredOn(duty -> duty.getString("answer").equals("unknown"))
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(duty.getJsonArray("missing")).isNotEmpty());
        assertThat(duties)
                .filteredOn(duty -> duty.getString("status").equals("pending"))
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(duty.containsKey("dueOn")).isFalse());
    }

    @Test
    void given_a_rule_when_it_is_exported_changed_and_imported_then_two_advisers_bring_it_to_the_running_cases() {
        String number = registerUnder226();
        assertThat(deadlineOf(number)).isEmpty();
        String exported =
                julie.get("/legal-rules/export?code=" + CODE).expect(200).body();
        assertThat(exported).contains("status: in-force");

        List<JsonObject> drafts =
                importing(withFourMonths(exported)).expect(200).items();
        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.getString("state")).isEqualTo("draft");
            assertThat(draft.getInt("version")).isEqualTo(2);
            assertThat(draft.getString("draftedBy")).isEqualTo("Julie Adam");
        });
        Problem.in(importing(withFourMonths(exported)), 409);

        JsonObject preview = julie.get(DRAFT + "/preview?limit=200").expect(200).json();
        assertThat(preview.getJsonObject("totals").getBoolean("whole")).isTrue();
        JsonObject effect = preview.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("caseNumber").equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(effect.getString("kind")).isEqualTo("new");
        assertThat(effect.getJsonObject("after").getString("dueOn")).isEqualTo("2027-05-01");
        assertThat(deadlineOf(number)).isEmpty();

        assertThat(Problem.in(activatedBy(julie), 403).code()).isEqualTo("rule.activate.second-person");
        activatedBy(nathalie).expect(202);

        Patience.await(
                Duration.ofSeconds(60),
                () -> deadlineOf(number).isPresent(),
                () -> "no deadline: " + katrien.get(RULE).body());
        assertThat(deadlineOf(number).orElseThrow().getString("dueOn")).isEqualTo("2027-05-01");
        JsonObject rule = katrien.get(RULE).expect(200).json();
        assertThat(rule.getJsonArray("versions").getValuesAs(JsonObject.class))
                .extracting(version -> version.getString("state"))
                .startsWith("active", "replaced");
        assertThat(importing(withFourMonths(exported)).expect(200).items())
                .as("nothing new")
                .isEmpty();
    }

    @Test
    void given_a_condition_that_would_run_on_or_reach_out_when_drafted_then_it_is_refused_in_words() {
        JsonObject body = draftOf("BE-9");

        for (String condition : List.of(
                "for x in 1..1000000000 return x",
                "some x in 1..1000000000 satisfies x > headcount",
                "function(x) x",
                "headcuont >= 50",
                "headcount >= 50 an worksCouncil",
                "[".repeat(1_900),
                "true or ".repeat(12_500) + "true")) {
            Answer answer = julie.post(
                    "/legal-rules",
                    Json.createObjectBuilder(body).add("applies", condition).build());
            JsonObject problem = answer.expect(422).json();
            assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                    .as(answer.toString())
                    .singleElement()
                    .satisfies(error -> assertThat(error.getString("field")).isEqualTo("applies"));
        }
        katrien.get("/legal-rules/BE-9/draft").expect(404);
    }

    @Test
    void given_a_draft_when_it_is_written_anew_or_discarded_then_the_version_seen_has_to_be_the_last() {
        JsonObject body = Json.createObjectBuilder(draftOf("BE-68"))
                .add("applies", "cameras or monitoring")
                .build();
        julie.post("/legal-rules", body).expect(201);
        String path = "/api/v1/legal-rules/BE-68/draft";
        String seen = julie.rest().get(path).expect(200).etag();
        JsonObject changed = Json.createObjectBuilder(body)
                .remove("code")
                .add("applies", "cameras")
                .add("careful", true)
                .build();

        Answer written = julie.rest().with("If-Match", seen).send("PUT", path, "application/json", changed.toString());
        written.expect(200);

        assertThat(written.json().getString("applies")).isEqualTo("cameras");
        julie.rest().with("If-Match", seen).delete(path).expect(412);
        julie.rest().with("If-Match", written.etag()).delete(path).expect(204);
        julie.rest().get(path).expect(404);
    }

    private JsonObject draftOf(String code) {
        JsonObject active = katrien.get("/legal-rules/" + code)
                .expect(200)
                .json()
                .getJsonArray("versions")
                .getJsonObject(0);
        JsonObjectBuilder draft = Json.createObjectBuilder(active);
        List.of("version", "state", "shipped", "draftedAt", "activatedAt").forEach(draft::remove);
        return draft.build();
    }

    private String registerUnder226() {
        JsonObject company = Json.createObjectBuilder(Introduction.aCompany("0432.226.159"))
                .add("name", "Expeditie Noordzee NV")
                .add("jointCommittee", "226")
                .build();
        return katrien.registers(Introduction.anIntroduction()
                .with("company", company)
                .with("implementationStart", "2027-09-01")
                .with("goLive", "2027-10-01"));
    }

    private static String withFourMonths(String yaml) {
        String term = "term:\n    anchor: introduction\n    direction: backward\n    count: 4\n    unit: months\n  ";
        assertThat(yaml).contains("careful: false\n  debtor:");
        return yaml.replace("careful: false\n  debtor:", "careful: true\n  " + term + "debtor:");
    }

    private Answer importing(String yaml) {
        return julie.rest().send("POST", "/api/v1/legal-rules/import", "application/yaml", yaml);
    }

    private static Answer activatedBy(Colleague adviser) {
        return adviser.rest().with("If-Match", "*").send("POST", "/api/v1" + DRAFT + "/activation", null, null);
    }

    private Optional<JsonObject> deadlineOf(String number) {
        return katrien.readsPart(number, "deadlines").items().stream()
                .filter(deadline -> CODE.equals(deadline.getString("rule", null)))
                .findFirst();
    }
}
