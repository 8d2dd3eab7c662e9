package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.Backoff;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.ReservedLock;
import dev.millpond.runtime.internal.Scheduler;
import dev.millpond.runtime.internal.StackReserve;
import dev.millpond.runtime.internal.WeakTask;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects ready: as many as {@code minIdle} says are made in the background,
 * {@link Lanes#USUAL} at once. Whether one more is needed is decided one by one, so none is made for a demand that has gone.
 *
 * <p>After a failure it waits before it tries again, for ever longer. While the {@link Circuit} is open it does nothing: the
 * circuit has its own way to find out when making objects succeeds again.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making an object may throw
 */
final class IdleFiller<T, X extends Exception> {

    /** How often one who waits looks for himself: an object that comes back tells nobody. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final PoolCore<T> core;
    private final SlotTable<T> table;
    private final ObjectMaker<T, X> maker;
    private final Circuit circuit;
    private final Scheduler scheduler;

    private final ReservedLock lock = new ReservedLock();
    private final Condition progress = lock.newCondition();

    // guarded by the lock
    private final Backoff backoff = new Backoff();
    private final Map<Slot<T>, Long> inProgress = new HashMap<>();
    private long notBefore;
    private @Nullable Throwable lastFailure;

    IdleFiller(PoolCore<T> core, ObjectMaker<T, X> maker) {
        this.core = core;
        this.table = core.table();
        this.maker = maker;
        this.circuit = core.attempts().circuit();
        this.scheduler = core.settings().scheduler();
        this.notBefore = scheduler.nanoTime();
    }

    // ---- In the caller's thread ----

    void fill() throws X {
        StackReserve.ensureAmple(); // a place that is taken must not be lost
        int wanted = core.live().minIdle() == 0 ? table.capacity() : wanted();
        core.requireOpen();
        do {
            for (Slot<T> slot = begin(wanted); slot != null; slot = begin(wanted)) {
                fill(slot);
            }
        } while (awaitOthers(wanted));
    }

    private void fill(Slot<T> slot) throws X {
        try {
            maker.make(slot);
            slot.release(slot.version());
        } catch (Throwable failure) {
            maker.tellFailed(failure);
            throw failure;
        } finally {
            ended(slot, () -> {});
        }
        maker.tellMade();
    }

    /** Waits for what others make. Answers false if that is enough, or there is nothing to wait for. */
    private boolean awaitOthers(int wanted) {
        lock.lock();
        try {
            boolean waited = false;
            while (countInProgress() > 0 && table.countIdle() < wanted && !mayBegin(wanted)) {
                progress.awaitNanos(LOOK_NANOS);
                waited = true;
            }
            return waited;
        } catch (InterruptedException interrupted) {
            throw core.failures().interrupted("while filling the pool", interrupted);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until enough are idle, or no more can be made. */
    boolean awaitFilled(Deadline deadline) throws X {
        check();
        lock.lock();
        try {
            while (!isFilled()) {
                core.requireOpen();
                if (deadline.isOver()) {
                    Throwable failure = circuit.isOpen() ? core.events().lastCreationFailure() : lastFailure;
                    if (failure != null) {
                        throw maker.asDeclared(failure);
                    }
                    return false;
                }
                progress.awaitNanos(Math.min(deadline.left(), LOOK_NANOS));
            }
            return true;
        } catch (InterruptedException interrupted) {
            throw core.failures().interrupted("while waiting for the pool to be filled", interrupted);
        } finally {
            lock.unlock();
        }
    }

    // ---- In the background ----

    /** Begins to make what is missing, unless it is too early after a failure. */
    void check() {
        if (table.hasRoom()) {
            circuit.catchUp();
        }
        for (Slot<T> slot = mayTry() ? begin(wanted()) : null; slot != null; slot = mayTry() ? begin(wanted()) : null) {
            Slot<T> begun = slot;
            core.lanes().make(() -> make(begun));
        }
    }

    private boolean mayTry() {
        lock.lock();
        try {
            return !circuit.isOpen() && scheduler.nanoTime() - notBefore >= 0 && countInProgress() < Lanes.USUAL;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes room for an object, unless enough are idle or about to be. What was begun counts until it is idle, so two who ask at
     * once do not both make the last one that is missing.
     */
    private @Nullable Slot<T> begin(int wanted) {
        lock.lock();
        try {
            Slot<T> slot = mayBegin(wanted) ? table.reserve() : null;
            if (slot != null && !core.attempts().tryBegin(slot, false)) { // the circuit has just opened
                core.giveRoomBack(slot);
                return null;
            }
            if (slot != null) {
                inProgress.put(slot, System.nanoTime());
            }
            return slot;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayBegin(int wanted) {
        return table.countIdle() + countInProgress() < wanted;
    }

    /** Returns how many are being made. One that takes too long may hang: it counts no more, and another one is made. */
    private int countInProgress() {
        long now = System.nanoTime();
        return (int) inProgress.values().stream()
                .filter(since -> now - since < Backoff.LONGEST_DELAY_NANOS)
                .count();
    }

    private void make(Slot<T> slot) {
        try {
            maker.make(slot);
            slot.release(slot.version());
            ended(slot, this::forgetFailures);
            core.lanes().tell(maker::tellMade);
        } catch (Throwable failure) { // whoever waits for the pool to be filled hears of it
            ended(slot, () -> backOff(failure));
            tryAgainLater();
            core.events().creationFailedForNobody(failure);
            core.lanes().tell(() -> maker.tellFailed(failure));
        }
        check();
    }

    private void ended(Slot<T> slot, Runnable consequence) {
        lock.lock();
        try {
            inProgress.remove(slot);
            consequence.run();
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void forgetFailures() {
        backoff.reset();
        lastFailure = null;
    }

    private void backOff(Throwable failure) {
        lastFailure = failure;
        notBefore = scheduler.nanoTime() + backoff.next();
    }

    private void tryAgainLater() {
        try {
            WeakTask.once(scheduler, this, IdleFiller::check, Math.max(0, notBefore() - scheduler.nanoTime()));
        } catch (Throwable outOfThreads) { // the housekeeping checks as well
            return;
        }
    }

    private long notBefore() {
        lock.lock();
        try {
            return notBefore;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFilled() {
        boolean isAllLent = table.total() >= table.capacity() && countInProgress() == 0;
        return isAllLent || table.countIdle() >= wanted();
    }

    private int wanted() {
        return core.settings().unpooled() ? 0 : Math.min(core.live().minIdle(), table.capacity());
    }
}
