package org.inspraak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KnowledgeYamlTest {

    private static final String WHOLE = """
            - code: B-TRY-01
              kind: question
              group: monitoring
              sources:
              - S1.51
              stages:
              - intake
              - information-request
              when: monitoring and not(cameras)
              tags:
              - job-content
              answers:
              - R-AIWM-07
              rule: BE-39-INFO
              figure:
                value: '52'
                unit: percent
                year: 2024
                source: A study
                url: https://example.org/study
                verification: verified
              texts:
                nl:
                  title: 'Titel: met een teken'
                  body: |-
                    Eerste regel
                    tweede regel
                  reason: Omdat
                  counterpoint: Maar
                  provenance: Eigen tekst
                  population: Werknemers
                fr:
                  title: Titre
              parts:
              - code: a
                nl: Deel
                fr: Partie
            """;

    private static final String SMALL = """
            - code: C-1
              kind: clause
              texts:
                nl:
                  title: Titel
            """;

    private static List<Finding> findings(String yaml) {
        return catchThrowableOfType(CaseRuleViolation.class, () -> KnowledgeYaml.read(yaml))
                .findings();
    }

    @Test
    void given_an_entry_with_every_field_when_read_and_written_then_it_is_the_same_text() {
        assertThat(KnowledgeYaml.write(KnowledgeYaml.read(WHOLE))).isEqualTo(WHOLE);
    }

    @Test
    void given_only_what_is_needed_when_read_then_the_rest_is_empty() {
        KnowledgeEntry entry = KnowledgeYaml.read(SMALL).get(0);

        assertThat(entry.group()).isNull();
        assertThat(entry.sources()).isEmpty();
        assertThat(entry.parts()).isEmpty();
        assertThat(entry.figure()).isNull();
        assertThat(KnowledgeYaml.write(List.of(entry))).isEqualTo(SMALL);
    }

    @Test
    void given_one_language_when_another_is_asked_for_then_the_one_is_given() {
        KnowledgeEntry entry = KnowledgeYaml.read(SMALL).get(0);

        assertThat(entry.text(Language.FR).title()).isEqualTo("Titel");
        assertThat(entry.languageFor(Language.FR)).isEqualTo(Language.NL);
        assertThat(entry.isIn(Language.FR)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is replaced | by what | code | field | line
                "code: C-1 | code: clause one | yaml.value | code | 1",
                "kind: clause | kind: poem | yaml.value | kind | 2",
                "kind: clause | color: red | yaml.field-missing | kind | 1",
                "kind: clause | kind: clause@  sources: [S1.16, A4] | yaml.value | sources | 3",
                "kind: clause | kind: clause@  group: No Slug | yaml.value | group | 3",
                "kind: clause | kind: clause@  figure: { value: 5 } | yaml.field-missing | figure.unit | 3",
                "kind: clause | kind: clause@  parts: [ { code: a, fr: b } ] | yaml.field-missing | parts[0].nl | 3",
                "title: Titel | body: Tekst | yaml.field-missing | texts.nl.title | 5",
                "nl: | it: | yaml.field-missing | texts.nl | 4"
            })
    void given_an_entry_that_is_wrong_when_read_then_entry_field_and_line_are_named(
            String right, String wrong, String code, String field, int line) {
        Finding found = findings(SMALL.replace(right, wrong.replace("@", "\n"))).get(0);

        assertThat(found.code()).isEqualTo(code);
        assertThat(found.params()).containsEntry("field", field).containsEntry("line", line);
        assertThat(found.params()).containsEntry("record", wrong.startsWith("code") ? "clause one" : "C-1");
    }

    @ParameterizedTest
    @EnumSource(Verification.class)
    void given_a_figure_when_a_letter_wants_it_then_only_one_that_was_found_may_go(Verification verification) {
        String yaml = WHOLE.replace("verification: verified", "verification: " + verification.code());

        assertThat(KnowledgeYaml.read(yaml).get(0).mayGoIntoLetter())
                .isEqualTo(verification == Verification.VERIFIED || verification == Verification.CONSISTENT);
    }

    @Test
    void given_no_figure_when_a_letter_wants_the_entry_then_it_may_go() {
        assertThat(KnowledgeYaml.read(SMALL).get(0).mayGoIntoLetter()).isTrue();
    }
}
