package org.inspraak.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path HOME = Path.of("/somewhere");

    @Test
    void given_nothing_when_read_then_demo_on_loopback_with_its_own_database() {
        Settings settings = Settings.read(List.of(), Map.of(), HOME);

        assertThat(settings.mode()).isEqualTo(Settings.Mode.DEMO);
        assertThat(settings.dataDirectory()).isEqualTo(HOME.resolve(".inspraak"));
        assertThat(settings.localAddress()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.poolSize()).isEqualTo(20);
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void given_every_variable_when_read_then_all_are_taken_over() {
        Settings settings = Settings.read(
                List.of("--empty"),
                Map.of(
                        "INSPRAAK_HTTP_PORT", "18090",
                        "INSPRAAK_HTTP_ADDRESS", "0.0.0.0",
                        "INSPRAAK_DATA_DIR", "/data/inspraak",
                        "INSPRAAK_DB_URL", "jdbc:postgresql://db/inspraak?sslpassword=hidden",
                        "INSPRAAK_DB_USER", "union",
                        "INSPRAAK_DB_PASSWORD", "secret",
                        "INSPRAAK_DB_POOL", "7",
                        "INSPRAAK_SERVER_JAVA_OPTS", "-Xmx2g  -XX:+UseG1GC"),
                HOME);

        assertThat(settings.mode()).isEqualTo(Settings.Mode.EMPTY);
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/data/inspraak"));
        assertThat(settings.localAddress()).isEqualTo("http://127.0.0.1:18090");
        assertThat(settings.poolSize()).isEqualTo(7);
        assertThat(settings.serverJavaOptions()).containsExactly("-Xmx2g", "-XX:+UseG1GC");
        assertThat(settings.database())
                .contains(new DatabaseAccess("jdbc:postgresql://db/inspraak?sslpassword=hidden", "union", "secret"));
        assertThat(settings.toString()).doesNotContain("secret", "hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "99999999999", "80 80"})
    void given_a_wrong_port_when_read_then_the_sentence_names_variable_and_value(String port) {
        assertThatThrownBy(() -> Settings.read(List.of(), Map.of("INSPRAAK_HTTP_PORT", port), HOME))
                .isInstanceOfSatisfying(StartRefused.class, refusal -> assertThat(refusal.exitCode())
                        .isEqualTo(ExitCode.SETTINGS_WRONG))
                .hasMessage("INSPRAAK_HTTP_PORT is \"" + port + "\"; it must be a whole number from 1 to 65535.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
    void given_demo_mode_when_the_address_is_reachable_from_outside_then_refused(String address) {
        Map<String, String> environment = Map.of("INSPRAAK_HTTP_ADDRESS", address);

        assertThatThrownBy(() -> Settings.read(List.of(), environment, HOME)).hasMessageContaining(address);
        assertThat(Settings.read(List.of("--empty"), environment, HOME).httpAddress())
                .isEqualTo(address);
    }

    @Test
    void given_unknown_arguments_when_read_then_refused() {
        assertThatThrownBy(() -> Settings.read(List.of("--emtpy"), Map.of(), HOME))
                .hasMessageContaining("--emtpy")
                .hasMessageContaining("--empty");
    }

    @Test
    void given_another_kind_of_database_or_no_user_when_read_then_refused() {
        assertThatThrownBy(() -> Settings.read(List.of(), Map.of("INSPRAAK_DB_URL", "jdbc:mysql://db"), HOME))
                .hasMessageContaining("INSPRAAK_DB_URL");
        assertThatThrownBy(() -> Settings.read(List.of(), Map.of("INSPRAAK_DB_URL", "jdbc:postgresql://db/x"), HOME))
                .hasMessageContaining("INSPRAAK_DB_USER");
    }

    @Test
    void given_a_format_of_the_log_when_read_then_text_or_json_and_nothing_else() {
        assertThat(Settings.read(List.of(), Map.of(), HOME).logFormat()).isEqualTo(Settings.LogFormat.TEXT);
        assertThat(Settings.read(List.of(), Map.of("INSPRAAK_LOG_FORMAT", "json"), HOME)
                        .logFormat())
                .isEqualTo(Settings.LogFormat.JSON);
        assertThatThrownBy(() -> Settings.read(List.of(), Map.of("INSPRAAK_LOG_FORMAT", "xml"), HOME))
                .hasMessage("INSPRAAK_LOG_FORMAT is \"xml\"; it must be text or json.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspraak.example.org", "ftp://inspraak.example.org", "https://", "https://a.be/inspraak"})
    void given_a_public_address_that_is_none_when_read_then_refused(String address) {
        assertThatThrownBy(() -> Settings.read(List.of(), Map.of("INSPRAAK_PUBLIC_URL", address), HOME))
                .isInstanceOfSatisfying(StartRefused.class, refusal -> assertThat(refusal.exitCode())
                        .isEqualTo(ExitCode.SETTINGS_WRONG))
                .hasMessageContaining(address);
    }

    @Test
    void given_a_taken_port_when_required_free_then_refused_and_free_afterwards() throws IOException {
        Settings settings;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings = Settings.read(
                    List.of(), Map.of("INSPRAAK_HTTP_PORT", Integer.toString(other.getLocalPort())), HOME);

            assertThatThrownBy(settings::requireFreePort)
                    .isInstanceOfSatisfying(StartRefused.class, refusal -> assertThat(refusal.exitCode())
                            .isEqualTo(ExitCode.PORT_TAKEN))
                    .hasMessageContaining("Port " + other.getLocalPort() + " on 127.0.0.1 is taken");
        }
        settings.requireFreePort();
    }

    @Test
    void given_a_database_that_does_not_answer_when_required_then_one_sentence_without_the_password() {
        DatabaseAccess nobody = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/inspraak", "union", "secret");

        assertThatThrownBy(nobody::requireReachable)
                .isInstanceOfSatisfying(StartRefused.class, refusal -> assertThat(refusal.exitCode())
                        .isEqualTo(ExitCode.DATABASE_UNREACHABLE))
                .hasMessageStartingWith("The database at jdbc:postgresql://127.0.0.1:1/inspraak cannot be reached")
                .message()
                .doesNotContain("secret", "\n");
    }
}
