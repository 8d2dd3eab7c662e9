package dev.millpond.benchmarks.peer;

import dev.millpond.Passivate;
import dev.millpond.Pooled;

/** A thing that its pool resets when it comes back. */
@Pooled(maxSize = 10)
public class ResetThing extends Thing {

    @Override
    @Passivate
    public void reset() {
        super.reset();
    }
}
