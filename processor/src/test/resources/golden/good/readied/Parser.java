package readied;

import dev.millpond.Activate;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
public class Parser {
    @Activate
    static void reset(Object parser) {}
}
