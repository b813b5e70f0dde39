package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The first page that a newcomer reads names commands that work and places that exist. */
class ReadmeTest {

    /** What these tests start, and what starts these tests. */
    private static final Set<String> RUN_BY_TESTS =
            Set.of("ops/run", "ops/run --empty", "ops/verify-audit", "ops/test");

    private static Set<String> found(String pattern) throws IOException {
        String readme = Files.readString(Launched.checkout().resolve("README.md"));
        return Pattern.compile(pattern)
                .matcher(readme)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void given_the_readme_then_every_command_in_it_is_run_by_a_test() throws IOException {
        Set<String> commands = found("ops/[a-z-]+( --[a-z]+)?").stream()
                .filter(command -> Files.isRegularFile(Launched.checkout().resolve(command.split(" ")[0])))
                .collect(Collectors.toSet());
        assertThat(commands).isNotEmpty().isSubsetOf(RUN_BY_TESTS);
    }

    @Test
    void given_the_readme_then_every_place_and_picture_that_it_names_is_there() throws IOException {
        Path top = Launched.checkout();
        assertThat(found("(?<=\\()(ops|[A-Z]+\\.md)[^)]*(?=\\))"))
                .isNotEmpty()
                .allMatch(place -> Files.exists(top.resolve(place)));
        assertThat(found("case-[a-z]+/")).isNotEmpty().allMatch(place -> Files.isDirectory(top.resolve(place)));
    }
}
