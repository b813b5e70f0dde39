package org.inspraak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspraak.knowledge.KnowledgeYaml;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each number of the sources is cited by an entry or by a comment, and the page that tells where tells the truth. */
class SourcesTest {

    /** How far each of the five sources goes: S0.1 to S0.21, and so on. */
    private static final List<Integer> LAST = List.of(21, 56, 11, 46, 46);

    private static final Path TOP = Path.of("..");
    private static final Path PAGE = TOP.resolve("ops/decisions/0017-what-the-sources-ask.md");
    private static final Path CATALOGUE = Path.of("src/main/resources/org/inspraak/knowledge/catalogue");
    private static final List<String> MODULES =
            List.of("case-domain", "case-workflow", "case-web", "ops/launcher", "ops/bench");

    /** Two numbers with a dash or "to" between them are all from the one to the other. */
    private static final Pattern CITED =
            Pattern.compile("\\bS([0-9])\\.([0-9]{1,2})\\b(?:(?:–| to )S([0-9])\\.([0-9]{1,2})\\b)?");

    private static final Map<String, Pattern> COMMENTS = Map.of(
            "java", Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL),
            "yaml", Pattern.compile("(?m)^\\s*#.*$"),
            "bpmn", Pattern.compile("<!--.*?-->|<bpmn:documentation>.*?</bpmn:documentation>", Pattern.DOTALL),
            "sql", Pattern.compile("(?m)--.*$"));

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (S[^|]*) \\| ([^|]*) \\| ?([^|]*)\\|$");
    private static final Pattern REASON = Pattern.compile("(?m)^- (S[^:]*): ([^\\n]{20,})");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    /** By file name: a catalogue, a rule file, or a class without its ending. */
    private static final Map<String, Set<String>> CITED_BY = new HashMap<>();

    private static String page;

    @BeforeAll
    static void readWhatIsCited() throws IOException {
        page = Files.readString(PAGE);
        for (String module : MODULES) {
            for (Path file : sourcesOf(TOP.resolve(module).resolve("src/main"))) {
                Set<String> numbers = numbersIn(commentsOf(file));
                if (!numbers.isEmpty()) {
                    CITED_BY.put(nameOf(file), numbers);
                }
            }
        }
        for (Path file : filesIn(CATALOGUE)) {
            KnowledgeYaml.read(Files.readString(file))
                    .forEach(entry -> CITED_BY.computeIfAbsent(nameOf(file), name -> new TreeSet<>())
                            .addAll(entry.sources()));
        }
    }

    private static List<Path> sourcesOf(Path folder) throws IOException {
        return filesIn(folder).stream()
                .filter(file -> COMMENTS.containsKey(endingOf(file)))
                .toList();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String endingOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private static String commentsOf(Path file) throws IOException {
        return COMMENTS.get(endingOf(file))
                .matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> numbersIn(String text) {
        return CITED.matcher(text)
                .results()
                .flatMap(SourcesTest::fromTo)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> fromTo(MatchResult found) {
        int first = Integer.parseInt(found.group(2));
        if (found.group(3) == null) {
            return Stream.of(number(found.group(1), first));
        }
        assertThat(found.group(3)).as(found.group()).isEqualTo(found.group(1));
        return IntStream.rangeClosed(first, Integer.parseInt(found.group(4)))
                .mapToObj(each -> number(found.group(1), each));
    }

    private static String number(Object source, int item) {
        return "S" + source + "." + item;
    }

    private static List<String> allNumbers() {
        return IntStream.range(0, LAST.size())
                .boxed()
                .flatMap(source -> IntStream.rangeClosed(1, LAST.get(source)).mapToObj(item -> number(source, item)))
                .toList();
    }

    private static Set<String> notBuilt() {
        return REASON.matcher(page)
                .results()
                .flatMap(found -> numbersIn(found.group(1)).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void given_each_number_of_the_sources_when_looked_for_then_it_is_cited_or_the_page_says_why_it_is_not() {
        Set<String> found = new TreeSet<>(notBuilt());
        CITED_BY.values().forEach(found::addAll);

        assertThat(found).containsAll(allNumbers());
    }

    @Test
    void given_what_is_cited_when_looked_up_then_the_sources_have_that_number() {
        CITED_BY.forEach((name, numbers) -> assertThat(allNumbers()).as(name).containsAll(numbers));
        assertThat(allNumbers()).as(PAGE.toString()).containsAll(numbersIn(page));
    }

    @Test
    void given_the_table_of_the_page_when_its_ranges_are_counted_out_then_each_number_stands_there_once() {
        List<String> told = new ArrayList<>();
        ROW.matcher(page).results().forEach(row -> told.addAll(numbersIn(row.group(1))));

        assertThat(told).containsExactlyInAnyOrderElementsOf(allNumbers());
    }

    @Test
    void given_a_row_of_the_table_when_what_it_names_is_opened_then_that_cites_each_of_its_numbers() {
        ROW.matcher(page).results().forEach(row -> {
            List<String> places = NAMED.matcher(row.group(2) + row.group(3))
                    .results()
                    .map(place -> place.group(1))
                    .toList();
            assertThat(places).as(row.group(1)).isNotEmpty();
            places.forEach(place -> assertThat(CITED_BY.getOrDefault(place, Set.of()))
                    .as("%s for %s", place, row.group(1))
                    .containsAll(numbersIn(row.group(1))));
        });
    }
}
