package deprecated;

import dev.millpond.Destroy;
import dev.millpond.Passivate;
import dev.millpond.Pooled;

/**
 * Old.
 *
 * @deprecated no longer used
 */
@Pooled(maxSize = 1)
@Deprecated
public class Relic {
    @Deprecated(forRemoval = true)
    public Relic() {}

    @Deprecated
    @Passivate
    void wipe() {}

    @Deprecated(forRemoval = true)
    @Destroy
    void crush() {}
}
