package dev.millpond.runtime.engine;

import dev.millpond.runtime.Lease;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.Waiter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An acquire without a thread: it drives an {@link Acquisition} step by step, each when it is woken, and completes a future.
 *
 * <h2>Steps</h2>
 *
 * <p>Steps are counted when they are wanted, and whoever raises the count from zero takes them all, one after the other, until
 * none is wanted: so they never overlap, each sees what the one before did, and none is forgotten. The first is taken by the
 * thread that acquires. One that a signal or the alarm wants is taken on a thread of the pool, since it may run hooks, and what
 * hangs at the future: never by the thread that releases. One that the end of the future wants is taken by the thread that
 * ends it, such as one that cancels: there is no more to do in it than to leave the queue and give back what there is, which runs
 * nothing of a user's.
 *
 * <h2>Nothing is lost</h2>
 *
 * <p>What decides is the compare-and-set of the {@link LeaseFuture}. The delivery is one of those that meet there. If it is not
 * the first, the lease that was to be delivered is closed, as any lease is, and its object serves the next. If it is, whoever
 * cancels hears that he did not. An object that was handed to the waiter, and not yet taken, is given back in the step that
 * finds the future decided: whoever decided it has wanted that step, after the decision.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 * @param <L> the type of the leases
 */
final class AsyncAcquire<T, X extends Exception, L extends Lease<T>> {

    private final PoolCore<T> core;
    private final LeaseMaker<T, L> leases;
    private final LeaseFuture<L> result;
    private final Acquisition<T, X> acquisition;
    private final AtomicInteger wanted = new AtomicInteger();

    /** For reports of leaks: the thread that acquires, and where it did so, if that is wanted. */
    private final Thread asker = Thread.currentThread();

    private final @Nullable Throwable askedAt;

    /** Written and read in steps alone. */
    private boolean isOver;

    private AsyncAcquire(
            Acquisition.Sources<T, X> sources, long maxWaitNanos, LeaseMaker<T, L> leases, LeaseFuture<L> result) {
        this.core = sources.core();
        this.leases = leases;
        this.result = result;
        this.acquisition = new Acquisition<>(
                sources,
                Acquisition.Mode.ASYNC,
                new Deadline(maxWaitNanos),
                deadline -> new Waiter<>(this::wantStep, deadline));
        this.askedAt = core.settings().leaks().trackLeases() ? new Throwable("acquired by " + asker) : null;
    }

    /** Acquires an object. What it can't have at once it waits for. Whatever fails, it answers a future that says so. */
    static <T, X extends Exception, L extends Lease<T>> CompletableFuture<L> acquire(
            Acquisition.Sources<T, X> sources, long maxWaitNanos, LeaseMaker<T, L> leases) {
        LeaseFuture<L> result = new LeaseFuture<>();
        boolean mayCheckHere = !sources.maker().timedChecks().areWanted(); // else the check is waited for
        Slot<T> idle = mayCheckHere ? sources.core().claim() : null;
        if (idle != null && sources.maker().isFit(idle)) {
            result.complete(leases.lease(idle, Thread.currentThread()));
            return result;
        }
        new AsyncAcquire<>(sources, maxWaitNanos, leases, result).begin(idle, mayCheckHere);
        return result;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a step throws nothing
    private void begin(@Nullable Slot<T> unfit, boolean mayCheckHere) {
        if (unfit != null) {
            SlowAcquire.endFirst(core, unfit);
            acquisition.replace();
        }
        if (!mayCheckHere) {
            wantStep();
        } else if (wanted.getAndIncrement() == 0) {
            takeSteps();
        }
        if (!result.isDone()) {
            result.whenComplete((lease, failure) -> wantLastStep());
        }
    }

    // ---- Steps ----

    private void wantStep() {
        if (wanted.getAndIncrement() == 0) {
            core.lanes().serve(this::takeSteps);
        }
    }

    private void wantLastStep() {
        if (wanted.getAndIncrement() == 0) {
            takeSteps();
        }
    }

    private void takeSteps() {
        int taken = wanted.get();
        while (taken != 0) {
            takeStep();
            taken = wanted.addAndGet(-taken);
        }
    }

    private void takeStep() {
        if (isOver) {
            return;
        }
        try {
            if (result.isDone()) {
                isOver = true;
                acquisition.abandon();
            } else if (goOn()) {
                isOver = true;
                deliver();
            } else {
                acquisition.rest();
            }
        } catch (Throwable failure) { // whatever it is, there is nobody else to tell
            isOver = true;
            result.completeExceptionally(failure);
        }
    }

    private boolean goOn() throws X {
        try {
            acquisition.endRest();
            return acquisition.advance();
        } catch (Throwable failure) {
            acquisition.abandon();
            throw failure;
        }
    }

    private void deliver() {
        Slot<T> slot = acquisition.acquired();
        L lease;
        try {
            lease = leases.lease(slot, null);
            if (slot.holder() != null) {
                slot.setHolder(asker);
            }
            if (askedAt != null) {
                slot.history().setAcquiredAt(askedAt);
            }
        } catch (Throwable failure) { // such as an overflow of the stack
            slot.release(slot.version());
            throw failure;
        }
        if (!result.complete(lease)) {
            lease.close();
        }
    }
}
