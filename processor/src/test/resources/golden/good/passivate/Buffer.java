package passivate;

import dev.millpond.Passivate;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
public class Buffer {
    @Passivate
    void clear() {}

    public void append(char letter) {}
}
