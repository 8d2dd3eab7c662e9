package dev.millpond.runtime.engine;

import dev.millpond.Activate;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.PoolHookException;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.Jitter;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects and readies them, through the hooks of the generated pool, and sees to it that a failure leaves the slot
 * free. All who need a new object call it: {@link Acquisition}, {@link ExecutorCreation}, {@link IdleFiller} and
 * {@link CircuitProbe}.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
final class ObjectMaker<T, X extends Exception> {

    /** The share of its limits that an object does without: those that are made together shall not end together. */
    private static final double LARGEST_JITTER = 0.1;

    private final PoolCore<T> core;
    private final Hooks<T, X> hooks;
    private final Set<ValidationPoint> validationPoints;
    private final Attempts attempts;
    private final TimedChecks<T, X> timedChecks;
    private final Jitter jitter = new Jitter();

    ObjectMaker(PoolCore<T> core, Hooks<T, X> hooks) {
        this.core = core;
        this.hooks = hooks;
        this.validationPoints = core.settings().validation().points();
        this.attempts = core.attempts();
        this.timedChecks = new TimedChecks<>(core.settings(), hooks);
    }

    /**
     * Makes an object for an empty slot that the calling thread holds, and for which an attempt has begun. If that fails, the
     * slot is ended. Tells nobody but the counters and the log: whoever calls it tells the listener, by {@link #tellMade} or
     * {@link #tellFailed}, once the object or its room is where it belongs.
     */
    void make(Slot<T> slot) throws X {
        try {
            T object = created(hooks.create());
            install(object, slot);
            if (validationPoints.contains(ValidationPoint.CREATE)) {
                validateNew(object);
            }
        } catch (Throwable failure) { // whatever it is, nothing may be lost
            fail(slot, failure);
            throw failure;
        }
        if (attempts.succeeded(slot)) {
            core.waiters().signalAll(); // there may be room that nobody was to use
        }
    }

    /** Ends a slot for which no object could be made, and the attempt with it. */
    void fail(Slot<T> slot, Throwable failure) {
        attempts.failed(slot);
        core.events().creationFailed(failure);
        core.endApart(slot, DestroyReason.INVALID);
        attempts.circuit().plan();
    }

    private void install(T object, Slot<T> slot) {
        slot.setObject(object);
        slot.history().begin(core.settings().scheduler().nanoTime(), jitter.upTo(LARGEST_JITTER), slot.leases());
        core.leases().begin(slot);
        core.events().created();
    }

    void tellMade() {
        core.events().tell(PoolListener::created);
    }

    void tellFailed(Throwable failure) {
        core.events().tell(listener -> listener.creationFailed(failure));
    }

    TimedChecks<T, X> timedChecks() {
        return timedChecks;
    }

    /** Activates an object that was just made for the calling thread, which holds it. */
    void activateNew(Slot<T> slot) throws X {
        try {
            hooks.activate(slot.object());
        } catch (Throwable failure) {
            core.discardApart(slot, DestroyReason.INVALID);
            throw failure;
        }
        if (core.table().isClosed()) {
            core.discardApart(slot, DestroyReason.POOL_CLOSED);
            throw core.failures().closed();
        }
    }

    /** Readies an object that has been idle, in a pool whose checks have no limit. Tells whether it is fit for a lease. */
    boolean isFit(Slot<T> slot) {
        return isFit(slot, null);
    }

    /** The same in any pool. A check is asked elsewhere if it has a limit, and then keeps to what the acquire has left as well. */
    boolean isFit(Slot<T> slot, @Nullable Deadline deadline) {
        Class<? extends Annotation> hook = Validate.class;
        try {
            if (validates(slot) && !answers(slot, deadline)) {
                return false;
            }
            hook = Activate.class;
            hooks.activate(slot.object());
            return true;
        } catch (Throwable failure) { // whatever it throws, the object is unfit
            core.hookFailed(slot, hook, failure);
            return false;
        }
    }

    private boolean answers(Slot<T> slot, @Nullable Deadline deadline) throws X {
        if (deadline != null && timedChecks.areWanted()) {
            return timedChecks.check(slot, deadline);
        }
        return hooks.validate(slot.object(), ValidationPoint.ACQUIRE);
    }

    private boolean validates(Slot<T> slot) {
        return core.settings().validation().isUnconditional() || slot.needsValidation();
    }

    private void validateNew(T object) throws X {
        if (!hooks.validate(object, ValidationPoint.CREATE)) {
            throw new PoolHookException(
                    core.name() + ": @Validate refuses an object that was just made; what makes it so?", null);
        }
    }

    /** Gives what making an object threw its declared type back. */
    @SuppressWarnings("unchecked") // hooks throw X, and what is not checked
    X asDeclared(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (X) failure;
    }

    private T created(@Nullable T object) {
        if (object == null) {
            throw new PoolHookException(core.name() + ": @Create returned null; it must return a new object", null);
        }
        return object;
    }
}
