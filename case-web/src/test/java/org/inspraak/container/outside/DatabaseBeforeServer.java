package org.inspraak.container.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * A database that does not start fails the whole run: the application would be deployed without tables, and no test of
 * this package says anything without them.
 */
public class DatabaseBeforeServer {

    private static final String INSTRUCTIONS = "/org/inspraak/launcher/preboot.txt";
    private static final int FIRST = 1000;
    private static final int LAST = -1000;

    private TestedDatabase database;

    void start(@Observes(precedence = FIRST) BeforeSuite event) throws IOException, SQLException {
        database = TestedDatabase.start();
        Files.writeString(Path.of("target", "container", "preboot.txt"), preboot(database.url()));
    }

    void stop(@Observes(precedence = LAST) AfterSuite event) throws IOException {
        if (database != null) {
            database.close();
        }
    }

    /** The launcher's own instructions, so that the tests have the very pool that people will have. */
    private static String preboot(String url) throws IOException {
        Map<String, String> settings = Map.of(
                "INSPRAAK_DB_URL",
                url,
                "INSPRAAK_DB_USER",
                TestedDatabase.USER,
                "INSPRAAK_DB_PASSWORD",
                TestedDatabase.USER,
                "INSPRAAK_DB_POOL",
                "20",
                "INSPRAAK_HTTP_ADDRESS",
                "127.0.0.1");
        try (InputStream file = DatabaseBeforeServer.class.getResourceAsStream(INSTRUCTIONS)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                text = text.replace("${ENV=" + setting.getKey() + "}", setting.getValue());
            }
            return text;
        }
    }
}
