package org.inspraak.launcher;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings both halves of the schema up to date before the application is deployed, which expects its tables there. The
 * domain's half and the engine's half each have their own history, because they move at their own pace.
 */
record Migrations(DatabaseAccess database) {

    /** Answers how many steps were taken; none when everything was up to date. */
    int apply() {
        try {
            return migrateDomain() + migrateEngine();
        } catch (FlywayException e) {
            throw new StartRefused(
                    ExitCode.MIGRATION_FAILED,
                    "The tables at " + database.urlToShow() + " could not be brought up to date: "
                            + StartRefused.reason(e),
                    e);
        }
    }

    private int migrateDomain() {
        return history("flyway_domain").locations("classpath:db/domain").load().migrate().migrationsExecuted;
    }

    private int migrateEngine() {
        return history("flyway_engine")
                .locations("classpath:db/engine")
                .javaMigrations(EngineScript.all())
                // the domain's tables are already there and are no reason to refuse
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private FluentConfiguration history(String table) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .table(table);
    }
}
