package hooks;

import dev.millpond.Activate;
import dev.millpond.Create;
import dev.millpond.Destroy;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import java.sql.SQLException;

@Pooled(maxSize = 4, maxWait = "5s")
public final class Session {
    public Session() {}

    @Create
    Session(String user, char... password) throws SQLException {
        if (password.length == 0) {
            throw new SQLException(user);
        }
    }

    @Validate
    boolean isAlive() {
        return true;
    }

    @Activate
    void begin() throws SQLException {}

    @Passivate
    void rollback() throws SQLException {}

    @Destroy
    public void disconnect() throws SQLException {}
}
