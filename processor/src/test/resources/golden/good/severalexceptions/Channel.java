package severalexceptions;

import dev.millpond.Activate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;

@Pooled(maxSize = 2)
public class Channel {
    public Channel() throws FileNotFoundException, IllegalStateException {}

    @Activate
    void open() throws IOException {}

    @Validate
    boolean check() throws SQLException {
        return true;
    }
}
