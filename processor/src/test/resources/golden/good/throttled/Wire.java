package throttled;

import dev.millpond.Pooled;
import dev.millpond.Validate;

@Pooled(maxSize = 3)
public class Wire {

    @Validate(after = "2s")
    boolean isAlive() {
        return true;
    }
}
