package org.inspraak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.casefile.Stage;
import org.inspraak.inquiry.Question;
import org.inspraak.legal.ShippedRules;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;

/** The entries that come with a release. */
class ShippedCatalogueTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/inspraak/knowledge/catalogue");
    private static final List<KnowledgeEntry> ENTRIES = ShippedKnowledge.read();

    private static List<KnowledgeEntry> of(Kind kind) {
        return ENTRIES.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private static Stream<String> wordsOf(KnowledgeEntry entry, Language language) {
        EntryText text = entry.texts().get(language);
        return Stream.concat(
                        Stream.of(
                                text.title(),
                                text.body(),
                                text.reason(),
                                text.counterpoint(),
                                text.provenance(),
                                text.population()),
                        entry.parts().stream().map(part -> part.texts().get(language)))
                .filter(Objects::nonNull);
    }

    /** Which of the texts an entry has, in this language. */
    private static List<Boolean> filled(KnowledgeEntry entry, Language language) {
        EntryText text = entry.texts().get(language);
        return Stream.of(text.body(), text.reason(), text.counterpoint(), text.provenance(), text.population())
                .map(Objects::nonNull)
                .toList();
    }

    private static List<String> codes(Stream<KnowledgeEntry> entries) {
        return entries.map(KnowledgeEntry::code).toList();
    }

    @Test
    void given_the_folder_when_its_files_are_listed_then_each_of_them_is_shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ShippedKnowledge.FILES);
        }
    }

    @Test
    void given_all_files_when_read_then_a_code_stands_there_once() {
        assertThat(ENTRIES).extracting(KnowledgeEntry::code).doesNotHaveDuplicates();
    }

    @Test
    void given_an_entry_when_written_and_read_then_it_is_the_same() {
        assertThat(KnowledgeYaml.read(KnowledgeYaml.write(ENTRIES))).isEqualTo(ENTRIES);
    }

    @Test
    void given_an_entry_when_looked_at_in_each_language_then_it_says_as_much_in_all_four() {
        for (KnowledgeEntry entry : ENTRIES) {
            assertThat(entry.texts().keySet()).as(entry.code()).isEqualTo(EnumSet.allOf(Language.class));
            for (Language language : Language.values()) {
                assertThat(filled(entry, language))
                        .as(entry.code() + " " + language)
                        .isEqualTo(filled(entry, Language.NL));
            }
        }
    }

    /** Typographic apostrophes, and in French a no-break space before ; : ! and ?. */
    @Test
    void given_the_texts_when_their_signs_are_looked_at_then_they_are_as_printed() {
        Pattern loose = Pattern.compile("\\w'\\w| [;:!?](\\s|$)|[\\p{L}\\d»][;:!?](\\s|$)");
        for (KnowledgeEntry entry : ENTRIES) {
            for (Language language : Language.values()) {
                assertThat(wordsOf(entry, language))
                        .as(entry.code() + " " + language)
                        .noneMatch(text -> text.contains("'"));
            }
            assertThat(wordsOf(entry, Language.FR)).as(entry.code()).noneMatch(text -> loose.matcher(text)
                    .find());
        }
    }

    @Test
    void given_what_an_entry_points_to_when_looked_up_then_it_is_there() {
        Set<String> codes = ENTRIES.stream().map(KnowledgeEntry::code).collect(Collectors.toSet());
        Set<String> rules =
                ShippedRules.read().stream().map(rule -> rule.code()).collect(Collectors.toSet());

        assertThat(codes(ENTRIES.stream().filter(entry -> !codes.containsAll(entry.answers()))))
                .isEmpty();
        assertThat(codes(ENTRIES.stream().filter(entry -> entry.rule() != null && !rules.contains(entry.rule()))))
                .isEmpty();
        assertThat(codes(ENTRIES.stream().filter(entry -> !KnowledgeEntry.STAGES.containsAll(entry.stages()))))
                .isEmpty();
        assertThat(codes(ENTRIES.stream().filter(entry -> !KnowledgeEntry.FIVE_AS.containsAll(entry.tags()))))
                .isEmpty();
    }

    @Test
    void given_the_group_of_an_entry_when_looked_up_then_its_kind_has_it() {
        for (KnowledgeEntry entry : ENTRIES) {
            List<String> groups = entry.kind().groups();
            assertThat(groups.isEmpty() ? entry.group() == null : groups.contains(String.valueOf(entry.group())))
                    .as(entry.code() + " in " + entry.group())
                    .isTrue();
        }
    }

    @Test
    void given_the_names_that_other_parts_own_when_compared_then_they_are_the_same_here() {
        assertThat(Kind.QUESTION.groups())
                .containsExactlyElementsOf(Arrays.stream(Question.Topic.values())
                        .map(Question.Topic::code)
                        .toList());
        assertThat(KnowledgeEntry.STAGES)
                .containsExactlyElementsOf(Arrays.stream(Stage.values())
                        .filter(stage -> stage != Stage.CLOSED)
                        .map(Stage::code)
                        .toList());
    }

    /** S1.16 to S1.56, in the eight groups of the guide. */
    @Test
    void given_the_questions_when_counted_then_the_forty_one_are_there_in_eight_groups() {
        Set<String> sources = of(Kind.QUESTION).stream()
                .flatMap(entry -> entry.sources().stream())
                .collect(Collectors.toSet());

        for (int number = 16; number <= 56; number++) {
            assertThat(sources).contains("S1." + number);
        }
        assertThat(of(Kind.QUESTION).stream().map(KnowledgeEntry::group).distinct())
                .containsExactlyInAnyOrderElementsOf(Kind.QUESTION.groups());
        for (String compound : List.of("S1.50", "S1.52", "S1.53")) {
            assertThat(of(Kind.QUESTION))
                    .filteredOn(entry -> entry.sources().contains(compound))
                    .isNotEmpty()
                    .allMatch(entry -> entry.parts().size() > 1);
        }
        assertThat(codes(of(Kind.QUESTION).stream()
                        .filter(entry -> entry.text(Language.NL).body() == null)))
                .isEmpty();
    }

    @Test
    void given_a_question_with_a_condition_when_it_is_suggested_then_there_is_a_reason_to_give() {
        assertThat(codes(of(Kind.QUESTION).stream()
                        .filter(entry ->
                                entry.when() != null && entry.text(Language.NL).reason() == null)))
                .isEmpty();
    }

    @Test
    void given_the_clauses_when_counted_then_there_are_sixty_over_all_chapters_each_answering_something() {
        List<KnowledgeEntry> clauses = of(Kind.CLAUSE);

        assertThat(codes(clauses.stream())).hasSizeGreaterThanOrEqualTo(60);
        assertThat(clauses.stream().map(KnowledgeEntry::group).distinct())
                .containsExactlyInAnyOrderElementsOf(Kind.CLAUSE.groups());
        assertThat(codes(clauses.stream()
                        .filter(entry -> entry.answers().isEmpty()
                                || entry.text(Language.NL).body() == null
                                || entry.text(Language.NL).provenance() == null)))
                .isEmpty();
    }

    @Test
    void given_the_clauses_when_their_answers_are_read_then_questions_and_risks_are_among_them() {
        Function<Kind, Boolean> answered = kind -> of(Kind.CLAUSE).stream()
                .flatMap(clause -> clause.answers().stream())
                .anyMatch(
                        code -> of(kind).stream().anyMatch(entry -> entry.code().equals(code)));

        assertThat(answered.apply(Kind.QUESTION)).isTrue();
        assertThat(answered.apply(Kind.RISK)).isTrue();
    }

    @Test
    void given_the_other_kinds_when_counted_then_what_the_sources_list_is_there() {
        assertThat(of(Kind.PRINCIPLE)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(of(Kind.MISCONCEPTION))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(entry -> entry.text(Language.NL).counterpoint() != null);
        assertThat(of(Kind.TRUST_LAYER)).hasSize(4);
        assertThat(of(Kind.TENSION_FIELD)).hasSize(4);
        assertThat(of(Kind.RISK)).isNotEmpty().anyMatch(entry -> !entry.tags().isEmpty());
        assertThat(of(Kind.RISK).stream()
                        .flatMap(entry -> entry.tags().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(KnowledgeEntry.FIVE_AS);
        assertThat(of(Kind.RECOMMENDATION).stream().map(KnowledgeEntry::group).distinct())
                .containsExactlyInAnyOrderElementsOf(Kind.RECOMMENDATION.groups());
        for (Kind kind : Kind.values()) {
            assertThat(of(kind)).as(kind.code()).isNotEmpty();
        }
    }

    @Test
    void given_a_benchmark_when_read_then_its_study_year_population_and_verification_are_told() {
        for (KnowledgeEntry entry : of(Kind.BENCHMARK)) {
            assertThat(entry.figure()).as(entry.code()).isNotNull();
            assertThat(KnowledgeEntry.UNITS)
                    .as(entry.code())
                    .contains(entry.figure().unit());
            assertThat(entry.figure().source()).as(entry.code()).isNotBlank();
            assertThat(entry.figure().year()).as(entry.code()).isNotNull();
            assertThat(entry.figure().verification()).as(entry.code()).isNotNull();
            assertThat(entry.text(Language.NL).population()).as(entry.code()).isNotBlank();
        }
        assertThat(ENTRIES)
                .filteredOn(entry -> entry.kind() != Kind.BENCHMARK)
                .allMatch(entry -> entry.figure() == null);
    }
}
