package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelConditionsTest {

    private static final Map<Fact, Object> NOTHING = Map.of();

    private static final String HALF_AND_TEN =
            "some c in affectedCategories satisfies c.affected >= 10 and c.affected / c.total >= 0.5";

    private final FeelConditions conditions = new FeelConditions();

    @Test
    void given_a_condition_when_checked_then_it_tells_which_facts_it_reads() {
        assertThat(conditions.check(
                        "applies", "headcount >= 50 and (worksCouncil or not(goLive < date(\"2027-12-02\")))"))
                .containsExactlyInAnyOrder(Fact.HEADCOUNT, Fact.WORKS_COUNCIL, Fact.GO_LIVE);
        assertThat(conditions.check("applies", HALF_AND_TEN)).containsExactly(Fact.AFFECTED_CATEGORIES);
        assertThat(conditions.check("applies", "true")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    headcount >= 50 an worksCouncil                 | rule.condition.unreadable
                    headcount >= 50 and                             | rule.condition.unreadable
                    (headcount >= 50                                | rule.condition.unreadable
                    headcount >= 50 ))                              | rule.condition.unreadable
                    headcuont >= 50                                 | rule.condition.unknown-fact
                    headcount.size > 3                              | rule.condition.unknown-fact
                    some c in affectedCategories satisfies c.x > 1  | rule.condition.unknown-fact
                    some c in affectedCategories satisfies c > 1    | rule.condition.unknown-fact
                    headcount = null                                | rule.condition.not-allowed
                    for x in 1..1000000 return x                    | rule.condition.not-allowed
                    some x in 1..100000000 satisfies x > headcount  | rule.condition.not-allowed
                    some x in [1, 2] satisfies x > headcount        | rule.condition.not-allowed
                    if worksCouncil then true else false            | rule.condition.not-allowed
                    function(x) x                                   | rule.condition.not-allowed
                    {a: true}.a                                     | rule.condition.not-allowed
                    affectedCategories[1].total > 3                 | rule.condition.not-allowed
                    today() > goLive                                | rule.condition.not-allowed
                    now() > goLive                                  | rule.condition.not-allowed
                    matches(jointCommittee, "(a+)+$")               | rule.condition.not-allowed
                    headcount ** 99999 > 1                          | rule.condition.not-allowed
                    headcount instance of number                    | rule.condition.not-allowed
                    is defined(headcount)                           | rule.condition.not-allowed
                    jointCommittee.toString() = "x"                 | rule.condition.not-allowed
                    not(worksCouncil, unionDelegation)              | rule.condition.not-allowed
                    goLive + duration("P3M") > pilotStart           | rule.condition.wrong-kind
                    headcount                                       | rule.condition.wrong-kind
                    headcount > true                                | rule.condition.wrong-kind
                    headcount = "50"                                | rule.condition.wrong-kind
                    headcount in (worksCouncil)                     | rule.condition.wrong-kind
                    worksCouncil and headcount                      | rule.condition.wrong-kind
                    jointCommittee > "200"                          | rule.condition.wrong-kind
                    affectedCategories = affectedCategories         | rule.condition.not-allowed
                    headcount in (not(]1..2[))                      | rule.condition.unreadable
                    headcount > 3 // always                         | rule.condition.not-allowed
                    headcount > 3 /* always */                      | rule.condition.not-allowed
                    `headcount` > 3                                 | rule.condition.not-allowed
                    ((((((((((((headcount > 3))))))))))))           | rule.condition.too-deep
                    goLive > date("2027-02-30")                     | rule.condition.no-such-date
                    """)
    void given_what_a_condition_may_not_be_when_checked_then_the_error_says_what_it_is(String condition, String code) {
        CaseRuleViolation refused = refused(condition);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.findings().get(0).field()).isEqualTo("applies");
    }

    @Test
    void given_a_slip_in_the_second_line_when_checked_then_line_column_and_text_are_told() {
        CaseRuleViolation refused = refused("headcount >= 50\nand worksCouncil nad unionDelegation or whatever");

        assertThat(refused.findings().get(0).params())
                .containsEntry("line", 2)
                .containsEntry("column", 18)
                .containsEntry("near", "nad unionDelegation…");
    }

    @Test
    void given_an_unknown_fact_when_checked_then_it_is_named_with_what_would_be_right() {
        Map<String, Object> params =
                refused("headcuont >= 50").findings().get(0).params();

        assertThat(params).containsEntry("fact", "headcuont");
        assertThat((String) params.get("known")).contains("headcount, affectedCategories");
    }

    @Test
    void given_an_empty_or_endless_condition_when_checked_then_it_is_refused() {
        assertThat(refused(" ").code()).isEqualTo("rule.condition.missing");
        assertThat(refused(null).code()).isEqualTo("rule.condition.missing");
        assertThat(refused("true or ".repeat(12_500) + "true").code()).isEqualTo("rule.condition.too-long");
    }

    static Stream<String> shapes() {
        return Stream.of(
                        "(",
                        "not(",
                        "[",
                        "{a:",
                        "f(",
                        "(1+",
                        "-",
                        "if a then ",
                        "if true then true else ",
                        "some a in b satisfies ",
                        "some a in affectedCategories satisfies ",
                        "for a in b return ",
                        "function(a) ",
                        "a in ",
                        "a.",
                        "a and ",
                        "not ",
                        "a[",
                        "\"",
                        "/*",
                        "true and ",
                        "headcount + ",
                        "1 * ",
                        "a between ",
                        "@\"",
                        "date(\"",
                        "headcount = ")
                .flatMap(part -> Stream.of(
                        part.repeat(2_000 / part.length()),
                        part.repeat(1_900 / part.length()) + "true",
                        part.repeat(28) + "true" + ")".repeat(28),
                        part.repeat(2)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void given_a_condition_made_to_hurt_when_checked_then_there_is_an_answer_at_once(String condition) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                conditions.check("applies", condition);
                conditions.holds(condition, NOTHING);
            } catch (CaseRuleViolation refused) {
                assertThat(refused.code()).startsWith("rule.condition.");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headcount > 5",
                "headcount = 5",
                "headcount != 5",
                "not(headcount = 5)",
                "headcount in [1..5]",
                "headcount in (1, 2)",
                "headcount between 1 and 5",
                "jointCommittee = \"226\"",
                "jointCommittee in [\"226\", \"200\"]",
                "starts with(jointCommittee, \"226\")",
                "worksCouncil",
                "not(worksCouncil)",
                "worksCouncil = true",
                "worksCouncil = false",
                "worksCouncil and true",
                "worksCouncil or false",
                "goLive < date(\"2027-12-02\")",
                "goLive = putIntoService",
                "headcount * 2 + 1 > 3",
                "count(affectedCategories) > 0",
                "some c in affectedCategories satisfies c.affected > 1",
                "every c in affectedCategories satisfies c.affected > 1",
                "1 / 0 > 2"
            })
    void given_nothing_is_known_when_asked_then_the_answer_is_open(String condition) {
        assertThat(conditions.holds(condition, NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "headcount > 5 and false, false",
        "false and headcount > 5, false",
        "headcount > 5 or true, true",
        "every c in affectedCategories satisfies true,",
    })
    void given_nothing_is_known_when_the_rest_decides_then_it_decides(String condition, Boolean answer) {
        assertThat(conditions.holds(condition, NOTHING)).isEqualTo(Optional.ofNullable(answer));
    }

    @Test
    void given_categories_of_which_some_are_counted_when_asked_then_what_is_known_decides_and_else_it_is_open() {
        Map<String, Integer> half = Map.of("affected", 10, "total", 20);
        Map<String, Integer> few = Map.of("affected", 9, "total", 10);
        Map<String, Integer> uncounted = Map.of("affected", 12);

        assertThat(half(List.of(half))).contains(true);
        assertThat(half(List.of(few))).contains(false);
        assertThat(half(List.of())).contains(false);
        assertThat(half(List.of(few, uncounted))).isEmpty();
        assertThat(half(List.of(uncounted, half))).contains(true);
        assertThat(half(List.of(Map.of("affected", 10, "total", 21)))).contains(false);
    }

    private Optional<Boolean> half(List<Map<String, Integer>> categories) {
        return conditions.holds(HALF_AND_TEN, Map.of(Fact.AFFECTED_CATEGORIES, categories));
    }

    /** Where everything is known, our answer is FEEL's. */
    @Test
    void given_everything_is_known_when_random_conditions_are_asked_then_the_answer_is_that_of_feel() {
        FeelEngineApi feel = FeelEngineBuilder.forJava().build();
        Random random = new Random(39);
        for (int i = 0; i < 2_000; i++) {
            String condition = condition(random, 3);
            Map<Fact, Object> known = facts(random);
            Map<String, Object> context = new HashMap<>();
            known.forEach((fact, value) -> context.put(fact.key(), value));

            EvaluationResult theirs = feel.evaluateExpression(condition, context);

            assertThat(conditions.holds(condition, known))
                    .as("%s of %s", condition, known)
                    .isEqualTo(Optional.of((Boolean) theirs.result()));
        }
    }

    /** What is learnt later may decide what was open, and never turns an answer round. */
    @Test
    void given_random_conditions_when_facts_are_taken_away_then_an_answer_stays_or_becomes_open() {
        Random random = new Random(9);
        for (int i = 0; i < 2_000; i++) {
            String condition = condition(random, 4);
            Map<Fact, Object> all = facts(random);
            Map<Fact, Object> some = new HashMap<>(all);
            some.keySet().removeIf(fact -> random.nextBoolean());

            Optional<Boolean> now = conditions.holds(condition, some);

            if (now.isPresent()) {
                assertThat(conditions.holds(condition, all))
                        .as("%s of %s", condition, some)
                        .isEqualTo(now);
            }
        }
    }

    @Test
    void given_many_threads_when_they_ask_for_more_conditions_than_are_kept_then_each_gets_its_answer() {
        boolean allRight = IntStream.range(0, 4_000).parallel().allMatch(i -> conditions
                .holds("headcount >= " + i % 900, Map.of(Fact.HEADCOUNT, 450))
                .equals(Optional.of(450 >= i % 900)));

        assertThat(allRight).isTrue();
    }

    private CaseRuleViolation refused(String condition) {
        CaseRuleViolation refused =
                catchThrowableOfType(CaseRuleViolation.class, () -> conditions.check("applies", condition));
        assertThat(refused).as(condition).isNotNull();
        return refused;
    }

    private static Map<Fact, Object> facts(Random random) {
        return Map.of(
                Fact.HEADCOUNT, random.nextInt(40, 60),
                Fact.WORKS_COUNCIL, random.nextBoolean(),
                Fact.UNION_DELEGATION, random.nextBoolean(),
                Fact.JOINT_COMMITTEE, random.nextBoolean() ? "226.01" : "200",
                Fact.GO_LIVE, LocalDate.of(2027, 12, random.nextInt(1, 5)),
                Fact.AFFECTED_CATEGORIES,
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(
                                        i -> Map.of("affected", random.nextInt(8, 12), "total", random.nextInt(15, 30)))
                                .toList());
    }

    private static String condition(Random random, int depth) {
        int of = depth == 0 ? 7 : 11;
        return switch (random.nextInt(of)) {
            case 0 ->
                "headcount " + List.of("<", "<=", ">", ">=", "=", "!=").get(random.nextInt(6)) + " 5"
                        + random.nextInt(3);
            case 1 -> "worksCouncil";
            case 2 -> "unionDelegation = " + random.nextBoolean();
            case 3 ->
                random.nextBoolean() ? "starts with(jointCommittee, \"226\")" : "jointCommittee in (\"200\", \"111\")";
            case 4 -> "goLive >= date(\"2027-12-0" + random.nextInt(1, 5) + "\")";
            case 5 ->
                (random.nextBoolean() ? "some" : "every")
                        + " c in affectedCategories satisfies (c.affected >= 10 and c.affected * 2 >= c.total - 1)";
            case 6 -> random.nextBoolean() ? "headcount in [45..50)" : "headcount in (<45, >=55, 50)";
            case 7 -> "not(" + condition(random, depth - 1) + ")";
            case 8 -> "(" + condition(random, depth - 1) + ") and (" + condition(random, depth - 1) + ")";
            default -> "(" + condition(random, depth - 1) + ") or (" + condition(random, depth - 1) + ")";
        };
    }
}
