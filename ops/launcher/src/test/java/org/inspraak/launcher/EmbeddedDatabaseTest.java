package org.inspraak.launcher;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final String PROGRAMS = "postgres-binaries";

    /** What the first test unpacked, for the others: unpacking takes longer than all the rest. */
    @TempDir
    static Path unpacked;

    @TempDir
    Path folder;

    private DataDirectory directory;
    private EmbeddedDatabase database;

    @BeforeEach
    void start() throws IOException {
        copyPrograms(unpacked, folder);
        directory = DataDirectory.open(folder);
        database = EmbeddedDatabase.start(directory, 5);
        if (!Files.exists(unpacked.resolve(PROGRAMS))) {
            copyPrograms(folder, unpacked);
        }
    }

    private static void copyPrograms(Path from, Path to) throws IOException {
        if (!Files.exists(from.resolve(PROGRAMS))) {
            return;
        }
        try (Stream<Path> all = Files.walk(from.resolve(PROGRAMS))) {
            List<Path> outermostFirst = all.toList();
            for (Path path : outermostFirst) {
                Files.copy(path, copyOf(path, from, to), NOFOLLOW_LINKS, COPY_ATTRIBUTES);
            }
            // by the times of its folders the library sees that everything was unpacked
            for (Path path : outermostFirst) {
                if (Files.isDirectory(path)) {
                    Files.setLastModifiedTime(copyOf(path, from, to), Files.getLastModifiedTime(path));
                }
            }
        }
    }

    private static Path copyOf(Path path, Path from, Path to) {
        return to.resolve(from.relativize(path).toString());
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
        directory.close();
    }

    @Test
    void given_a_new_directory_when_started_then_durable_local_and_closed_to_strangers() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        DatabaseAccess stranger = new DatabaseAccess(database.access().url(), "postgres", "guess");
        assertThatThrownBy(stranger::connect).isInstanceOf(SQLException.class);
    }

    @Test
    void given_rows_when_stopped_and_started_again_then_they_are_found() throws IOException, SQLException {
        change("create table kept (word text)");
        change("insert into kept values ('inspraak')");

        database.close();
        assertThat(EmbeddedDatabase.findRunning(folder)).isEmpty();
        database = EmbeddedDatabase.start(directory, 5);

        assertThat(ask("select word from kept")).isEqualTo("inspraak");
    }

    @Test
    void given_a_server_left_behind_by_a_killed_launcher_when_started_then_it_is_taken_over_and_can_be_stopped()
            throws IOException, SQLException {
        String startedAt = ask("select pg_postmaster_start_time()::text");

        EmbeddedDatabase again = EmbeddedDatabase.start(directory, 5);

        assertThat(again.access()).isEqualTo(database.access());
        assertThat(ask("select pg_postmaster_start_time()::text")).isEqualTo(startedAt);
        again.close();
        assertThat(EmbeddedDatabase.findRunning(folder)).isEmpty();
    }

    @Test
    void given_an_empty_database_when_migrated_twice_then_both_halves_are_there_and_the_second_time_does_nothing()
            throws SQLException {
        Migrations migrations = new Migrations(database.access());

        assertThat(migrations.apply()).isGreaterThan(7);
        assertThat(ask("select count(*)::text from flyway_engine where version <> '0'"))
                .as("the engine's seven scripts and our index")
                .isEqualTo("8");
        assertThat(
                        ask(
                                "select (to_regclass('act_ru_task') is not null and to_regclass('case_file') is not null)::text"))
                .isEqualTo("true");
        assertThat(migrations.apply()).isZero();
    }

    @Test
    void given_foreign_tables_when_migrated_then_refused_in_one_sentence() throws SQLException {
        change("create table somebody_elses (id int)");

        assertThatThrownBy(() -> new Migrations(database.access()).apply())
                .isInstanceOfSatisfying(StartRefused.class, refusal -> assertThat(refusal.exitCode())
                        .isEqualTo(ExitCode.MIGRATION_FAILED))
                .message()
                .doesNotContain("\n");
    }

    @Test
    void given_no_staff_when_an_administrator_is_needed_then_invented_and_never_once_staff_exist() throws SQLException {
        assertThat(Administrator.inventFor(database.access(), Map.of())).isPresent();
        assertThat(Administrator.inventFor(database.access(), Map.of("INSPRAAK_ADMIN_PASSWORD", "chosen")))
                .isEmpty();

        change("create table staff (id int)");
        assertThat(Administrator.inventFor(database.access(), Map.of())).isPresent();

        change("insert into staff values (1)");
        assertThat(Administrator.inventFor(database.access(), Map.of())).isEmpty();
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = database.access().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.access().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
