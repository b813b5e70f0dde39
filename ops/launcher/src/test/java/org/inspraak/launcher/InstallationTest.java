package org.inspraak.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    Path home;

    @Test
    void given_a_checkout_when_looked_for_then_the_parts_are_where_they_were_built() throws IOException {
        make(
                "case-web/target/case-web.war",
                "ops/launcher/target/payara-micro.jar",
                "ops/launcher/target/postgresql.jar");

        Installation installation = Installation.find(home, Map.of());

        assertThat(installation.application()).isEqualTo(home.resolve("case-web/target/case-web.war"));
        assertThat(installation.server()).isEqualTo(home.resolve("ops/launcher/target/payara-micro.jar"));
    }

    @Test
    void given_an_assembled_folder_when_looked_for_then_the_parts_lie_side_by_side() throws IOException {
        make("inspraak.war", "payara-micro.jar", "postgresql.jar");

        Installation installation = Installation.find(home, Map.of());

        assertThat(installation)
                .isEqualTo(new Installation(
                        home.resolve("inspraak.war"),
                        home.resolve("payara-micro.jar"),
                        home.resolve("postgresql.jar")));
    }

    @Test
    void given_a_part_that_is_missing_when_looked_for_then_refused() throws IOException {
        make("inspraak.war", "payara-micro.jar");

        assertThatThrownBy(() -> Installation.find(home, Map.of()))
                .isInstanceOfSatisfying(StartRefused.class, refusal -> assertThat(refusal.exitCode())
                        .isEqualTo(ExitCode.NOT_BUILT))
                .hasMessageContaining("postgresql.jar");
    }

    private void make(String... files) throws IOException {
        for (String file : files) {
            Path path = home.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
    }
}
