package org.inspraak.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A look into the tables, for what cannot be seen from outside: that nothing was written. */
final class Database {

    /** A way in. */
    interface Access {

        Connection connect() throws SQLException;
    }

    private static final int LINE_OF_PORT = 3;

    private final Path dataDirectory;

    private final List<String> tables;

    Database(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.tables = column("select tablename from pg_tables where schemaname = 'public'"
                + " and tablename not like 'act\\_%' and tablename not like 'flyway%'"
                + " and tablename not like 'audit%' order by tablename");
    }

    Connection connect() throws SQLException {
        try {
            List<String> postmaster = Files.readAllLines(dataDirectory.resolve("postgres/postmaster.pid"));
            String password = Files.readString(dataDirectory.resolve("database-password"));
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:"
                            + postmaster.get(LINE_OF_PORT).strip() + "/inspraak",
                    "inspraak",
                    password.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> column(String query) {
        return column(this::connect, query);
    }

    /** The first column of what a query finds, wherever the database is. */
    static List<String> column(Access access, String query) {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    void run(String... commands) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", commands), e);
        }
    }

    /** Rows per table of the union's work; the audit log, the engine's and the migrations' own tables are left out. */
    List<String> rowsPerTable() {
        String counts = tables.stream()
                .map(table -> "select '" + table + " ' || count(*) from " + table)
                .collect(Collectors.joining(" union all "));
        // the database may answer the parts in any order
        return column(counts).stream().sorted().toList();
    }
}
