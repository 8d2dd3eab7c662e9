package dev.millpond.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe pool of objects that are expensive to make and not safe to share.
 *
 * <p>Under {@link dev.millpond.WhenExhausted#WAIT} and {@link dev.millpond.WhenExhausted#FAIL} no more than {@code maxSize}
 * objects exist at once. An object is lent to one holder at a time. Objects are made when they are first needed, or before
 * that if {@code minIdle} is set: by threads of the pool where an {@code acquire} waits up to a limit, so that no constructor
 * can break it; by the builder's executor, if there is one; else by the thread that needs them.
 *
 * <p>Waiting is fair in the long run: a running thread may take an object before one that has waited only briefly, but
 * whoever has waited for half a millisecond is served next, in the order of arrival.
 *
 * <p>All methods are safe for use by any number of platform and virtual threads. See the package description for the memory
 * effects.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw; {@link RuntimeException} where nothing checked is declared
 */
public interface Pool<T, X extends Exception> extends AutoCloseable {

    /**
     * Acquires an object: an idle one, else a new one while there is room, else as the pool's policy says. Under
     * {@link dev.millpond.WhenExhausted#WAIT} it returns or throws within the pool's {@code maxWait}, whichever constructor
     * hangs. The limit does not cover what runs in this thread: activating the object, and validating it unless that has a
     * timeout of its own.
     *
     * @return an open lease, never null
     * @throws X if an object had to be made or readied, and that failed; under {@link dev.millpond.WhenExhausted#WAIT} as
     *     {@link dev.millpond.WhenCreationFails} says
     * @throws PoolTimeoutException if the wait was in vain
     * @throws PoolExhaustedException if nothing was free and the policy is {@link dev.millpond.WhenExhausted#FAIL}, or as many
     *     threads as may wait do so already
     * @throws PoolCircuitOpenException if an object would have to be made, and that has failed too often lately: see
     *     {@link dev.millpond.runtime.engine.PoolBuilder#failFastAfter}
     * @throws PoolClosedException if the pool is closed, or is closed while this thread waits
     * @throws PoolInterruptedException if this thread is interrupted while it waits; its interrupt flag is set
     */
    Lease<T> acquire() throws X;

    /**
     * The same as {@link #acquire()} with another limit. Under {@link dev.millpond.WhenExhausted#WAIT} it limits the wait for
     * an object to become free or to be made; under the other policies the wait for one that the pool's executor makes. Under
     * {@link dev.millpond.WhenExhausted#FAIL} what the pool itself does in the background is waited for as well, for no longer
     * than this, and at most about 50 to 100 ms.
     *
     * @param maxWait the limit; zero or less never waits; {@code ChronoUnit.FOREVER.getDuration()} sets no limit
     * @return an open lease, never null
     * @throws X if an object had to be made or readied, and that failed; under {@link dev.millpond.WhenExhausted#WAIT} as
     *     {@link dev.millpond.WhenCreationFails} says
     * @throws PoolTimeoutException if the wait was in vain
     * @throws PoolExhaustedException if nothing was free and the policy is {@link dev.millpond.WhenExhausted#FAIL}, or as many
     *     threads as may wait do so already
     * @throws PoolCircuitOpenException if an object would have to be made, and that has failed too often lately: see
     *     {@link dev.millpond.runtime.engine.PoolBuilder#failFastAfter}
     * @throws PoolClosedException if the pool is closed, or is closed while this thread waits
     * @throws PoolInterruptedException if this thread is interrupted while it waits; its interrupt flag is set
     */
    Lease<T> acquire(Duration maxWait) throws X;

    /**
     * Acquires an object without waiting for one to become free. The calling thread makes it if that is needed, unless the
     * pool has an executor. After an object that turned out unfit, this waits for a moment (50 ms) for what the pool itself
     * does.
     *
     * @return an open lease, or null if nothing was free (try-with-resources accepts null)
     * @throws X if an object had to be made or readied, and that failed
     * @throws PoolTimeoutException if an object had to be made, and the pool's executor did not make it within
     *     {@code maxWait}
     * @throws PoolCircuitOpenException if an object would have to be made, and that has failed too often lately
     * @throws PoolClosedException if the pool is closed
     */
    @Nullable
    Lease<T> tryAcquire() throws X;

    /**
     * Does some work with an object that ends when a stage does, without a thread that waits. The lease is the pool's: the
     * object comes back when the stage ends, in whatever way, and before the result does.
     *
     * <p>The wait is that of {@link #acquireAsync()}, with its exceptions in the result. If an object is idle, the work begins in
     * the calling thread, before this returns; else on a thread of the pool. Cancelling the result, or completing it in
     * any way, cancels the wait, or the stage ({@code toCompletableFuture().cancel(true)}); the object comes back when the stage
     * has ended. What the work throws, and what the stage fails with, is the failure of the result, without a
     * {@link java.util.concurrent.CompletionException} around it.
     *
     * <p>What runs on a thread of the pool should not block: have it run elsewhere, by {@code thenApplyAsync} for example. A
     * program that has virtual threads has little use for this method: {@link #use} on one of them does the same.
     *
     * @param work what to do with the object, which must be done with it when the stage that it answers ends
     * @param <R> the type of the result
     * @return what the stage answers
     */
    <R extends @Nullable Object> CompletableFuture<R> useAsync(Function<? super T, ? extends CompletionStage<R>> work);

    /**
     * Acquires an object without a thread that waits. {@link #useAsync} is safer: here the lease is the caller's, who must close
     * it, on any thread.
     *
     * <p>An idle object is there at once; its hooks run in the calling thread. An object that must be made is made by a thread of
     * the pool, or its executor. Otherwise the future stands in the queue of those who wait, threads and futures in the order in
     * which they came, for {@code maxWait} from this call on, and is completed by a thread of the pool: never by the one that
     * gives the object back.
     *
     * <p>Cancelling the future ends the wait, and so does {@code orTimeout}, or completing it in any other way, {@code obtrude}
     * included. All these and the delivery are decided by one compare-and-set: if it is not the delivery, the object serves the
     * next; if it is, the lease is in the future, and obtruding does not replace it. <b>Cancelling a stage that depends on the
     * future, such as {@code acquireAsync().thenApply(…)}, does not reach the future</b>: that is how
     * {@link CompletableFuture} works. Keep the future and cancel that, or use {@link #useAsync}.
     *
     * @return a future with an open lease. It fails with what {@link #acquire()} throws, but for
     *     {@link PoolInterruptedException}; this method itself throws nothing
     */
    CompletableFuture<? extends Lease<T>> acquireAsync();

    /**
     * The same as {@link #acquireAsync()} with another limit, which is kept to within about 20 ms.
     *
     * @param maxWait the limit; zero or less never waits for what is lent, but for an object that is made for it;
     *     {@code ChronoUnit.FOREVER.getDuration()} sets no limit
     * @return a future with an open lease; it fails with what {@link #acquire(Duration)} throws
     */
    CompletableFuture<? extends Lease<T>> acquireAsync(Duration maxWait);

    /**
     * Acquires an object, does some work with it, and gives it back, whether or not the work throws.
     *
     * @param work what to do with the object; must not keep it
     * @param <R> the type of the result
     * @param <E> what {@code work} throws
     * @return what {@code work} answered
     * @throws X as {@link #acquire()}
     * @throws E if {@code work} does
     */
    <R extends @Nullable Object, E extends Exception> R use(Work<? super T, ? extends R, E> work) throws X, E;

    /**
     * The same as {@link #use} for work without a result. (It has a name of its own because {@code use(c -> c.work())} would
     * be ambiguous.)
     *
     * @param task what to do with the object; must not keep it
     * @param <E> what {@code task} throws
     * @throws X as {@link #acquire()}
     * @throws E if {@code task} does
     */
    <E extends Exception> void run(Task<? super T, E> task) throws X, E;

    /**
     * Returns the name by which messages call the pool.
     *
     * @return the name; see {@link dev.millpond.runtime.engine.PoolBuilder#name}
     */
    String name();

    /**
     * Tells whether the pool is closed. Objects may be lent still.
     *
     * @return whether a {@code close} has begun
     */
    boolean isClosed();

    /**
     * Returns those of the pool's settings that may be changed.
     *
     * @return the settings, as they are at any time
     */
    LiveSettings settings();

    /**
     * Returns the pool's figures. They are read without a lock: each is exact, and together they are as consistent as a
     * moving pool allows.
     *
     * @return a snapshot
     */
    PoolStats stats();

    /**
     * Sets how many objects may exist at once. A larger pool serves waiting threads at once. A smaller one destroys idle
     * objects first, in the calling thread, and then those lent ones that come back first, as long as there are too many.
     *
     * @param maxSize the new size, at least 1
     * @throws IllegalArgumentException if {@code maxSize} is less than 1
     * @throws PoolClosedException if the pool is closed
     */
    void resize(int maxSize);

    /**
     * Replaces every object: the idle ones are destroyed now, in the calling thread, the lent ones when they come back. None
     * of them is lent again from the beginning of this call on.
     *
     * @throws PoolClosedException if the pool is closed
     */
    void refresh();

    /**
     * Replaces the objects that exist now one after the other, evenly over a time: the idle ones first, in the background; a lent
     * one when it comes back. So what they connect to is not asked for all at once. A later {@code refresh} of either kind takes
     * the place of this one.
     *
     * @param over the time; zero or less replaces all at once, as {@link #refresh()} does
     * @throws PoolClosedException if the pool is closed
     */
    void refresh(Duration over);

    /**
     * Makes objects until {@code minIdle} of them are idle, or {@code maxSize} if {@code minIdle} is 0. They are made by the
     * calling thread, so a failure reaches it. Calling it again does nothing while that many are idle.
     *
     * @throws X if an object could not be made; those that were made before stay
     * @throws PoolClosedException if the pool is closed
     */
    void fill() throws X;

    /**
     * Waits until {@code minIdle} objects are idle, which the pool makes in the background. It also ends when no more can be
     * made because the others are lent.
     *
     * @param maxWait the longest wait; zero or less only looks; {@code ChronoUnit.FOREVER.getDuration()} sets no limit
     * @return true if that is so; false if the time is up, though no attempt to make an object has failed
     * @throws X if the time is up, and the last attempt to make an object failed so
     * @throws PoolClosedException if the pool is closed, or is closed while this thread waits
     * @throws PoolInterruptedException if this thread is interrupted while it waits; its interrupt flag is set
     */
    boolean awaitFilled(Duration maxWait) throws X;

    /**
     * Destroys every object that is idle now, in the calling thread. Objects that are lent stay, and come back as usual.
     *
     * @throws PoolClosedException if the pool is closed
     */
    void evictIdle();

    /**
     * Destroys those idle objects that are chosen, in the calling thread. The pool holds each while the choice is asked, so
     * nobody acquires it meanwhile. All are asked before the first one is destroyed. It may be called while the pool is
     * suspended.
     *
     * @param isChosen tells of an idle object whether it is to go; called in the calling thread, without a lock
     * @return how many were chosen
     * @throws PoolClosedException if the pool is closed
     * @throws RuntimeException what {@code isChosen} throws; the object that it was asked about stays, and those that it had
     *     chosen before are destroyed
     */
    int evictIf(Predicate<? super IdleObject<T>> isChosen);

    /**
     * Lends nothing until {@link #resume}: an {@code acquire} finds the pool exhausted, and waits or fails as its policy
     * says; under {@link dev.millpond.WhenExhausted#CREATE} it fails with {@link PoolExhaustedException}. What is lent may
     * be used and comes back. Calling it again does nothing.
     *
     * @throws PoolClosedException if the pool is closed
     */
    void suspend();

    /**
     * The same as {@link #suspend()}, and waits until nothing is lent.
     *
     * @param maxWait the longest wait; zero or less does not wait; {@code ChronoUnit.FOREVER.getDuration()} sets no limit
     * @return whether nothing is lent; if not, the pool is suspended all the same
     * @throws PoolClosedException if the pool is closed
     * @throws PoolInterruptedException if this thread is interrupted while it waits; its interrupt flag is set, and the pool
     *     is suspended
     */
    boolean suspend(Duration maxWait);

    /**
     * Ends what {@link #suspend()} began, and serves the threads that wait. Does nothing if the pool is not suspended.
     *
     * @throws PoolClosedException if the pool is closed
     */
    void resume();

    /**
     * Closes the pool: later and waiting {@code acquire}s fail with {@link PoolClosedException}, idle objects are destroyed
     * now, by threads of the pool, and lent ones may come back until the time is up. What is still lent then is destroyed when
     * it comes back, and one that takes longer to be destroyed is not waited for.
     *
     * @param grace how long to wait for the lent objects; zero or less does not wait
     * @return whether all objects are destroyed
     * @throws PoolInterruptedException if this thread is interrupted while it waits; its interrupt flag is set, and the pool
     *     is closed
     * @throws LeakedLeaseException if the pool is {@linkplain dev.millpond.runtime.engine.PoolBuilder#unpooled unpooled},
     *     and leases are open still
     */
    boolean close(Duration grace);

    /**
     * Closes the pool without waiting or destroying anything in the calling thread: idle objects are destroyed elsewhere, lent
     * ones when they come back.
     *
     * @return a stage that completes when the last object is destroyed, on a thread of the pool's. It fails with
     *     {@link LeakedLeaseException} if the pool is {@linkplain dev.millpond.runtime.engine.PoolBuilder#unpooled unpooled},
     *     and leases are open still
     */
    CompletionStage<Void> closeAsync();

    /**
     * Closes the pool without waiting: idle objects are destroyed now, in the calling thread, lent ones when they come back.
     * Closing again does nothing.
     *
     * @throws LeakedLeaseException if the pool is {@linkplain dev.millpond.runtime.engine.PoolBuilder#unpooled unpooled},
     *     and leases are open still
     */
    @Override
    void close();
}
