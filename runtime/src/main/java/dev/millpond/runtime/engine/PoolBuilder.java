package dev.millpond.runtime.engine;

import dev.millpond.ValidationPoint;
import dev.millpond.WhenCreationFails;
import dev.millpond.WhenExhausted;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.internal.Durations;
import dev.millpond.runtime.internal.Scheduler;
import dev.millpond.runtime.internal.SharedScheduler;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Builds a pool with other settings than its annotation gives. Each generated pool has a builder of its own, whose
 * {@code build()} makes that pool; it may be called repeatedly, each time for a new pool.
 *
 * <p>A builder is not safe for use by several threads at once.
 *
 * @param <B> the type of the generated builder
 */
public abstract class PoolBuilder<B extends PoolBuilder<B>> {

    private static final PoolListener NO_LISTENER = new PoolListener() {};

    private String name;
    private int maxSize;
    private Duration maxWait = Duration.ofSeconds(30);
    private WhenExhausted whenExhausted = WhenExhausted.WAIT;
    private PoolListener listener = NO_LISTENER;
    private int minIdle;
    private Duration maxLifetime = Duration.ZERO;
    private Duration idleTimeout = Duration.ZERO;
    private int maxUses;
    private Duration leakThreshold = Duration.ZERO;
    private boolean trackLeases;
    private boolean unpooled;
    private boolean recoverAbandoned;
    private boolean detectSelfDeadlock;
    private int failFastAfter;
    private int maxWaiting = Integer.MAX_VALUE;
    private WhenCreationFails whenCreationFails = WhenCreationFails.THROW;
    private ValidationSettings validation = ValidationSettings.NONE;
    private @Nullable Executor executor;
    private @Nullable Executor backgroundExecutor;
    private Scheduler scheduler = SharedScheduler.INSTANCE;

    /**
     * For generated code.
     *
     * @param name the name of the pool in messages
     * @param maxSize the size that the annotation gives
     */
    protected PoolBuilder(String name, int maxSize) {
        this.name = name;
        this.maxSize = maxSize;
    }

    /**
     * Sets the size of the pool: how many objects may exist at once, or be kept idle under {@link WhenExhausted#CREATE}.
     *
     * @param maxSize the size, at least 1
     * @return this builder
     * @throws IllegalArgumentException if {@code maxSize} is less than 1
     */
    public final B maxSize(int maxSize) {
        this.maxSize = checks().maxSize(maxSize);
        return self();
    }

    /**
     * Sets the limit of {@code acquire()}. Under {@link WhenExhausted#WAIT} it covers the wait for an object to become free and
     * its making, which threads of the pool or the {@link #executor} do. Under the other policies it covers the making by an
     * executor. It does not cover what runs in the thread that acquires: making an object there, activating it, and validating
     * it on acquire without a {@linkplain #validateTimeout timeout}.
     *
     * @param maxWait the limit, not negative; zero never waits; {@code ChronoUnit.FOREVER.getDuration()} sets none, and has
     *     objects made by the thread that acquires
     * @return this builder
     * @throws IllegalArgumentException if {@code maxWait} is negative
     */
    public final B maxWait(Duration maxWait) {
        this.maxWait = checks().maxWait(maxWait);
        return self();
    }

    /**
     * Sets how many idle objects are kept ready. The pool makes them in the background.
     *
     * @param minIdle the number, from 0 to the size of the pool; 0 makes objects only when they are asked for
     * @return this builder
     * @throws IllegalArgumentException if {@code minIdle} is negative; that it exceeds the size is found by {@code build()}
     */
    public final B minIdle(int minIdle) {
        this.minIdle = checks().minIdle(minIdle);
        return self();
    }

    /**
     * Sets the age at which an object is replaced, less a jitter of at most 10 %. An object that is lent then is replaced
     * when it comes back.
     *
     * @param maxLifetime the age; {@link Duration#ZERO} sets no limit
     * @return this builder
     * @throws IllegalArgumentException if {@code maxLifetime} is negative
     */
    public final B maxLifetime(Duration maxLifetime) {
        this.maxLifetime = checks().limit("maxLifetime", maxLifetime);
        return self();
    }

    /**
     * Sets how long an object may be idle before it is destroyed, less a jitter of at most 10 %. As many as were idle whenever
     * the pool looked during that time are destroyed, too, whichever they were. At least {@code minIdle} objects stay idle.
     *
     * @param idleTimeout the time; {@link Duration#ZERO} sets no limit
     * @return this builder
     * @throws IllegalArgumentException if {@code idleTimeout} is negative
     */
    public final B idleTimeout(Duration idleTimeout) {
        this.idleTimeout = checks().limit("idleTimeout", idleTimeout);
        return self();
    }

    /**
     * Sets the number of leases after which an object is replaced.
     *
     * @param maxUses the number; 0 sets no limit
     * @return this builder
     * @throws IllegalArgumentException if {@code maxUses} is negative
     */
    public final B maxUses(int maxUses) {
        this.maxUses = checks().notNegative("maxUses", maxUses, "0 sets no limit");
        return self();
    }

    /**
     * Sets how long a lease may be held before it is reported, once, to the listener and to the {@link System.Logger} named
     * {@code dev.millpond}. The lease stays open.
     *
     * @param leakThreshold the time; {@link Duration#ZERO} watches no lease
     * @return this builder
     * @throws IllegalArgumentException if {@code leakThreshold} is negative
     */
    public final B leakThreshold(Duration leakThreshold) {
        this.leakThreshold = checks().limit("leakThreshold", leakThreshold);
        return self();
    }

    /**
     * Remembers where each lease was acquired, for {@link dev.millpond.runtime.LeakReport#acquiredAt}. Taking the stack
     * costs about a microsecond for each lease.
     *
     * @param trackLeases whether to do so; by default not
     * @return this builder
     */
    public final B trackLeases(boolean trackLeases) {
        this.trackLeases = trackLeases;
        return self();
    }

    /**
     * Destroys the object of a lease that was garbage-collected unclosed, and makes room for another. Costs an allocation
     * for each lease.
     *
     * <p>It is the lease that must stay reachable while the object is used: after {@code pool.acquire().get()} the object may
     * be destroyed in use. An object that holds its own lease keeps it reachable, and is never recovered.
     *
     * @param recoverAbandoned whether to do so; by default not
     * @return this builder
     */
    public final B recoverAbandoned(boolean recoverAbandoned) {
        this.recoverAbandoned = recoverAbandoned;
        return self();
    }

    /**
     * Finds out whether a thread that waits in vain holds objects of this pool itself. Then its {@link dev.millpond.runtime.PoolTimeoutException}
     * says so.
     *
     * @param detectSelfDeadlock whether to do so; by default not
     * @return this builder
     */
    public final B detectSelfDeadlock(boolean detectSelfDeadlock) {
        this.detectSelfDeadlock = detectSelfDeadlock;
        return self();
    }

    /**
     * Opens the circuit after so many failures in a row to make an object. While it is open, an {@code acquire} that only a new
     * object could serve fails at once, with {@link dev.millpond.runtime.PoolCircuitOpenException}. All others are as ever: they
     * take an idle object, or wait for one that is lent or being made, if they wait at all. Under {@link WhenCreationFails#RETRY}
     * all who wait do so.
     *
     * <p>Meanwhile the pool tries by itself, in the background, one object at a time: after 10 ms and then ever less often, up to
     * every 5 s; if an attempt hangs, another one follows after that time. If it has no room for an object then, the first
     * {@code acquire} that has room tries. As soon as an object is made, the circuit is closed.
     *
     * <p>A task that the {@link #executor} refuses is a failure like others.
     *
     * @param failures the number; 0, the default, never does
     * @return this builder
     * @throws IllegalArgumentException if {@code failures} is negative
     */
    public final B failFastAfter(int failures) {
        this.failFastAfter = checks().notNegative("failFastAfter", failures, "0 never fails fast");
        return self();
    }

    /**
     * Has the objects that an {@code acquire} needs made by an executor, under every policy. Then an {@code acquire} keeps to its
     * limit even if making an object hangs, and takes an object that comes back meanwhile; an object that is made too late joins
     * the pool. Without an executor that is so under {@link WhenExhausted#WAIT} with a finite limit, by threads that all pools
     * share; else the thread that acquires makes its object. So it always does with {@code executor(Runnable::run)}.
     *
     * <p>If the executor refuses a task, that is a failure to make an object, like one of the constructor. If it drops one without
     * a word, the {@code acquire} that waits for it ends with its limit, and its place is free again; without a limit it waits
     * for ever.
     *
     * <p>The executor also runs what the pool does in the background, unless there is a {@link #backgroundExecutor}. If tasks may
     * hang, it must not run them one after the other.
     *
     * @param executor the executor; the pool does not shut it down
     * @return this builder
     */
    public final B executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return self();
    }

    /**
     * Sets what runs the tasks that no thread of a user waits for: making objects that are to be ready, validating idle ones,
     * destroying those that end while idle, and telling the listener. Two of each kind run at once. If they hang, others of
     * that kind are begun nonetheless, one after the other, up to one for each object that there can be.
     *
     * <p>By default the {@link #executor} runs them, or where there is none, daemon threads that all pools share. Those threads
     * also run what an executor refuses, or drops, or has not begun within about a second.
     *
     * @param backgroundExecutor the executor; the pool does not shut it down
     * @return this builder
     */
    public final B backgroundExecutor(Executor backgroundExecutor) {
        this.backgroundExecutor = Objects.requireNonNull(backgroundExecutor, "backgroundExecutor");
        return self();
    }

    /**
     * Has an object made for each lease and destroyed with it, for tests of code that uses a pool: no object is there that
     * an earlier test has touched, and nothing is waited for. When such a pool is closed while leases are open, it throws a
     * {@link dev.millpond.runtime.LeakedLeaseException}, which tells where they were acquired. Settings of size, age and
     * use, and executors, have no effect.
     *
     * @return this builder
     */
    public final B unpooled() {
        unpooled = true;
        return self();
    }

    /**
     * Sets what {@code acquire} does when nothing is free.
     *
     * @param whenExhausted the policy
     * @return this builder
     */
    public final B whenExhausted(WhenExhausted whenExhausted) {
        this.whenExhausted = Objects.requireNonNull(whenExhausted, "whenExhausted");
        return self();
    }

    /**
     * Sets what {@code acquire} does when an object could not be made. Applies under {@link WhenExhausted#WAIT}.
     *
     * @param whenCreationFails the policy
     * @return this builder
     */
    public final B whenCreationFails(WhenCreationFails whenCreationFails) {
        this.whenCreationFails = Objects.requireNonNull(whenCreationFails, "whenCreationFails");
        return self();
    }

    /**
     * Sets how many threads may wait at once. An {@code acquire} that would have to wait beyond that fails at once, with a
     * {@link dev.millpond.runtime.PoolExhaustedException}.
     *
     * @param maxWaiting the number, at least 1; by default any number may wait
     * @return this builder
     * @throws IllegalArgumentException if {@code maxWaiting} is less than 1
     */
    public final B maxWaiting(int maxWaiting) {
        if (maxWaiting < 1) {
            throw new IllegalArgumentException(name + ": maxWaiting must be at least 1, but is " + maxWaiting
                    + "; whenExhausted(FAIL) never waits");
        }
        this.maxWaiting = maxWaiting;
        return self();
    }

    /**
     * Sets when objects are validated.
     *
     * @param points the points, at least one. {@link ValidationPoint#RELEASE} must be among those of the annotation, since it is
     *     the generated lease that validates then
     * @return this builder
     * @throws IllegalArgumentException if there is no point, the class has no {@link dev.millpond.Validate} hook, or the point
     *     {@code RELEASE} is not among those of the annotation
     */
    public final B validateOn(ValidationPoint... points) {
        validation.requireHook(name, "validateOn");
        validation = validation.withPoints(name, EnumSet.copyOf(List.of(points)));
        return self();
    }

    /**
     * Sets how recently made or validated objects are not validated on acquire.
     *
     * @param after the time; {@link Duration#ZERO} validates all
     * @return this builder
     * @throws IllegalArgumentException if {@code after} is negative, or the class has no {@link dev.millpond.Validate} hook
     */
    public final B validateAfter(Duration after) {
        validation.requireHook(name, "validateAfter");
        validation = validation.withAfter(checks().limit("validateAfter", after));
        return self();
    }

    /**
     * Sets the interval at which idle objects are validated, where {@link ValidationPoint#IDLE} is among the points.
     *
     * @param every the interval; {@link Duration#ZERO} for that of {@link #validateAfter}, or else 30 seconds
     * @return this builder
     * @throws IllegalArgumentException if {@code every} is negative, or the class has no {@link dev.millpond.Validate} hook
     */
    public final B validateEvery(Duration every) {
        validation.requireHook(name, "validateEvery");
        validation = validation.withEvery(checks().limit("validateEvery", every));
        return self();
    }

    /**
     * Sets how long a validation on acquire or while idle may take. On acquire it is run by the pool's threads then, for no
     * longer than the limit of the {@code acquire}. An object that has not answered in time is unfit.
     *
     * @param timeout the time; {@link Duration#ZERO} sets no limit: on acquire, the thread that acquires validates
     * @return this builder
     * @throws IllegalArgumentException if {@code timeout} is negative, or the class has no {@link dev.millpond.Validate} hook
     */
    public final B validateTimeout(Duration timeout) {
        validation.requireHook(name, "validateTimeout");
        validation = validation.withTimeout(checks().limit("validateTimeout", timeout));
        return self();
    }

    /**
     * Sets the name by which messages call the pool; by default the simple name of its class.
     *
     * @param name the name, not blank
     * @return this builder
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public final B name(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(this.name + ": name must not be blank");
        }
        this.name = name;
        return self();
    }

    /**
     * Sets who hears of what happens to the pool's objects.
     *
     * @param listener the listener; it may serve several pools
     * @return this builder
     */
    public final B listener(PoolListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return self();
    }

    /**
     * Sets what a map has for this pool, such as {@link java.util.Properties} with their defaults. Each key is the prefix, a dot
     * and the name of a setting of this builder that can be written as text, for example {@code shop.connections.maxSize}. Case,
     * hyphens and underscores in that name do not matter: {@code max-size} and {@code MAXSIZE} are the same. Times are written
     * as in {@link dev.millpond.Pooled}, {@code "30s"} or {@code "PT30S"}. Other keys are left alone.
     *
     * @param properties the map; values are taken by their text
     * @param prefix what the keys begin with, without the dot; the empty string takes every key
     * @return this builder
     * @throws IllegalArgumentException if a key with the prefix is no setting, two are the same, or a value is not what its setting
     *     takes; the message names the key and its value, and some of the other values may have been set
     */
    public final B configure(Map<?, ?> properties, String prefix) {
        new SettingsText(name, prefix).apply(properties, this);
        return self();
    }

    /**
     * Tells that the class has a hook that validates, and when it is called. For generated code, which sets the times
     * afterwards.
     *
     * @param points the points
     */
    protected final void validate(ValidationPoint... points) {
        validation = ValidationSettings.declared(EnumSet.copyOf(List.of(points)));
    }

    /** Sets another time than the system's. For tests. */
    final B scheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
        return self();
    }

    /**
     * Returns what was set, as far as it fits together.
     *
     * @throws IllegalArgumentException if {@code minIdle} exceeds the size
     */
    final PoolSettings settings() {
        checks().minIdle(minIdle, maxSize);
        return new PoolSettings(
                name,
                maxSize,
                new PoolSettings.Live(
                        unpooled ? 0 : minIdle,
                        Durations.toNanos(maxWait),
                        unpooled ? 0 : Durations.toNanos(idleTimeout),
                        unpooled ? 0 : Durations.toNanos(maxLifetime),
                        Durations.toNanos(leakThreshold)),
                unpooled,
                unpooled ? WhenExhausted.CREATE : whenExhausted,
                whenCreationFails,
                maxWaiting,
                unpooled ? 1 : maxUses,
                validation.checked(),
                new PoolSettings.Leaks(trackLeases || unpooled, recoverAbandoned, detectSelfDeadlock),
                failFastAfter,
                unpooled ? null : executor,
                unpooled ? null : backgroundExecutor == null ? executor : backgroundExecutor,
                listener,
                scheduler);
    }

    @SuppressWarnings("unchecked") // each generated builder names itself
    private B self() {
        return (B) this;
    }

    private SettingChecks checks() {
        return new SettingChecks(name);
    }
}
