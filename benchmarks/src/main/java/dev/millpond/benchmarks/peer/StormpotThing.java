package dev.millpond.benchmarks.peer;

import stormpot.Poolable;
import stormpot.Slot;

/** Stormpot's objects hold their slot. */
public class StormpotThing extends Thing implements Poolable {

    private final Slot slot;

    public StormpotThing(Slot slot) {
        this.slot = slot;
    }

    @Override
    public void release() {
        slot.release(this);
    }
}
