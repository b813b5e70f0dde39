package org.inspraak.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.LegalRule.ChecklistItem;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedRulesTest {

    private static final List<LegalRule> RULES = ShippedRules.read();

    /** Code, status, confidence, first day, term: as the sources have them. */
    private static final String EXPECTED = """
            BE-109          in-force        high   -          request forward 2 months
            BE-39-CONS      in-force        medium 1983-12-13 introduction backward 3 months
            BE-39-DISMISS   in-force        medium 1983-12-13 -
            BE-39-INFO      in-force        high   1983-12-13 introduction backward 3 months
            BE-5            in-force        medium -          -
            BE-65           in-force        high   -          -
            BE-68           in-force        high   -          introduction backward 0 days
            BE-81           in-force        medium -          introduction backward 0 days
            BE-9            in-force        high   -          decision backward 0 days
            BE-CPBW-ADV     in-force        medium -          decision backward 0 days
            BE-CPBW-DIRECT  to-be-confirmed medium -          -
            BE-KB73         in-force        high   -          -
            BE-PC-226       in-force        medium -          -
            BE-PSY          in-force        high   -          -
            BE-PSY-REQUEST  to-be-confirmed medium -          -
            EU-2002-14      in-force        medium -          -
            EU-AI-111       in-force        high   2026-07-27 -
            EU-AI-2.11      in-force        high   -          -
            EU-AI-26.11     adopted         high   2027-12-02 -
            EU-AI-26.2      adopted         high   2027-12-02 -
            EU-AI-26.7      adopted         high   2027-12-02 go-live backward 0 days
            EU-AI-27        adopted         high   2027-12-02 go-live backward 0 days
            EU-AI-4         in-force        high   2025-02-02 -
            EU-AI-50        in-force        high   2026-08-02 -
            EU-AI-5F        in-force        medium 2025-02-02 -
            EU-AI-5N        adopted         high   2026-12-02 -
            EU-AI-6-GUIDE   pending         medium -          -
            EU-AI-86        disputed        medium 2026-08-02 -
            EU-AI-HR        adopted         high   2027-12-02 -
            EU-COM-2025-837 pending         medium -          -
            EU-EP-ALGO      pending         medium -          -
            EU-EWC          in-force        medium -          -
            EU-EWC-2450     adopted         high   2029-01-02 -
            EU-PWD          pending         medium -          -
            EU-SP20         in-force        high   -          -
            GDPR-13-14      in-force        medium 2018-05-25 -
            GDPR-15         in-force        medium 2018-05-25 request forward 1 months
            GDPR-21-22      in-force        medium 2018-05-25 -
            GDPR-35         in-force        high   2018-05-25 processing backward 0 days
            GDPR-88         in-force        medium 2018-05-25 -
            """;

    /** What a condition may consist of beside facts and what is in an item of them. */
    private static final Set<String> WORDS = Set.of(
            "and", "or", "not", "some", "every", "in", "satisfies", "date", "count", "true", "c", "affected", "total");

    @Test
    void given_the_shipped_rules_when_read_then_all_are_there_with_status_dates_and_terms_of_the_sources() {
        List<String> expected =
                EXPECTED.lines().map(line -> line.replaceAll(" +", " ")).toList();

        assertThat(RULES.stream().map(ShippedRulesTest::line)).containsExactlyElementsOf(expected);
        assertThat(RULES).allSatisfy(rule -> assertThat(rule.version()).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("files")
    void given_a_shipped_file_when_written_again_then_it_is_the_same_text(String file) {
        String records = ShippedRules.text(file).replaceFirst("^#.*\n", "");

        assertThat(RuleYaml.write(RuleYaml.read(records))).isEqualTo(records);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void given_a_rule_when_read_in_each_language_then_it_is_complete_and_its_own(LegalRule rule) {
        List<RuleText> texts = Arrays.stream(Language.values()).map(rule::text).toList();

        assertThat(texts).doesNotContainNull();
        assertThat(texts.stream().map(text -> text.breach() == null).distinct())
                .as("breach")
                .hasSize(1);
        assertThat(texts.stream().map(text -> text.note() == null).distinct())
                .as("note")
                .hasSize(1);
        for (int part = 0; part < parts(texts.get(0)).size(); part++) {
            int one = part;
            assertThat(texts.stream().map(text -> parts(text).get(one)).filter(Objects::nonNull))
                    .doesNotHaveDuplicates();
        }
        for (ChecklistItem item : rule.checklist()) {
            assertThat(item.texts()).hasSize(Language.values().length);
            assertThat(item.texts().values()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void given_a_text_when_set_then_it_has_typographic_marks_and_ends_like_a_sentence(LegalRule rule) {
        for (RuleText text : rule.texts().values()) {
            assertThat(parts(text).stream().filter(Objects::nonNull))
                    .allSatisfy(part -> assertThat(part).doesNotContain("'", "\"", "...", "  ", "\n"));
            assertThat(text.title()).doesNotEndWith(".").hasSizeLessThanOrEqualTo(90);
            assertThat(Stream.of(text.duty(), text.breach(), text.note()).filter(Objects::nonNull))
                    .allSatisfy(sentences -> assertThat(sentences).endsWith("."));
            assertThat(text.duty().split("(?<![0-9])[.?] (?=\\p{Lu})"))
                    .as(rule.code())
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void given_a_french_text_when_set_then_a_no_break_space_stands_before_its_double_signs(LegalRule rule) {
        Pattern loose = Pattern.compile("[^\\u00a0][;:!?»](\\s|$)|«[^\\u00a0]");
        Stream<String> items =
                rule.checklist().stream().map(item -> item.texts().get(Language.FR));

        assertThat(Stream.concat(parts(rule.text(Language.FR)).stream(), items).filter(Objects::nonNull))
                .noneMatch(part -> loose.matcher(part).find());
    }

    /** A sentence under two rules would mean that one of them was not thought through. */
    @Test
    void given_all_rules_when_compared_then_no_two_share_a_text() {
        TreeMap<String, List<String>> byText = new TreeMap<>();
        for (LegalRule rule : RULES) {
            for (RuleText text : rule.texts().values()) {
                Stream.of(text.title(), text.citation(), text.duty(), text.breach(), text.note())
                        .filter(Objects::nonNull)
                        .forEach(part -> byText.computeIfAbsent(part, none -> new ArrayList<>())
                                .add(rule.code()));
            }
        }

        assertThat(byText)
                .allSatisfy((text, codes) -> assertThat(codes).as(text).hasSize(1));
    }

    @Test
    void given_rules_that_are_not_law_when_read_then_none_has_a_term_or_may_set_a_date() {
        List<LegalRule> notLaw =
                RULES.stream().filter(rule -> !rule.status().setsDates()).toList();

        assertThat(notLaw).extracting(LegalRule::status).contains(Status.PENDING, Status.TO_BE_CONFIRMED);
        assertThat(notLaw).allSatisfy(rule -> {
            assertThat(rule.term()).isNull();
            assertThat(rule.reminders()).isEmpty();
        });
    }

    /** What is adopted for later must say from when, and what is only known in general must say so to the reader. */
    @ParameterizedTest
    @FieldSource("RULES")
    void given_a_rule_that_is_not_wholly_sure_when_read_then_it_says_why(LegalRule rule) {
        boolean isSure =
                rule.confidence() == LegalRule.Confidence.HIGH && rule.status().setsDates();

        assertThat(rule.effectiveFrom() != null || rule.status() != Status.ADOPTED)
                .isTrue();
        assertThat(isSure || rule.text(Language.NL).note() != null).isTrue();
    }

    @Test
    void given_rules_that_name_others_when_looked_up_then_those_exist() {
        Set<String> codes = RULES.stream().map(LegalRule::code).collect(Collectors.toSet());
        List<String> named = RULES.stream()
                .flatMap(rule -> Stream.of(rule.breach(), rule.refines()))
                .filter(Objects::nonNull)
                .toList();

        assertThat(named).isNotEmpty();
        assertThat(codes).containsAll(named);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void given_a_condition_when_its_words_are_read_then_they_are_facts_or_belong_to_the_language(LegalRule rule) {
        String conditions = rule.applies() + " " + Objects.requireNonNullElse(rule.arguable(), "");
        Stream<String> words = Pattern.compile("[A-Za-z]+")
                .matcher(conditions.replaceAll("\"[^\"]*\"", ""))
                .results()
                .map(found -> found.group());

        assertThat(words.filter(word -> !WORDS.contains(word))).isSubsetOf(Fact.keys());
        assertThat(conditions)
                .doesNotContain("= true")
                .doesNotContain("= false")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({
        "BE-39-INFO, 4",
        "BE-39-CONS, 4",
        "BE-9, 7",
        "BE-CPBW-ADV, 4",
        "GDPR-35, 4",
        "EU-AI-27, 6",
        "BE-PC-226, 4",
        "BE-PSY, 5",
        "BE-68, 4",
        "EU-SP20, 4",
        "EU-PWD, 7"
    })
    void given_a_rule_whose_source_lists_contents_when_read_then_the_checklist_has_them(String code, int items) {
        assertThat(rule(code).checklist()).hasSize(items);
    }

    @Test
    void given_a_small_firm_when_the_rules_are_searched_then_some_have_no_threshold() {
        assertThat(List.of("BE-PSY", "BE-5", "GDPR-13-14", "GDPR-15", "GDPR-21-22", "GDPR-35", "BE-109"))
                .allSatisfy(code -> assertThat(rule(code).applies()).doesNotContain("headcount >"));
    }

    /** The two are different acts, and Dutch has a word for each; the directives use that of CAO 9. */
    @Test
    void given_the_dutch_texts_when_read_then_overleg_is_of_cao_39_and_raadpleging_of_cao_9() {
        Set<String> consultation = Set.of("BE-9", "EU-2002-14", "EU-EWC", "EU-PWD");
        for (LegalRule rule : RULES) {
            String dutch = String.join(
                    " ",
                    parts(rule.text(Language.NL)).stream()
                            .filter(Objects::nonNull)
                            .toList());
            assertThat(dutch.matches("(?i).*\\boverle(g|gt)\\b.*"))
                    .as(rule.code())
                    .isEqualTo(rule.code().startsWith("BE-39-"));
            assertThat(dutch.matches("(?i).*raadple(eg|ging).*"))
                    .as(rule.code())
                    .isEqualTo(consultation.contains(rule.code()));
        }
    }

    @Test
    void given_the_book_when_counted_then_every_file_is_read() {
        assertThat(RULES).hasSize((int) EXPECTED.lines().count());
        assertThat(RULES.stream().map(LegalRule::code)).doesNotHaveDuplicates();
    }

    static List<String> files() {
        return ShippedRules.FILES;
    }

    private static LegalRule rule(String code) {
        return RULES.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<String> parts(RuleText text) {
        return Arrays.asList(text.title(), text.citation(), text.duty(), text.breach(), text.note());
    }

    private static String line(LegalRule rule) {
        Term term = rule.term();
        return String.join(
                " ",
                rule.code(),
                rule.status().code(),
                rule.confidence().code(),
                rule.effectiveFrom() == null ? "-" : rule.effectiveFrom().toString(),
                term == null
                        ? "-"
                        : YamlRecord.code(term.anchor()) + " " + YamlRecord.code(term.direction()) + " " + term.count()
                                + " " + YamlRecord.code(term.unit()));
    }
}
