package promising;

import dev.millpond.Passivate;
import dev.millpond.Pooled;
import java.nio.channels.Channel;

@Pooled(maxSize = 2)
public class Mobile implements Channel {
    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}

    @Passivate
    void hangUp() {}
}
