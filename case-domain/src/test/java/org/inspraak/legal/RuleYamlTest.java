package org.inspraak.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.legal.LegalRule.Cascade;
import org.inspraak.legal.LegalRule.ChecklistItem;
import org.inspraak.legal.LegalRule.Confidence;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleYamlTest {

    private static final String SMALL = """
            - code: BE-1
              version: 1
              status: in-force
              confidence: high
              applies: true
              debtor: employer
              cascade: first
              texts:
                nl: { title: t1, citation: c1, duty: d1 }
                fr: { title: t2, citation: c2, duty: d2 }
                de: { title: t3, citation: c3, duty: d3 }
                en: { title: t4, citation: c4, duty: d4 }
            """;

    @Test
    void given_rules_with_all_fields_and_with_few_when_written_and_read_then_they_are_the_same() {
        List<LegalRule> rules = List.of(full(), few());

        String yaml = RuleYaml.write(rules);

        assertThat(RuleYaml.read(yaml)).isEqualTo(rules);
        assertThat(RuleYaml.write(RuleYaml.read(yaml))).isEqualTo(yaml);
    }

    @Test
    void given_a_rule_when_written_then_its_fields_stand_one_below_the_other_in_their_order() {
        assertThat(RuleYaml.write(List.of(full())).lines().map(line -> line.replaceAll("(: ).*", "$1")))
                .containsSubsequence(
                        "- code: ",
                        "  version: ",
                        "  status: ",
                        "  confidence: ",
                        "  effective-from: ",
                        "  effective-until: ",
                        "  joint-committee: ",
                        "  refines: ",
                        "  applies: ",
                        "  arguable: ",
                        "  careful: ",
                        "  term:",
                        "    anchor: ",
                        "  debtor: ",
                        "  recipients:",
                        "  - works-council",
                        "  cascade: ",
                        "  reminders:",
                        "  breach: ",
                        "  texts:",
                        "    nl:",
                        "      title: ",
                        "  checklist:",
                        "  - id: ");
    }

    @Test
    void given_few_fields_when_read_then_the_others_have_their_usual_meaning() {
        LegalRule rule = RuleYaml.read(SMALL).get(0);

        assertThat(rule.applies()).isEqualTo("true");
        assertThat(rule.careful()).isFalse();
        assertThat(rule.term()).isNull();
        assertThat(rule.reminders()).isEmpty();
        assertThat(rule.recipients()).isEmpty();
    }

    @Test
    void given_a_term_without_reminders_when_read_then_they_are_the_usual_ones() {
        String yaml = SMALL.replace(
                "  debtor", "  term: { anchor: go-live, direction: backward, count: 0, unit: days }\n  debtor");

        assertThat(RuleYaml.read(yaml).get(0).reminders()).isEqualTo(LegalRule.USUAL_REMINDERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is replaced | by what | code | field | line
                "code: BE-1 | code: be 1 | yaml.value | code | 1",
                "status: in-force | status: law | yaml.value | status | 3",
                "confidence: high | colour: red | yaml.field-missing | confidence | 1",
                "confidence: high | confidence: high@  colour: red | yaml.field-unknown | colour | 5",
                "confidence: high | confidence: high@  confidence: low | yaml.field-twice | confidence | 5",
                "version: 1 | version: one | yaml.value | version | 2",
                "version: 1 | version: [1] | yaml.no-text | version | 2",
                "version: 1 | version: 1@  effective-from: 2027-02-30 | yaml.value | effective-from | 3",
                "version: 1 | version: 1@  careful: perhaps | yaml.value | careful | 3",
                "version: 1 | version: 1@  term: soon | yaml.no-mapping | term | 3",
                "version: 1 | version: 1@  term: { anchor: go-live } | yaml.field-missing | term.direction | 3",
                "version: 1 | version: 1@  recipients: workers | yaml.no-list | recipients | 3",
                "version: 1 | version: 1@  recipients: [boss] | yaml.value | recipients | 3",
                "version: 1 | version: 1@  reminders: [-1] | yaml.value | reminders | 3",
                "version: 1 | version: 1@  joint-committee: 22 | yaml.value | joint-committee | 3",
                "de: { title: t3, citation: c3, duty: d3 } | it: {} | yaml.field-missing | texts.de | 9",
                "title: t3, | '' | yaml.field-missing | texts.de.title | 11",
                "duty: d3 | duty: '\"a\\u0007b\"' | yaml.text | texts.de.duty | 11"
            })
    void given_a_record_that_is_wrong_when_read_then_rule_field_and_line_are_named(
            String right, String wrong, String code, String field, int line) {
        String by = (wrong == null ? "" : wrong).replace("@", "\n").replace("'", "");

        Finding found = findings(SMALL.replace(right, by)).get(0);

        assertThat(found.code()).isEqualTo(code);
        assertThat(found.params()).containsEntry("field", field).containsEntry("line", line);
        assertThat(found.params()).containsEntry("record", by.startsWith("code") ? "be 1" : "BE-1");
    }

    @Test
    void given_several_faults_when_read_then_all_are_told_at_once() {
        String yaml = SMALL.replace("version: 1", "version: x").replace("debtor: employer", "debtor: nobody");

        assertThat(findings(yaml).stream().map(one -> one.params().get("field")))
                .containsExactly("version", "debtor");
    }

    @Test
    void given_a_checklist_when_a_language_is_missing_or_an_item_stands_twice_then_it_is_named() {
        String item = "  - { id: one, nl: a, fr: b, de: c, en: d }\n";
        String noGerman = "  - { id: two, nl: a, fr: b, en: d }\n";

        List<Finding> findings = findings(SMALL + "  checklist:\n" + item + item + noGerman);

        assertThat(findings.stream().map(Finding::code)).containsExactly("yaml.item-twice", "yaml.field-missing");
        assertThat(findings.get(1).params()).containsEntry("field", "checklist[2].de");
    }

    @Test
    void given_the_same_code_twice_when_read_then_it_is_refused() {
        assertThat(findings(SMALL + SMALL).get(0).code()).isEqualTo("yaml.record-twice");
    }

    @Test
    void given_what_is_no_yaml_when_read_then_line_and_column_are_named() {
        Finding found = findings("- code: 'BE-1\n  version: 1\n").get(0);

        assertThat(found.code()).isEqualTo("yaml.unreadable");
        assertThat(found.params()).containsEntry("line", 3).containsKey("column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\n", "# nothing", "code: BE-1", "[]", "text"})
    void given_no_list_of_rules_when_read_then_it_says_so(String yaml) {
        assertThat(findings(yaml).get(0).code()).isEqualTo("yaml.no-records");
    }

    @Test
    void given_text_that_grows_or_goes_deep_when_read_then_it_is_refused() {
        String aliases = "- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n";

        assertThat(findings(aliases).get(0).code()).isEqualTo("yaml.alias");
        assertThat(findings("[".repeat(100_000)).get(0).code()).isEqualTo("yaml.too-deep");
        assertThat(findings("- ".repeat(100_000)).get(0).code()).isEqualTo("yaml.too-deep");
        assertThat(findings("#".repeat(YamlTree.MAX_CHARACTERS + 1)).get(0).code())
                .isEqualTo("yaml.too-large");
        assertThat(findings(SMALL.replace("duty: d3", "duty: " + "x".repeat(20_001)))
                        .get(0)
                        .code())
                .isEqualTo("yaml.text");
    }

    @Test
    void given_very_many_faults_when_read_then_not_more_are_told_than_someone_reads() {
        assertThat(findings("- x\n".repeat(450))).hasSize(50);
    }

    private static List<Finding> findings(String yaml) {
        return catchThrowableOfType(CaseRuleViolation.class, () -> RuleYaml.read(yaml))
                .findings();
    }

    private static LegalRule full() {
        return new LegalRule(
                "BE-39-INFO",
                12,
                Status.ADOPTED,
                Confidence.MEDIUM,
                LocalDate.of(1983, 12, 13),
                LocalDate.of(2200, 1, 1),
                "140.03",
                "EU-AI-26.7",
                "headcount >= 50 and (some c in affectedCategories satisfies c.affected / c.total >= 0.5)",
                "not(personalData) # or: \"worse\"",
                true,
                new Term(Term.Anchor.INTRODUCTION, Term.Direction.BACKWARD, 3, Term.Unit.MONTHS),
                Debtor.UNION,
                List.of(Recipient.WORKS_COUNCIL, Recipient.AUTHORITY),
                Cascade.EACH,
                List.of(60, 0),
                "BE-39-DISMISS",
                texts("Ein “Satz”: mit – allem, was ’s gibt 🙂\n\nund  einem zweiten Absatz: " + "lang ".repeat(60)
                        + "."),
                List.of(item("nature"), item("time-of-work")));
    }

    private static LegalRule few() {
        return new LegalRule(
                "EU-2",
                1,
                Status.TO_BE_CONFIRMED,
                Confidence.LOW,
                null,
                null,
                null,
                null,
                "true",
                null,
                false,
                null,
                Debtor.EMPLOYER,
                List.of(),
                Cascade.FIRST,
                List.of(),
                null,
                texts(null),
                List.of());
    }

    private static Map<Language, RuleText> texts(String note) {
        Map<Language, RuleText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String one = language.code();
            texts.put(language, new RuleText("null", "'" + one, "- a: b, \"c\" #d", note == null ? null : "yes", note));
        }
        return texts;
    }

    private static ChecklistItem item(String id) {
        return new ChecklistItem(
                id, Map.of(Language.NL, "1983", Language.FR, "true", Language.DE, "~", Language.EN, "2027-12-02"));
    }
}
