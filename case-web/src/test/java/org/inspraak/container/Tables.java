package org.inspraak.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.inspraak.audit.AuditVerification;

/** Looks at what was committed, past everything that the application keeps in memory. */
@ApplicationScoped
public class Tables {

    @Resource(lookup = "jdbc/inspraak")
    DataSource source;

    long count(String fromWhere, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement("select count(*) from " + fromWhere)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> auditFindings() {
        try (Connection connection = source.getConnection()) {
            return AuditVerification.findings(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
