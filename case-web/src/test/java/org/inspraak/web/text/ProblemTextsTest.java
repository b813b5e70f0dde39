package org.inspraak.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    /** Where a code stands in a call that makes a violation or a refusal. */
    private static final List<Pattern> CODES = List.of(
            Pattern.compile("(?:notFound|forbidden|conflict|orConflict)\\(\\s*\"([a-z0-9.-]+)\""),
            Pattern.compile(
                    "invalid\\(\\s*[^;\"]*(?:\"[^\"]*\"\\s*\\+?\\s*[^;\"]*)?,\\s*\"([a-z0-9-]+\\.[a-z0-9.-]+)\""),
            Pattern.compile("\\.that\\([^;]*?\"(?:[a-zA-Z.\\[\\]]+)\",\\s*\"([a-z0-9-]+\\.[a-z0-9.-]+)\""),
            Pattern.compile("RefusedRequest\\(\\s*[0-9]+,\\s*\"([a-z0-9.-]+)\""),
            Pattern.compile("Problem\\.of\\([^\"]*\"([a-z0-9.-]+)\""),
            Pattern.compile(
                    "(?:Ids\\.read|read)\\([^;\"]*,\\s*\"((?:value|date|number)[a-z0-9.-]+|[a-z-]+\\.not-found)\""),
            Pattern.compile("Finding\\([^;]*?\"([a-z0-9-]+\\.[a-z0-9.-]+)\""),
            Pattern.compile("case [0-9, ]+ -> \"([a-z0-9.-]+)\""));

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_the_message_files_when_compared_then_every_language_has_the_same_keys(Language language) {
        assertThat(ProblemTexts.texts(language).stringPropertyNames())
                .isEqualTo(ProblemTexts.texts(Language.NL).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_the_message_files_when_compared_then_every_sentence_has_the_same_places(Language language) {
        for (String key : ProblemTexts.texts(Language.NL).stringPropertyNames()) {
            assertThat(places(language, key)).as(key).isEqualTo(places(Language.NL, key));
            assertThat(ProblemTexts.texts(language).getProperty(key)).as(key).isNotBlank();
        }
    }

    /** Typographic apostrophes, and in French a no-break space before ; : ! and ?. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void given_the_message_files_when_their_signs_are_looked_at_then_they_are_as_printed(Language language) {
        Pattern loose = Pattern.compile(language == Language.FR ? "\\w'|[^\\u00a0][;:!?](\\s|$)" : "\\w'\\w");
        Properties texts = ProblemTexts.texts(language);

        assertThat(texts.stringPropertyNames())
                .noneMatch(key -> loose.matcher(texts.getProperty(key)).find());
    }

    @Test
    void given_the_sources_when_searched_for_codes_then_each_has_a_sentence() throws IOException {
        Set<String> codes = codes();

        assertThat(codes).hasSizeGreaterThan(80).contains("case.already-registered", "request.csrf", "value.missing");
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(ProblemTexts.texts(Language.NL)).as(code).containsKey(code));
    }

    @Test
    void given_params_when_a_sentence_is_made_then_dates_and_numbers_read_as_they_are_written_here() {
        assertThat(ProblemTexts.sentence(
                        Language.NL,
                        "date.out-of-bounds",
                        Map.of("min", LocalDate.of(1990, 1, 1), "max", LocalDate.of(2100, 12, 31))))
                .contains("01/01/1990")
                .contains("31/12/2100");
        assertThat(ProblemTexts.sentence(Language.DE, "company.headcount.out-of-bounds", Map.of("max", 1_000_000)))
                .contains("1.000.000");
        assertThat(ProblemTexts.sentence(
                        Language.EN,
                        "task.already-completed",
                        Map.of("name", "Karel $1 Peeters", "at", Instant.parse("2026-11-22T08:12:00Z"))))
                .contains("Karel $1 Peeters")
                .contains("22/11/2026 09:12");
    }

    @Test
    void given_nobody_to_name_when_a_task_was_completed_then_the_sentence_has_no_holes() {
        assertThat(ProblemTexts.sentence(Language.NL, "task.already-completed", Map.of()))
                .doesNotContain("{")
                .startsWith("Deze taak");
    }

    private static Set<String> places(Language language, String key) {
        Matcher matcher = PLACE.matcher(ProblemTexts.texts(language).getProperty(key, ""));
        return matcher.results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of("case-domain", "case-workflow", "case-web")) {
            Path sources = Path.of("..", module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
                    CODES.forEach(
                            pattern -> pattern.matcher(text).results().forEach(found -> codes.add(found.group(1))));
                }
            }
        }
        return codes;
    }
}
