package dev.millpond.concurrency;

import dev.millpond.Fatal;
import dev.millpond.Pooled;

/** A probe that every failure of a use breaks. */
@Pooled(maxSize = 1, maxWait = "10s")
public final class JudgedProbe extends Probe {

    JudgedProbe() {}

    @Fatal
    boolean isFatal(RuntimeException failure) {
        return true;
    }
}
