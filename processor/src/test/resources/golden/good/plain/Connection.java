package plain;

import dev.millpond.Pooled;
import java.sql.SQLException;
import java.util.List;

@Pooled(maxSize = 10)
public class Connection {
    private final String url;

    Connection(String url) throws SQLException {
        this.url = url;
    }

    public List<String> query(String sql) throws SQLException {
        return List.of(url, sql);
    }
}
