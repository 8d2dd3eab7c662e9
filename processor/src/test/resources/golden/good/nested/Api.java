package nested;

import dev.millpond.Pooled;

public interface Api {
    @Pooled(maxSize = 1)
    class Part {}
}
