package org.inspraak.systemtest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL that Inspraak did not start, with an empty database in it: what an operator gives to an installation. */
final class OwnPostgres implements AutoCloseable {

    static final String PASSWORD = "never-to-be-logged";

    private static final Duration TIME_TO_START = Duration.ofSeconds(90);
    private static final String NAME = "inspraak";

    private final EmbeddedPostgres server;

    private OwnPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static OwnPostgres start(Path folder, int port) {
        try {
            Redirect log = Redirect.appendTo(Files.createDirectories(folder.resolve("log"))
                    .resolve("postgres.log")
                    .toFile());
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setPGStartupWait(TIME_TO_START)
                    .setPort(port)
                    .setDataDirectory(folder.resolve("postgres"))
                    .setOverrideWorkingDirectory(
                            folder.resolve("postgres-binaries").toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role " + NAME + " login password '" + PASSWORD + "'");
                statement.execute("create database " + NAME + " owner " + NAME);
            }
            return new OwnPostgres(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How an installation is told to use it. */
    Map<String, String> settings() {
        return Map.of(
                "INSPRAAK_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME,
                "INSPRAAK_DB_USER", NAME,
                "INSPRAAK_DB_PASSWORD", PASSWORD);
    }

    Connection connect() throws SQLException {
        Map<String, String> access = settings();
        return DriverManager.getConnection(
                access.get("INSPRAAK_DB_URL"), access.get("INSPRAAK_DB_USER"), access.get("INSPRAAK_DB_PASSWORD"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
