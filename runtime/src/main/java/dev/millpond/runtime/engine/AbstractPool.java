package dev.millpond.runtime.engine;

import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolStats;
import dev.millpond.runtime.internal.Nanos;
import dev.millpond.runtime.internal.Patience;
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
    private final Favourites<T> favourites;

    private final PoolCore<T> core;
    private final Provider<T, X> provider;
    private final Filler<T, X> filler;
    private final PoolControl<T> control;
    private final Housekeeping<T> housekeeping;
    private final long maxWaitNanos;

    /**
     * Makes an empty pool.
     *
     * @param settings the settings
     * @throws IllegalArgumentException if they do not fit together
     */
    protected AbstractPool(PoolBuilder<?> settings) {
        PoolSettings checked = settings.settings();
        Hooks<T, X> hooks = new OwnHooks();
        this.maxWaitNanos = checked.maxWaitNanos();
        this.core = new PoolCore<>(checked, hooks);
        this.favourites = core.favourites();
        Maker<T, X> maker = new Maker<>(core, hooks);
        this.filler = new Filler<>(core, maker);
        this.provider = new Provider<>(core, maker);
        this.control = new PoolControl<>(core);
        this.housekeeping = new Housekeeping<>(core, hooks, filler);
    }

    /** The hooks that the generated pool overrides. None is called before {@link #start}, or the first acquire. */
    private final class OwnHooks implements Hooks<T, X> {

        @Override
        public T create() throws X {
            return createObject();
        }

        @Override
        public boolean validate(T object) throws X {
            return validateObject(object);
        }

        @Override
        public void activate(T object) throws X {
            activateObject(object);
        }

        @Override
        public void destroy(T object) throws Exception {
            destroyObject(object);
        }
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
     * Tells whether an object is fit for use. Called at the points that the builder knows.
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

    /** Starts what the pool does in the background. To be called last by the constructor of the generated pool. */
    protected final void start() {
        housekeeping.start();
    }

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
        return provider.acquire(maxWaitNanos);
    }

    /**
     * The same with another limit to the wait.
     *
     * @param maxWait the longest wait
     * @return a slot with an object that is ready for a lease
     * @throws X as {@link Pool#acquire(Duration)}
     */
    protected final Slot<T> acquireSlot(Duration maxWait) throws X {
        return provider.acquire(Nanos.of(maxWait));
    }

    /**
     * The same without waiting for an object to become free.
     *
     * @return a slot with an object that is ready for a lease, or null
     * @throws X as {@link Pool#tryAcquire}
     */
    protected final @Nullable Slot<T> tryAcquireSlot() throws X {
        return provider.tryAcquire(maxWaitNanos);
    }

    /**
     * Replaces the unfit object of a claimed slot by a new one.
     *
     * @param slot the slot
     * @return this slot or another one, with an object that is ready for a lease
     * @throws X if no new object could be made; the slot is free again
     */
    protected final Slot<T> replace(Slot<T> slot) throws X {
        return provider.replace(slot, new Patience(maxWaitNanos));
    }

    /**
     * The same with a limit to the wait for an executor that makes the object.
     *
     * @param slot the slot
     * @param maxWait the longest wait
     * @return this slot or another one, with an object that is ready for a lease
     * @throws X if no new object could be made; the slot is free again
     */
    protected final Slot<T> replace(Slot<T> slot, Duration maxWait) throws X {
        return provider.replace(slot, new Patience(Nanos.of(maxWait)));
    }

    /**
     * Reports what a hook threw that nobody else would learn of.
     *
     * @param failure what it threw
     */
    protected final void hookFailed(Throwable failure) {
        core.events().hookFailed(failure);
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
    public final void fill() throws X {
        filler.fill();
    }

    @Override
    public final boolean awaitFilled(Duration maxWait) throws X {
        return filler.awaitFilled(new Patience(Nanos.of(maxWait)));
    }

    @Override
    public final void evictIdle() {
        control.evictIdle();
    }

    @Override
    public final void suspend() {
        control.suspend();
    }

    @Override
    public final void resume() {
        control.resume();
        filler.check();
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
