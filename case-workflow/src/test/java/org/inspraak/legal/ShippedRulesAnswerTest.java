package org.inspraak.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.Duty.Answer;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.workflow.FeelConditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that come with a release, asked in the language in which they are written. */
class ShippedRulesAnswerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final FeelConditions conditions = new FeelConditions();
    private final FindDuties findDuties = new FindDuties();

    ShippedRulesAnswerTest() {
        findDuties.conditions = conditions;
    }

    static List<LegalRule> shipped() {
        return ShippedRules.read();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void given_a_shipped_rule_when_its_conditions_are_checked_then_they_can_be_read(LegalRule rule) {
        conditions.check("applies", rule.applies());
        if (rule.arguable() != null) {
            conditions.check("arguable", rule.arguable());
        }
    }

    /** Nobody has entered anything: no rule that depends on anything says no. */
    @Test
    void given_nothing_is_known_when_all_rules_are_asked_then_none_is_ruled_out() {
        CaseFacts nothing = new CaseFacts(Map.of(), Map.of(), null, null, TODAY);

        assertThat(findDuties.of(shipped(), nothing))
                .noneMatch(duty -> duty.answer() == Answer.DOES_NOT_APPLY)
                .allMatch(duty ->
                        duty.answer() != Answer.UNKNOWN || !duty.missing().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    headcount=50, categories=10/20                              | BE-39-INFO     | APPLIES
                    headcount=49, categories=10/20                              | BE-39-INFO     | DOES_NOT_APPLY
                    categories=10/20                                            | BE-39-INFO     | UNKNOWN
                    headcount=50                                                | BE-39-INFO     | UNKNOWN
                    headcount=50, categories=9/20                               | BE-39-INFO     | ARGUABLE
                    headcount=50, categories=10/21                              | BE-39-CONS     | ARGUABLE
                    headcount=49, categories=10/20                              | BE-39-CONS     | DOES_NOT_APPLY
                    headcount=50, categories=10/20                              | BE-39-DISMISS  | APPLIES
                    worksCouncil=true                                           | BE-9           | APPLIES
                    worksCouncil=false, unionDelegation=true                    | BE-9           | APPLIES
                    ''                                                          | BE-9           | UNKNOWN
                    worksCouncil=false, unionDelegation=false, healthAndSafetyCommittee=false | BE-9 | DOES_NOT_APPLY
                    healthAndSafetyCommittee=true                               | BE-CPBW-ADV    | APPLIES
                    ''                                                          | BE-CPBW-ADV    | UNKNOWN
                    healthAndSafetyCommittee=true, worksCouncil=false           | BE-65          | APPLIES
                    healthAndSafetyCommittee=true, worksCouncil=true            | BE-65          | DOES_NOT_APPLY
                    headcount=12                                                | BE-PSY         | APPLIES
                    ''                                                          | BE-PSY         | APPLIES
                    headcount=12                                                | BE-5           | APPLIES
                    cameras=true                                                | BE-68          | APPLIES
                    cameras=false                                               | BE-68          | DOES_NOT_APPLY
                    communicationData=true                                      | BE-81          | APPLIES
                    personalData=true                                           | GDPR-15        | APPLIES
                    personalData=true, monitoring=true                          | GDPR-35        | APPLIES
                    personalData=false                                          | GDPR-35        | DOES_NOT_APPLY
                    ''                                                          | GDPR-35        | UNKNOWN
                    workDecisions=true, goLive=2027-12-01                       | EU-AI-26.7     | NOT_YET
                    workDecisions=true, goLive=2027-12-02                       | EU-AI-26.7     | APPLIES
                    recruitment=true, goLive=2028-03-01                         | EU-AI-26.7     | APPLIES
                    goLive=2028-03-01                                           | EU-AI-26.7     | UNKNOWN
                    workDecisions=false, recruitment=false, goLive=2028-03-01   | EU-AI-26.7     | DOES_NOT_APPLY
                    workDecisions=true                                          | EU-AI-26.7     | NOT_YET
                    workDecisions=true, publicService=true, goLive=2028-03-01   | EU-AI-27       | APPLIES
                    workDecisions=true, publicService=false, creditOrInsurance=false, goLive=2028-03-01 | EU-AI-27 | DOES_NOT_APPLY
                    emotions=true                                               | EU-AI-5F       | APPLIES
                    platformWork=true                                           | EU-PWD         | NOT_YET
                    """)
    void given_a_case_when_a_rule_is_asked_then_the_answer_is_that_of_the_law(
            String known, String code, Answer answer) {
        assertThat(duty(known, "200", code).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"226, APPLIES", "226.01, APPLIES"})
    void given_a_company_under_226_when_asked_then_its_own_agreement_adds_to_cao_39(String committee, Answer answer) {
        Duty duty = duty("headcount=50, categories=10/20", committee, "BE-PC-226");

        assertThat(duty.answer()).isEqualTo(answer);
        assertThat(duty.rule().refines()).isEqualTo("BE-39-INFO");
    }

    @Test
    void given_a_company_under_another_committee_when_asked_then_226_is_not_its_matter() {
        assertThat(findDuties.of(shipped(), facts("headcount=50", "200")))
                .extracting(duty -> duty.rule().code())
                .doesNotContain("BE-PC-226")
                .contains("BE-39-INFO");
    }

    @Test
    void given_a_delegation_and_no_council_when_cao_39_is_asked_then_the_delegation_is_to_be_informed_in_time() {
        Duty duty = duty(
                "headcount=80, categories=12/20, worksCouncil=false, unionDelegation=true, "
                        + "implementationStart=2027-03-01",
                "200",
                "BE-39-INFO");

        assertThat(duty.towards()).containsExactly(Recipient.UNION_DELEGATION);
        assertThat(duty.passedOver()).containsExactly(Recipient.WORKS_COUNCIL);
        assertThat(duty.computed().nominal()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(duty.computed().safe()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(duty.hasDeadline()).isTrue();
    }

    /** A deadline for each duty of a case about which nothing but the dates is known would be a wall. */
    @Test
    void given_only_the_dates_when_all_rules_are_asked_then_only_the_careful_ones_keep_a_date() {
        CaseFacts dated = facts("decisionOn=2027-02-01, implementationStart=2027-03-01, goLive=2027-04-01", "200");

        assertThat(findDuties.of(shipped(), dated).stream()
                        .filter(Duty::hasDeadline)
                        .map(duty -> duty.rule().code()))
                .containsExactlyInAnyOrder("BE-39-INFO", "BE-39-CONS", "BE-9", "BE-CPBW-ADV");
    }

    private Duty duty(String known, String committee, String code) {
        return findDuties.of(shipped(), facts(known, committee)).stream()
                .filter(duty -> duty.rule().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not there"));
    }

    private static CaseFacts facts(String known, String committee) {
        Map<Fact, Object> values = new EnumMap<>(Fact.class);
        for (String one : known.isBlank() ? new String[0] : known.split(",\\s*")) {
            String[] both = one.split("=");
            values.put(factOf(both[0]), value(both[0], both[1]));
        }
        Map<Anchor, LocalDate> anchors = new EnumMap<>(Anchor.class);
        put(anchors, Anchor.DECISION, values.get(Fact.DECISION_ON));
        put(anchors, Anchor.GO_LIVE, values.get(Fact.GO_LIVE));
        put(anchors, Anchor.INTRODUCTION, values.getOrDefault(Fact.IMPLEMENTATION_START, values.get(Fact.GO_LIVE)));
        return new CaseFacts(values, anchors, bodies(values), committee, TODAY);
    }

    private static void put(Map<Anchor, LocalDate> anchors, Anchor anchor, Object date) {
        if (date != null) {
            anchors.put(anchor, (LocalDate) date);
        }
    }

    private static Set<Recipient> bodies(Map<Fact, Object> values) {
        Map<Fact, Recipient> bodies = Map.of(
                Fact.WORKS_COUNCIL, Recipient.WORKS_COUNCIL,
                Fact.UNION_DELEGATION, Recipient.UNION_DELEGATION,
                Fact.HEALTH_AND_SAFETY_COMMITTEE, Recipient.HEALTH_AND_SAFETY_COMMITTEE);
        return bodies.keySet().stream().noneMatch(values::containsKey)
                ? null
                : bodies.keySet().stream()
                        .filter(fact -> Boolean.TRUE.equals(values.get(fact)))
                        .map(bodies::get)
                        .collect(Collectors.toSet());
    }

    private static Fact factOf(String key) {
        Map<String, Fact> byKey =
                Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::key, Function.identity()));
        return key.equals("categories") ? Fact.AFFECTED_CATEGORIES : byKey.get(key);
    }

    private static Object value(String key, String text) {
        if (key.equals("categories")) {
            Integer[] counts = Stream.of(text.split("/")).map(Integer::valueOf).toArray(Integer[]::new);
            return List.of(Map.of("affected", counts[0], "total", counts[1]));
        }
        if (text.matches("\\d+")) {
            return Integer.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : LocalDate.parse(text);
    }
}
