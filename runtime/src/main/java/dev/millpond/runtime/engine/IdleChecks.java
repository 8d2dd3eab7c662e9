package dev.millpond.runtime.engine;

import dev.millpond.ValidationPoint;
import dev.millpond.runtime.DestroyReason;

/**
 * Validates idle objects in the background. The pool holds an object meanwhile, as a lease would, so nobody acquires one that
 * is just being asked.
 *
 * <p>As soon as one is found unfit, the others may be, too. Where objects are validated before they are lent as well, they
 * are marked for that; else the pool takes all that are idle at once, and gives each back when it was asked. So an acquire
 * itself never has to know.
 *
 * @param <T> the type of the pooled objects
 */
final class IdleChecks<T> {

    private final PoolCore<T> core;
    private final Hooks<T, ?> hooks;
    private final boolean areLentUnchecked;

    IdleChecks(PoolCore<T> core, Hooks<T, ?> hooks) {
        this.core = core;
        this.hooks = hooks;
        this.areLentUnchecked = !core.settings().validation().points().contains(ValidationPoint.ACQUIRE);
    }

    /** Begins to validate an object, if it is still idle then. Called by the housekeeper. */
    void begin(Slot<T> slot) {
        slot.history().beginCheck();
        core.background().run(() -> check(slot));
    }

    private void check(Slot<T> slot) {
        if (!hold(slot)) {
            slot.staleness().clear();
            slot.history().endCheck(-1, core.settings().scheduler().nanoTime());
        } else if (isValid(slot)) {
            giveBack(slot);
        } else {
            suspectOthers(); // first, because destroying this one may take its time
            core.discard(slot, DestroyReason.INVALID);
        }
    }

    private void suspectOthers() {
        core.suspectIdle();
        if (areLentUnchecked) {
            core.table().forEach(slot -> {
                if (hold(slot)) {
                    slot.history().beginCheck(); // at worst, a look at this moment takes the check for a use
                    core.background().run(() -> checkSuspect(slot));
                }
            });
        }
    }

    /** Validates an object that the pool holds. If it is unfit, that is no news: all that were idle are held already. */
    private void checkSuspect(Slot<T> slot) {
        if (isValid(slot)) {
            giveBack(slot);
        } else {
            core.discard(slot, DestroyReason.INVALID);
        }
    }

    /** Takes an idle object, and not for the thread that had it last. */
    private boolean hold(Slot<T> slot) {
        boolean held = slot.tryClaim();
        if (held) {
            slot.setHolder(null);
        }
        return held;
    }

    private void giveBack(Slot<T> slot) {
        long version = slot.version();
        slot.release(version);
        // last, or a look would take the check for a use that has just begun
        slot.staleness().clear();
        slot.history().endCheck(version, core.settings().scheduler().nanoTime());
    }

    private boolean isValid(Slot<T> slot) {
        try {
            return hooks.validate(slot.object(), ValidationPoint.IDLE);
        } catch (Throwable failure) { // whatever it throws, the object is invalid
            core.events().hookFailed(failure);
            return false;
        }
    }
}
