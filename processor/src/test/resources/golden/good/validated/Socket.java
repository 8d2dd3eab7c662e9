package validated;

import dev.millpond.Pooled;
import dev.millpond.Validate;
import java.io.Closeable;
import java.io.IOException;

@Pooled(maxSize = 2)
public class Socket implements Closeable {
    @Validate
    protected boolean isOpen() throws IOException {
        return true;
    }

    @Override
    public void close() throws IOException {}
}
