package fatal;

import dev.millpond.Destroy;
import dev.millpond.Fatal;
import dev.millpond.Pooled;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.concurrent.Callable;

@Pooled(maxSize = 2)
public class Link {

    @Fatal
    boolean isFatal(SQLException failure) throws IOException {
        return failure.getErrorCode() > 100;
    }

    @Fatal
    static boolean isGone(Link link, SQLRecoverableException failure) {
        return true;
    }

    public int count(String statement) throws SQLException {
        return statement.length();
    }

    public void report(Exception failure, Throwable failure2) {}

    public <R, E extends Exception> R query(Callable<? extends R> reader, E expected) throws E, SQLException {
        try {
            return reader.call();
        } catch (Exception unexpected) {
            throw expected;
        }
    }

    public boolean failed(IOException failure) {
        return true;
    }

    public <X extends Throwable> void failed(X failure) throws X {
        throw failure;
    }

    public Link detach() {
        return this;
    }

    @Destroy
    void drop() {}
}
