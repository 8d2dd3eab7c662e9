package strict;

import dev.millpond.Create;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A factory of a large interface that says nothing of what may be null. */
@Pooled(maxSize = 4)
public final class ConnectionFactory {

    /** Makes a factory. */
    public ConnectionFactory() {}

    @Create
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:none");
    }

    @Passivate
    void reset(Connection connection) throws SQLException {
        connection.rollback();
    }
}
