package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The program as a whole: begun, begun wrongly, ended, begun again. */
@ExtendWith(InspraakRunning.class)
class StartAndStopTest {

    private static final int JAVA_TOO_OLD = 3;
    private static final int ALREADY_RUNNING = 5;
    private static final int PORT_TAKEN = 6;
    private static final int DEPLOYMENT_FAILED = 9;

    @Test
    void given_it_runs_when_started_again_on_its_data_then_it_says_so_and_the_first_goes_on(Inspraak inspraak) {
        Map<String, String> settings = Inspraak.settings(inspraak.dataDirectory(), Inspraak.freePort());
        try (Launched second = Launched.start(settings, "ops/run")) {
            assertThat(second.awaitEnd()).isEqualTo(ALREADY_RUNNING);
            assertThat(second.output()).contains("already running").doesNotContain("\tat ");
        }
        assertThat(inspraak.nobody().get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void given_a_taken_port_when_started_then_one_sentence_names_it() throws IOException {
        Path data = Inspraak.freshDirectory();
        try (ServerSocket taken = new ServerSocket(Inspraak.freePort(), 1, InetAddress.getLoopbackAddress());
                Launched launched = Launched.start(Inspraak.settings(data, taken.getLocalPort()), "ops/run")) {
            assertThat(launched.awaitEnd()).isEqualTo(PORT_TAKEN);
            assertThat(launched.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort(), "INSPRAAK_HTTP_PORT");
        } finally {
            Inspraak.forget(data);
        }
    }

    @Test
    void given_an_application_that_does_not_deploy_when_started_then_it_ends_and_names_the_log() throws IOException {
        Path data = Inspraak.freshDirectory();
        Map<String, String> settings = new HashMap<>(Inspraak.settings(data, Inspraak.freePort()));
        settings.put("INSPRAAK_WAR", brokenWar().toString());
        try (Launched launched = Launched.start(settings, "ops/run")) {
            assertThat(launched.awaitEnd()).as(launched.output()).isEqualTo(DEPLOYMENT_FAILED);
            assertThat(launched.output()).contains("server.log").doesNotContain("\tat ");
        } finally {
            Inspraak.forget(data);
        }
    }

    @Test
    void given_a_registered_case_when_stopped_by_ctrl_c_then_nothing_is_left_and_the_next_start_finds_it() {
        Path data = Inspraak.freshDirectory();
        String number;
        try (Inspraak first = Inspraak.startOn(data)) {
            number = first.colleague("k.peeters").registers(Introduction.anIntroduction());
            List<ProcessHandle> family = first.launched().familyOn(data);
            assertThat(family).hasSizeGreaterThan(2);

            first.launched().interrupt();
            first.launched().awaitEnd();
            Patience.await(
                    Duration.ofSeconds(60),
                    () -> family.stream().noneMatch(ProcessHandle::isAlive),
                    () -> "still running: "
                            + family.stream().filter(ProcessHandle::isAlive).toList());
        }
        try (Inspraak second = Inspraak.startOn(data)) {
            assertThat(second.colleague("k.peeters").reads(number).getString("number"))
                    .isEqualTo(number);
        }
        Inspraak.forget(data);
    }

    @Test
    void given_an_old_java_when_started_then_one_sentence_says_which_is_needed() throws IOException {
        Path home = Files.createTempDirectory(Launched.target(), "old-java-");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path data = Inspraak.freshDirectory();
        Map<String, String> settings = new HashMap<>(Inspraak.settings(data, Inspraak.freePort()));
        settings.put("JAVA_HOME", home.toString());
        try (Launched launched = Launched.start(settings, "ops/run")) {
            assertThat(launched.awaitEnd()).isEqualTo(JAVA_TOO_OLD);
            assertThat(launched.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("Java 17", "11.0.2");
        } finally {
            Inspraak.forget(data);
        }
    }

    @Test
    void given_a_start_without_demo_then_demo_accounts_are_refused_and_the_administrator_sees_no_case() {
        Path data = Inspraak.freshDirectory();
        try (Inspraak empty = Inspraak.startEmpty(data, "a long first password")) {
            empty.nobody()
                    .post("/api/v1/tokens", credentials("k.peeters", Inspraak.password()))
                    .expect(401);
            String token = empty.nobody()
                    .post("/api/v1/tokens", credentials("admin", "a long first password"))
                    .expect(201)
                    .json()
                    .getString("accessToken");
            empty.nobody().bearing(token).get("/api/v1/staff").expect(200);
            empty.nobody().bearing(token).get("/api/v1/cases").expect(403);
        } finally {
            Inspraak.forget(data);
        }
    }

    private static JsonObject credentials(String username, String password) {
        return Json.createObjectBuilder()
                .add("username", username)
                .add("password", password)
                .build();
    }

    private static Path brokenWar() throws IOException {
        Path war = Files.createTempFile(Launched.target(), "broken-", ".war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write("<web-app><servlet>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return war;
    }
}
