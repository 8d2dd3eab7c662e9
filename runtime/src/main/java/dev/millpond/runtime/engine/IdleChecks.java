package dev.millpond.runtime.engine;

import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.PoolHookException;
import dev.millpond.runtime.internal.Durations;

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
        core.lanes().check(() -> check(slot));
    }

    private void check(Slot<T> slot) {
        if (!hold(slot)) { // it is lent, and was validated for that if it is to be
            slot.history().endHold(-1);
        } else if (isValid(slot)) {
            giveBack(slot);
        } else {
            suspectOthers(); // first, so that none is lent meanwhile
            end(slot, slot.version());
        }
    }

    private void suspectOthers() {
        core.suspectIdle();
        if (areLentUnchecked) {
            core.table().forEach(slot -> {
                if (hold(slot)) { // at worst, a look at this moment takes the check for a use
                    core.lanes().check(() -> checkSuspect(slot));
                }
            });
        }
    }

    /** Validates an object that the pool holds. If it is unfit, that is no news: all that were idle are held already. */
    private void checkSuspect(Slot<T> slot) {
        if (isValid(slot)) {
            giveBack(slot);
        } else {
            end(slot, slot.version());
        }
    }

    /** Ends the object of a check that has taken too long, though it has not answered: it is unfit. */
    void endOverdue(Slot<T> slot, long now) {
        long timeout = core.settings().validation().timeoutNanos();
        long version = timeout > 0 ? slot.history().overdueCheck(now, timeout) : -1;
        if (version >= 0 && end(slot, version)) {
            PoolHookException late = new PoolHookException(
                    core.name() + ": @Validate has not answered within " + Durations.describe(timeout), null);
            core.lanes().tell(() -> core.hookFailed(slot, Validate.class, late));
        }
    }

    /** Ends an object that the pool holds. Answers false if that was done before. */
    private boolean end(Slot<T> slot, long version) {
        boolean ends = slot.tryRetire(version) != Slot.RETIRED;
        if (ends) {
            core.discardElsewhere(slot, DestroyReason.INVALID);
        }
        return ends;
    }

    /** Takes an idle object, and not for the thread that had it last. */
    private boolean hold(Slot<T> slot) {
        boolean held = slot.tryClaim();
        if (held) {
            slot.setHolder(null);
            slot.history()
                    .holdForCheck(slot.version(), core.settings().scheduler().nanoTime());
        }
        return held;
    }

    private void giveBack(Slot<T> slot) {
        long version = slot.version();
        slot.history().answerCheck();
        slot.release(version);
        // last, or a look would take the check for a use that has just begun
        slot.history().endCheck(version, core.settings().scheduler().nanoTime());
    }

    private boolean isValid(Slot<T> slot) {
        try {
            return hooks.validate(slot.object(), ValidationPoint.IDLE);
        } catch (Throwable failure) { // whatever it throws, the object is invalid
            core.lanes().tell(() -> core.hookFailed(slot, Validate.class, failure));
            return false;
        }
    }
}
