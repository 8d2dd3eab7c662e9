package dev.millpond.runtime.engine;

import dev.millpond.WhenExhausted;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object in the background, which stays in the pool, to find out whether that still fails: the probe of an open
 * {@link Circuit}, which runs this when the time has come. A pool that makes objects beyond its size has room for it
 * always, so it does this even while all its objects are lent.
 *
 * @param <T> the type of the pooled objects
 */
final class CircuitProbe<T> implements Runnable {

    private final PoolCore<T> core;
    private final ObjectMaker<T, ?> maker;

    CircuitProbe(PoolCore<T> core, ObjectMaker<T, ?> maker) {
        this.core = core;
        this.maker = maker;
    }

    @Override
    public void run() {
        core.lanes().make(this::probe);
    }

    private void probe() {
        Slot<T> slot = reserve();
        if (slot == null) {
            core.attempts().circuit().noRoom();
        } else if (core.attempts().tryBeginProbe(slot)) {
            make(slot);
        } else { // the circuit has been closed meanwhile
            core.vacate(slot);
        }
    }

    private void make(Slot<T> slot) {
        try {
            maker.make(slot);
            slot.release(slot.version());
            core.lanes().tell(maker::tellMade);
        } catch (Throwable stillBroken) {
            core.events().creationFailedForNobody(stillBroken);
            core.lanes().tell(() -> maker.tellFailed(stillBroken));
        }
    }

    private @Nullable Slot<T> reserve() {
        Slot<T> slot = core.table().reserve();
        boolean more = slot == null
                && core.settings().whenExhausted() == WhenExhausted.CREATE
                && core.table().total() < 2 * core.table().capacity(); // however many probes hang
        return more ? core.table().reserveOverflow() : slot;
    }
}
