package dev.millpond.runtime.engine;

import dev.millpond.runtime.IdleObject;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.LiveSettings;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolStats;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.Durations;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What generated pools extend. For generated code only.
 *
 * <p>A generated {@code acquire} claims a slot, which on the fast path is one compare-and-set, and makes the lease; its only
 * allocation is that lease, which escape analysis can remove. It calls the hooks itself, directly, where it finds an idle
 * object. The methods here that need a hook, because nothing was idle or what was idle is unfit, call it through
 * {@link Hooks}.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
public abstract class AbstractPool<T, X extends Exception> implements Pool<T, X> {

    /** Also in the core; kept here to be near, since every acquire begins with it. */
    private final Favourites<T> favourites;

    private final PoolCore<T> core;
    private final Acquisition.Sources<T, X> sources;
    private final SlowAcquire<T, X> slowAcquire;
    private final IdleFiller<T, X> filler;
    private final PoolControl<T> control;
    private final Housekeeping<T> housekeeping;
    private final LiveSettings live;
    private final boolean alwaysValidates;
    private final TimedChecks<T, X> timedChecks;
    private final boolean validatesInTime;

    /**
     * Makes an empty pool.
     *
     * @param settings the settings
     * @param hooks what it does with its objects
     * @throws IllegalArgumentException if the settings do not fit together
     */
    protected AbstractPool(PoolBuilder<?> settings, Hooks<T, X> hooks) {
        PoolSettings checked = settings.settings();
        this.alwaysValidates = checked.validation().isUnconditional();
        this.core = new PoolCore<>(checked, hooks);
        this.favourites = core.favourites();
        ObjectMaker<T, X> maker = new ObjectMaker<>(core, hooks);
        this.filler = new IdleFiller<>(core, maker);
        core.attempts().circuit().probeBy(new CircuitProbe<>(core, maker));
        ExecutorCreations<T> creations = new ExecutorCreations<>(core, maker, checked.executor());
        this.sources = new Acquisition.Sources<>(core, new SlotSearch<>(core), maker, creations);
        this.slowAcquire = new SlowAcquire<>(sources);
        this.timedChecks = maker.timedChecks();
        this.validatesInTime = timedChecks.areWanted();
        this.control = new PoolControl<>(core);
        this.housekeeping = new Housekeeping<>(core, hooks, filler);
        this.live = new RunningSettings<>(core, control, housekeeping);
    }

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
     * The same for an acquire with a limit of its own.
     *
     * @param maxWait the longest wait, which must not be null whether or not an object is idle
     * @return its slot, or null if no object is idle
     */
    protected final @Nullable Slot<T> claimWithin(Duration maxWait) {
        Objects.requireNonNull(maxWait, "maxWait");
        Slot<T> slot = claim();
        if (validatesInTime && slot != null) {
            timedChecks.limit(slot, Durations.toNanos(maxWait));
        }
        return slot;
    }

    /**
     * Acquires a slot where {@link #claim} found none that is fit: makes an object, or waits up to the pool's
     * {@code maxWait}.
     *
     * @param unfit the claimed slot of an object that is to be replaced, or null if none was idle
     * @return a slot with an object that is ready for a lease
     * @throws X as {@link Pool#acquire()}
     */
    protected final Slot<T> acquireSlot(@Nullable Slot<T> unfit) throws X {
        return slowAcquire.acquire(unfit, deadline(unfit, core.live().maxWaitNanos()));
    }

    /**
     * The same with another limit to the wait.
     *
     * @param unfit the claimed slot of an object that is to be replaced, or null if none was idle
     * @param maxWait the longest wait
     * @return a slot with an object that is ready for a lease
     * @throws X as {@link Pool#acquire(Duration)}
     */
    protected final Slot<T> acquireSlot(@Nullable Slot<T> unfit, Duration maxWait) throws X {
        return slowAcquire.acquire(unfit, deadline(unfit, Durations.toNanos(maxWait)));
    }

    /**
     * The same without waiting for an object to become free.
     *
     * @param unfit the claimed slot of an object that is to be replaced, or null if none was idle
     * @return a slot with an object that is ready for a lease, or null
     * @throws X as {@link Pool#tryAcquire}
     */
    protected final @Nullable Slot<T> tryAcquireSlot(@Nullable Slot<T> unfit) throws X {
        long nanos = core.live().maxWaitNanos();
        return unfit == null ? slowAcquire.tryAcquire(nanos) : slowAcquire.tryReplace(unfit, deadline(unfit, nanos));
    }

    /**
     * Acquires an object without a thread that waits.
     *
     * @param leases makes the lease
     * @param <L> the type of the leases
     * @return as {@link Pool#acquireAsync()}
     */
    protected final <L extends Lease<T>> CompletableFuture<L> lendAsync(LeaseMaker<T, L> leases) {
        return AsyncAcquire.acquire(sources, core.live().maxWaitNanos(), leases);
    }

    /**
     * The same with another limit to the wait.
     *
     * @param maxWait the longest wait
     * @param leases makes the lease
     * @param <L> the type of the leases
     * @return as {@link Pool#acquireAsync(Duration)}
     */
    protected final <L extends Lease<T>> CompletableFuture<L> lendAsync(Duration maxWait, LeaseMaker<T, L> leases) {
        long nanos = Durations.toNanos(Objects.requireNonNull(maxWait, "maxWait"));
        return AsyncAcquire.acquire(sources, nanos, leases);
    }

    /** A check before has taken part of the time, if it had a limit. */
    private Deadline deadline(@Nullable Slot<T> unfit, long nanos) {
        return unfit != null && validatesInTime ? timedChecks.rest(unfit, nanos) : new Deadline(nanos);
    }

    /**
     * Tells whether an object is to be validated before this lease. Only its holder may ask.
     *
     * @param slot its slot
     * @return false if the settings spare it
     */
    protected final boolean mustValidate(Slot<T> slot) {
        return alwaysValidates || slot.needsValidation();
    }

    /**
     * Tells whether a validation before a lease has a time limit, so that {@link #validateInTime} is to be called instead of
     * the hook.
     *
     * @return whether it has
     */
    protected final boolean isValidationTimed() {
        return validatesInTime;
    }

    /**
     * Has another thread validate an object before its lease.
     *
     * @param slot its slot, which the calling thread holds
     * @return false if it is unfit, or has not answered in time
     * @throws X what the hook throws
     */
    protected final boolean validateInTime(Slot<T> slot) throws X {
        return timedChecks.check(slot, core.live().maxWaitNanos());
    }

    /**
     * Reports what a hook threw that nobody else would learn of.
     *
     * @param slot the slot of the object
     * @param hook the annotation that marks the hook
     * @param failure what it threw
     */
    protected final void hookFailed(Slot<T> slot, Class<? extends Annotation> hook, Throwable failure) {
        core.hookFailed(slot, hook, failure);
    }

    // ---- Pool ----

    @Override
    public final <R extends @Nullable Object> CompletableFuture<R> useAsync(
            Function<? super T, ? extends CompletionStage<R>> work) {
        Objects.requireNonNull(work, "work");
        return new AsyncUse<>(core.name(), acquireAsync(), work).begin();
    }

    @Override
    public final String name() {
        return core.name();
    }

    @Override
    public final boolean isClosed() {
        return core.table().isClosed();
    }

    @Override
    public final PoolStats stats() {
        return core.stats();
    }

    @Override
    public final LiveSettings settings() {
        return live;
    }

    @Override
    public final void resize(int maxSize) {
        live.maxSize(maxSize);
    }

    @Override
    public final void refresh() {
        control.refresh();
    }

    @Override
    public final void refresh(Duration over) {
        long nanos = Durations.toNanos(over);
        if (nanos > 0) {
            control.refresh(nanos);
        } else {
            control.refresh();
        }
    }

    @Override
    public final void fill() throws X {
        filler.fill();
    }

    @Override
    public final boolean awaitFilled(Duration maxWait) throws X {
        return filler.awaitFilled(new Deadline(Durations.toNanos(maxWait)));
    }

    @Override
    public final void evictIdle() {
        control.evictIdle();
    }

    @Override
    public final int evictIf(Predicate<? super IdleObject<T>> isChosen) {
        return control.evictIf(Objects.requireNonNull(isChosen, "isChosen"));
    }

    @Override
    public final void suspend() {
        control.suspend();
    }

    @Override
    public final boolean suspend(Duration maxWait) {
        return control.suspend(Durations.toNanos(maxWait));
    }

    @Override
    public final void resume() {
        control.resume();
        filler.check();
    }

    @Override
    public final boolean close(Duration grace) {
        return control.close(Durations.toNanos(grace));
    }

    @Override
    public final CompletionStage<Void> closeAsync() {
        return control.closeAsync();
    }

    @Override
    public final void close() {
        control.close();
    }

    /** Returns the pool's name and figures. */
    @Override
    public final String toString() {
        return core.name() + "[" + stats() + "]";
    }
}
