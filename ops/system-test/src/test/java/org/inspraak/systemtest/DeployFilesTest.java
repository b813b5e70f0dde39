package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator gets for each shape: it names what there is, and is what the tests run. */
class DeployFilesTest {

    private static final Path TOP = Launched.checkout();
    private static final Path DEPLOY = TOP.resolve("ops/deploy");
    private static final Pattern SETTING = Pattern.compile("INSPRAAK_[A-Z_]*[A-Z]");
    /** How {@code case-web} asks for a setting. */
    private static final Pattern ASKED = Pattern.compile("find\\(\"(inspraak\\.[a-z.]+)\"\\)");

    /** Said by the scripts and the launcher themselves, or to them by the checkout's own scripts. */
    private static final Set<String> NOBODYS_CHOICE =
            Set.of("INSPRAAK_HOME", "INSPRAAK_MODE", "INSPRAAK_WAR", "INSPRAAK_EAR");

    private static Assembled assembled;

    @BeforeAll
    static void assemble() {
        assembled = Assembled.anew();
    }

    @AfterAll
    static void leave() {
        if (assembled != null) {
            assembled.close();
        }
    }

    private static Set<String> readBy(String... places) {
        Set<String> names = new TreeSet<>();
        for (String place : places) {
            String text = textBelow(TOP.resolve(place));
            SETTING.matcher(text).results().forEach(found -> names.add(found.group()));
            ASKED.matcher(text)
                    .results()
                    .forEach(found -> names.add(found.group(1).replace('.', '_').toUpperCase(Locale.ROOT)));
        }
        names.removeAll(NOBODYS_CHOICE);
        return names;
    }

    private static String textBelow(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(DeployFilesTest::isSource).toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        return Files.isRegularFile(file)
                && !file.endsWith("inspraak.env")
                && !file.endsWith("Containerfile")
                && !file.endsWith("inspraak.service");
    }

    @Test
    void given_micro_when_its_settings_are_read_then_its_environment_file_names_each_and_no_other() throws IOException {
        assertThat(namedIn("micro"))
                .isEqualTo(readBy(
                        "ops/launcher/src/main",
                        "ops/deploy/preboot.txt",
                        "case-domain/src/main",
                        "case-web/src/main"));
    }

    @Test
    void given_the_full_server_when_its_settings_are_read_then_its_environment_file_names_each_and_no_other()
            throws IOException {
        assertThat(namedIn("server"))
                .isEqualTo(readBy(
                        "ops/deploy/server", "ops/deploy/preboot.txt", "case-domain/src/main", "case-web/src/main"));
    }

    /** Every setting follows a comment; a commented one shows its default. */
    private static Set<String> namedIn(String shape) throws IOException {
        Set<String> names = new TreeSet<>();
        String before = "";
        for (String line : Files.readAllLines(DEPLOY.resolve(shape).resolve("inspraak.env"))) {
            if (line.matches("#?INSPRAAK_[A-Z_]+=.*")) {
                assertThat(before).as("before " + line).matches("# .+");
                names.add(line.replaceFirst("#?([A-Z_]+)=.*", "$1"));
            }
            before = line;
        }
        return names;
    }

    @Test
    void given_the_preboot_commands_then_there_is_one_place_for_them() throws IOException {
        try (Stream<Path> files = Files.walk(TOP)) {
            List<Path> places = files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> textBelow(file).contains("create-jdbc-connection-pool"))
                    .toList();
            assertThat(places).containsExactly(DEPLOY.resolve("preboot.txt"));
        }
        String commands = Files.readString(DEPLOY.resolve("preboot.txt"));
        assertThat(TOP.resolve("ops/launcher/target/classes/org/inspraak/launcher/preboot.txt"))
                .hasContent(commands);
        assertThat(DEPLOY.resolve("target/server/etc/preboot.txt")).hasContent(commands);
    }

    @ParameterizedTest
    @ValueSource(strings = {"micro", "server"})
    void given_the_container_file_then_all_that_it_copies_was_assembled(String shape) throws IOException {
        Path folder = DEPLOY.resolve("target").resolve(shape);
        List<String> copied = Files.readAllLines(folder.resolve("Containerfile")).stream()
                .filter(line -> line.startsWith("COPY "))
                .flatMap(line -> Stream.of(line.split(" ")).skip(1))
                .filter(word -> !word.startsWith("/"))
                .toList();
        // the server itself is unpacked there by whoever builds the container, as the file says
        assertThat(copied)
                .hasSizeGreaterThan(3)
                .allMatch(part -> part.equals("payara6") || Files.exists(folder.resolve(part)));
        assertThat(folder.resolve("bin/inspraak")).isExecutable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"micro", "server"})
    void given_the_unit_then_systemd_takes_it(String shape) throws IOException, InterruptedException {
        String unit = Files.readString(DEPLOY.resolve(shape).resolve("inspraak.service"));
        assertThat(unit)
                .contains("User=inspraak", "NoNewPrivileges=yes", "ProtectSystem=strict", "Restart=on-failure")
                .contains("MemoryMax=", "After=network-online.target postgresql.service");
        Path verifier = Path.of("/usr/bin/systemd-analyze");
        if (Files.isExecutable(verifier)) {
            Path copy = Files.createDirectories(Launched.target().resolve("unit-" + shape))
                    .resolve("inspraak.service");
            Path installed = DEPLOY.resolve("target").resolve(shape);
            Files.writeString(copy, unit.replace("/opt/inspraak/", installed + "/"));
            Process process = new ProcessBuilder(verifier.toString(), "verify", copy.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            assertThat(said).isEmpty();
        }
    }

    @Test
    void given_no_settings_when_the_full_server_is_started_then_one_sentence_names_what_is_missing() {
        try (Launched started = Launched.start(Map.of(), "ops/deploy/target/server/bin/inspraak", "start")) {
            assertThat(started.awaitEnd()).isEqualTo(2);
            assertThat(started.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("INSPRAAK_DB_URL", "inspraak.env");
        }
    }

    @Test
    void given_no_database_when_migrated_then_one_sentence_names_what_is_missing() {
        try (Launched started = Launched.start(Map.of(), "ops/deploy/target/micro/bin/inspraak", "migrate")) {
            assertThat(started.awaitEnd()).isEqualTo(2);
            assertThat(started.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("INSPRAAK_DB_URL");
        }
    }

    @Test
    void given_nothing_that_answers_when_asked_for_readiness_then_it_says_no() {
        String port = Integer.toString(Inspraak.freePort());
        try (Launched asked =
                Launched.start(Map.of("INSPRAAK_HTTP_PORT", port), "ops/deploy/target/micro/bin/inspraak", "ready")) {
            assertThat(asked.awaitEnd()).isEqualTo(1);
            assertThat(asked.output()).isEqualTo("Inspraak is not ready.\n");
        }
    }
}
