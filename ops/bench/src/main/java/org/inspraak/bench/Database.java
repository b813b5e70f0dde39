package org.inspraak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database in the data directory, past the application; as its superuser, who may leave out checks. */
record Database(String url, String user, String password, String superuserPassword) {

    private static final int LINE_OF_PORT = 3;

    static Database in(Path dataDirectory) throws IOException {
        String port = Files.readAllLines(dataDirectory.resolve("postgres/postmaster.pid"))
                .get(LINE_OF_PORT)
                .strip();
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/inspraak",
                "inspraak",
                Files.readString(dataDirectory.resolve("database-password")).strip(),
                Files.readString(dataDirectory.resolve("postgres-password")).strip());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", superuserPassword);
    }

    void run(String... commands) throws SQLException {
        try (Connection connection = connect()) {
            run(connection, commands);
        }
    }

    static void run(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The first column of every row. */
    List<String> column(String query, Object... parameters) throws SQLException {
        return rows(query, parameters).stream().map(row -> row[0]).toList();
    }

    String one(String query, Object... parameters) throws SQLException {
        return column(query, parameters).get(0);
    }

    long count(String query, Object... parameters) throws SQLException {
        return Long.parseLong(one(query, parameters));
    }

    List<String[]> rows(String query, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String[]> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    String[] row = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = rows.getString(i + 1);
                    }
                    all.add(row);
                }
            }
            return all;
        }
    }
}
