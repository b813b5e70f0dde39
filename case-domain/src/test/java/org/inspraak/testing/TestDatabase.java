package org.inspraak.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.hibernate.cfg.Configuration;

/** One PostgreSQL for the whole test run, with the schema that the migrations make. */
public final class TestDatabase {

    // held here: the log manager keeps its loggers by weak references only
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.flywaydb"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    private static final TestDatabase ONLY = new TestDatabase();

    private final EmbeddedPostgres postgres;
    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    private TestDatabase() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dataSource = postgres.getPostgresDatabase();
        migrate(dataSource, MigrationVersion.LATEST);
        factory = bootHibernate(postgres.getJdbcUrl("postgres", "postgres"));
    }

    private static void migrate(DataSource dataSource, MigrationVersion version) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/domain")
                .target(version)
                .load()
                .migrate();
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntityManagerFactory bootHibernate(String url) {
        Configuration configuration = new Configuration();
        DomainClasses.all().stream()
                .filter(type -> type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class))
                .forEach(configuration::addAnnotatedClass);
        configuration.setProperty("hibernate.connection.url", url);
        configuration.setProperty("hibernate.connection.pool_size", "20");
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        configuration.setProperty("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_WITH_TIMEZONE");
        configuration.setProperty("hibernate.jdbc.batch_size", "50");
        configuration.setProperty("hibernate.order_inserts", "true");
        configuration.setProperty("hibernate.order_updates", "true");
        configuration.setProperty("hibernate.query.in_clause_parameter_padding", "true");
        configuration.setProperty("hibernate.generate_statistics", "true");
        configuration.setProperty("hibernate.session.events.log", "false");
        // the tables are Flyway's; that they fit the entities is part of the test
        configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
        return configuration.buildSessionFactory();
    }

    public static EntityManagerFactory factory() {
        return ONLY.factory;
    }

    public static Connection connect() throws SQLException {
        return ONLY.dataSource.getConnection();
    }

    /** A database beside the one of all tests, empty, on the same server: to be migrated step by step. */
    public static final class Another implements AutoCloseable {

        private final String name;

        /** @param name lower case, once for each test class */
        public Another(String name) throws SQLException {
            this.name = name;
            run("drop database if exists " + name);
            run("create database " + name);
        }

        /** @param version the last migration that there was then */
        public void migrateTo(String version) {
            migrate(dataSource(), MigrationVersion.fromVersion(version));
        }

        public void migrateToNewest() {
            migrate(dataSource(), MigrationVersion.LATEST);
        }

        public Connection connect() throws SQLException {
            return dataSource().getConnection();
        }

        /** What the application of today sees in it. */
        public EntityManagerFactory factory() {
            return bootHibernate(ONLY.postgres.getJdbcUrl("postgres", name));
        }

        private DataSource dataSource() {
            return ONLY.postgres.getDatabase("postgres", name);
        }

        @Override
        public void close() throws SQLException {
            run("drop database " + name + " with (force)");
        }

        private static void run(String sql) throws SQLException {
            try (Connection connection = TestDatabase.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** Everything that tests wrote is gone; what the migrations wrote stays. */
    public static void clear() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = 'public'"
                            + " and tablename not in ('joint_committee', 'audit_chain', 'legal_rule_book', 'knowledge_shelf', 'flyway_schema_history')")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            // the audit log refuses to be emptied; as a replica its trigger sleeps, and so do foreign keys
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from " + String.join("; delete from ", tables));
            statement.execute("update audit_chain set last_sequence = 0, last_hash = repeat('0', 64)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
