package org.inspraak.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void given_an_open_directory_when_opened_again_then_refused_until_closed() throws IOException {
        DataDirectory first = DataDirectory.open(folder);

        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOfSatisfying(StartRefused.class, refusal -> assertThat(refusal.exitCode())
                        .isEqualTo(ExitCode.ALREADY_RUNNING))
                .hasMessage(
                        "Inspraak is already running on the data directory " + folder + "; that one is left alone.");

        first.close();
        DataDirectory.open(folder).close();
    }

    @Test
    void given_a_file_in_its_place_when_opened_then_not_writable() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOfSatisfying(StartRefused.class, refusal -> assertThat(refusal.exitCode())
                        .isEqualTo(ExitCode.DATA_DIRECTORY_NOT_WRITABLE))
                .hasMessageContaining("The data directory " + file + " cannot be written");
    }

    @Test
    void given_logs_of_earlier_starts_when_a_fresh_one_is_asked_for_then_the_last_five_are_kept() throws IOException {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            for (int start = 1; start <= 7; start++) {
                Files.writeString(directory.freshLog("server.log"), "start " + start);
            }

            assertThat(directory.log("server.log")).hasContent("start 7");
            assertThat(directory.log("server.log.5")).hasContent("start 2");
            assertThat(directory.log("server.log.6")).doesNotExist();
        }
    }

    @Test
    void given_a_filled_folder_when_a_fresh_one_is_asked_for_then_it_is_empty() throws IOException {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("server/lib")).resolve("old.jar"), "old");

            assertThat(directory.freshFolder("server")).isEmptyDirectory();
        }
    }

    @Test
    void given_an_empty_directory_when_keys_are_asked_for_twice_then_they_are_made_once_for_the_owner_only()
            throws IOException {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            TokenKeys first = TokenKeys.readOrCreate(directory, Map.of());
            String privateKey = Files.readString(first.privateKey());
            String publicKey = Files.readString(first.publicKey());
            TokenKeys second = TokenKeys.readOrCreate(directory, Map.of());

            assertThat(second).isEqualTo(first);
            assertThat(first.privateKey()).hasContent(privateKey);
            assertThat(first.publicKey()).hasContent(publicKey);
            assertThat(privateKey).startsWith("-----BEGIN PRIVATE KEY-----");
            assertThat(publicKey).startsWith("-----BEGIN PUBLIC KEY-----");
            assertThat(Files.getPosixFilePermissions(first.privateKey()))
                    .allMatch(permission -> permission.name().startsWith("OWNER_"));

            Files.delete(first.publicKey());
            TokenKeys.readOrCreate(directory, Map.of());
            assertThat(first.publicKey()).hasContent(publicKey);
        }
    }

    @Test
    void given_keys_in_the_environment_when_asked_for_then_those_are_handed_on() throws IOException {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            Map<String, String> given =
                    Map.of("INSPRAAK_JWT_PRIVATE_KEY", "/keys/private", "INSPRAAK_JWT_PUBLIC_KEY", "/keys/public");

            assertThat(TokenKeys.readOrCreate(directory, given).environment())
                    .containsAllEntriesOf(given)
                    .containsEntry("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:///keys/public");
            assertThat(folder.resolve("jwt-private.pem")).doesNotExist();
        }
    }
}
