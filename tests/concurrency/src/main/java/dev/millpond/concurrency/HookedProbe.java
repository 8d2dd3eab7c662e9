package dev.millpond.concurrency;

import dev.millpond.Passivate;
import dev.millpond.Pooled;

/** A probe with a hook on its return: its closers first decide who runs it. */
@Pooled(maxSize = 1, maxWait = "10s")
public final class HookedProbe extends Probe {

    private int returns;

    HookedProbe() {}

    @Passivate
    void passivate() {
        returns++;
    }

    /** Returns how often the hook ran. Only the holder may ask. */
    public int returns() {
        return returns;
    }
}
