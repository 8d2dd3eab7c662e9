package dev.millpond.runtime;

import dev.millpond.runtime.internal.Favourites;
import dev.millpond.runtime.internal.Nanos;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What generated pools extend. For generated code only.
 *
 * <p>A generated {@code acquire} claims a slot, which on the fast path is one compare-and-set, and makes the lease; its only
 * allocation is that lease, which escape analysis can remove. It calls the hooks itself, directly, where it finds an idle
 * object. The methods here that need a hook, because nothing was idle or what was idle is unfit, call it through the
 * methods that the generated pool overrides.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
public abstract class AbstractPool<T, X extends Exception> implements Pool<T, X> {

    /** Also in the core; kept here to be near, since every acquire begins with it. */
    private final Favourites<Slot<T>> favourites;

    private final PoolCore<T> core;
    private final Acquirer<T> acquirer;
    private final PoolControl<T> control;
    private final long maxWaitNanos;

    /**
     * Makes an empty pool.
     *
     * @param settings the settings
     */
    @SuppressWarnings(
            "this-escape") // the core destroys objects only, and there are none before the subclass is complete
    protected AbstractPool(PoolBuilder<?> settings) {
        PoolSettings checked = settings.settings();
        this.maxWaitNanos = checked.maxWaitNanos();
        this.core = new PoolCore<>(checked, this::destroyObject);
        this.favourites = core.favourites();
        this.acquirer = new Acquirer<>(core);
        this.control = new PoolControl<>(core);
    }

    // ---- Hooks ----

    /**
     * Makes an object.
     *
     * @return a new object
     * @throws X if that fails
     */
    protected abstract T createObject() throws X;

    /**
     * Tells whether an object that was lent before is fit for another lease.
     *
     * @param object the object
     * @return false if it is to be replaced
     * @throws X if it is unfit
     */
    protected boolean validateObject(T object) throws X {
        return true;
    }

    /**
     * Readies an object for a lease.
     *
     * @param object the object
     * @throws X if that fails
     */
    protected void activateObject(T object) throws X {}

    /**
     * Frees what an object holds.
     *
     * @param object the object
     * @throws Exception if that fails
     */
    protected void destroyObject(T object) throws Exception {}

    // ---- For generated code ----

    /**
     * Claims an idle object.
     *
     * @return its slot, or null if no object is idle
     */
    protected final @Nullable Slot<T> claim() {
        int place = favourites.place();
        Slot<T> favourite = favourites.get(place);
        return favourite != null && favourite.tryClaim() ? favourite : core.claimAny(place);
    }

    /**
     * Acquires a slot where {@link #claim} found none: makes an object, or waits up to the pool's {@code maxWait}.
     *
     * @return a slot with an object that is ready for a lease
     * @throws X as {@link Pool#acquire()}
     */
    protected final Slot<T> acquireSlot() throws X {
        return ready(acquirer.acquire(maxWaitNanos));
    }

    /**
     * The same with another limit to the wait.
     *
     * @param maxWait the longest wait
     * @return a slot with an object that is ready for a lease
     * @throws X as {@link Pool#acquire(Duration)}
     */
    protected final Slot<T> acquireSlot(Duration maxWait) throws X {
        return ready(acquirer.acquire(Nanos.of(maxWait)));
    }

    /**
     * The same without waiting.
     *
     * @return a slot with an object that is ready for a lease, or null
     * @throws X as {@link Pool#tryAcquire}
     */
    protected final @Nullable Slot<T> tryAcquireSlot() throws X {
        Slot<T> slot = acquirer.tryAcquire();
        return slot == null ? null : ready(slot);
    }

    /**
     * Replaces the unfit object of a claimed slot by a new one.
     *
     * @param slot the slot
     * @return the slot, with an object that is ready for a lease
     * @throws X if no new object could be made; the slot is free again
     */
    protected final Slot<T> replace(Slot<T> slot) throws X {
        core.destroy(slot, DestroyReason.INVALID);
        return make(slot);
    }

    /**
     * Reports what a hook threw that nobody else would learn of.
     *
     * @param failure what it threw
     */
    protected final void hookFailed(Throwable failure) {
        core.events().hookFailed(failure);
    }

    private Slot<T> ready(Slot<T> slot) throws X {
        if (!slot.hasObject()) {
            return make(slot);
        }
        return isFit(slot.object()) ? slot : replace(slot);
    }

    private boolean isFit(T object) {
        try {
            if (validateObject(object)) {
                activateObject(object);
                return true;
            }
        } catch (Throwable failure) { // whatever it throws, the object is unfit
            hookFailed(failure);
        }
        return false;
    }

    /** Makes an object for an empty slot; if that fails, the slot is free again and the next waiter served. */
    private Slot<T> make(Slot<T> slot) throws X {
        T object;
        try {
            object = created(createObject());
        } catch (Throwable failure) {
            core.events().creationFailed(failure);
            core.vacate(slot);
            throw failure;
        }
        slot.setObject(object);
        core.events().created();
        try {
            activateObject(object);
        } catch (Throwable failure) {
            core.discard(slot, DestroyReason.INVALID);
            throw failure;
        }
        if (core.table().isClosed()) {
            core.discard(slot, DestroyReason.POOL_CLOSED);
            throw core.closed();
        }
        return slot;
    }

    private T created(@Nullable T object) {
        if (object == null) {
            throw new PoolHookException(core.name() + ": @Create returned null; it must return a new object", null);
        }
        return object;
    }

    // ---- Pool ----

    @Override
    public final PoolStats stats() {
        return core.stats();
    }

    @Override
    public final void resize(int maxSize) {
        control.resize(PoolBuilder.checkedMaxSize(core.name(), maxSize));
    }

    @Override
    public final void refresh() {
        control.refresh();
    }

    @Override
    public final boolean close(Duration grace) {
        return control.close(Nanos.of(grace));
    }

    @Override
    public final void close() {
        control.close(0);
    }

    /** Returns the pool's name and figures. */
    @Override
    public final String toString() {
        return core.name() + "[" + stats() + "]";
    }
}
