package org.inspraak.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** One of the scripts with which the engine creates its tables, taken from the engine's own jar, as a migration. */
final class EngineScript implements JavaMigration {

    private static final String FOLDER = "/org/camunda/bpm/engine/db/create/";

    /** In the order in which they need one another. */
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private final int number;
    private final String part;
    private final String sql;

    private EngineScript(int number, String part) {
        this.number = number;
        this.part = part;
        this.sql = read(FOLDER + "activiti.postgres.create." + part + ".sql");
    }

    static JavaMigration[] all() {
        return IntStream.range(0, PARTS.size())
                .mapToObj(index -> new EngineScript(index + 1, PARTS.get(index)))
                .toArray(JavaMigration[]::new);
    }

    private static String read(String resource) {
        try (InputStream script = EngineScript.class.getResourceAsStream(resource)) {
            if (script == null) {
                throw new StartRefused(
                        ExitCode.MIGRATION_FAILED, "The engine's jar no longer holds the script " + resource + ".");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartRefused(ExitCode.MIGRATION_FAILED, "The script " + resource + " cannot be read.", e);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(Integer.toString(number));
    }

    @Override
    public String getDescription() {
        return "create " + part.replace('.', ' ');
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update(sql.getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }
}
