package rivals;

import java.io.FileNotFoundException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

public interface Querying {
    Object text();

    void each(Consumer<? super String> action, List<?>... others);

    String line() throws SQLException, FileNotFoundException;

    @SuppressWarnings("rawtypes")
    void fill(List lines);

    void check() throws SQLException;
}
