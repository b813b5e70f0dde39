package org.inspraak.container.outside;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A PostgreSQL for one run of the tests, with the tables of the domain and of the engine. */
final class TestedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Duration TIME_TO_START = Duration.ofSeconds(60);

    /** In the order in which they need one another. */
    private static final List<String> ENGINE_SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private final EmbeddedPostgres server;

    private TestedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static TestedDatabase start() throws IOException, SQLException {
        TestedDatabase database = new TestedDatabase(EmbeddedPostgres.builder()
                .setPGStartupWait(TIME_TO_START)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .start());
        database.migrate();
        return database;
    }

    private void migrate() throws IOException, SQLException {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .table("flyway_domain")
                .locations("classpath:db/domain")
                .load()
                .migrate();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String script : ENGINE_SCRIPTS) {
                statement.execute(
                        read("/org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
            }
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream script = TestedDatabase.class.getResourceAsStream(resource)) {
            if (script == null) {
                throw new IOException("the engine no longer brings " + resource);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String url() {
        return server.getJdbcUrl(USER, USER);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
