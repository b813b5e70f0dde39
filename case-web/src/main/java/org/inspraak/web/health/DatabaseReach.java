package org.inspraak.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Asks the database whether it is there. */
@ApplicationScoped
public class DatabaseReach {

    private static final Logger LOG = Logger.getLogger(DatabaseReach.class.getName());
    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/inspraak")
    DataSource database;

    public boolean isThere() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", DatabaseAway.reason(e));
            return false;
        }
    }
}
