package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.BackgroundWork;
import dev.millpond.runtime.internal.Backoff;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.Scheduler;
import dev.millpond.runtime.internal.WeakTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects ready: as many as {@code minIdle} says are made in the background,
 * {@link BackgroundWork#MOST_AT_ONCE} at once. Whether one more is needed is decided when it is about to be made, so none is
 * made for a demand that has gone.
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
    private final int minIdle;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();

    // guarded by the lock
    private final Backoff backoff = new Backoff();
    private int inProgress;
    private long notBefore;
    private @Nullable Throwable lastFailure;

    IdleFiller(PoolCore<T> core, ObjectMaker<T, X> maker) {
        this.core = core;
        this.table = core.table();
        this.maker = maker;
        this.circuit = maker.circuit();
        this.scheduler = core.settings().scheduler();
        this.minIdle = core.settings().minIdle();
        this.notBefore = scheduler.nanoTime();
    }

    // ---- In the caller's thread ----

    void fill() throws X {
        int wanted = minIdle == 0 ? table.capacity() : wanted();
        core.requireOpen();
        for (Slot<T> slot = reserve(wanted); slot != null; slot = reserve(wanted)) {
            maker.make(slot);
            slot.release(slot.version());
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
        for (int begun = begin(); begun > 0; begun--) {
            core.background().run(this::makeOne);
        }
    }

    /** Returns how many objects are to be made now. */
    private int begin() {
        lock.lock();
        try {
            boolean mayTry = !circuit.isOpen() && scheduler.nanoTime() - notBefore >= 0;
            int begun = mayTry ? Math.max(0, Math.min(missing(), BackgroundWork.MOST_AT_ONCE - inProgress)) : 0;
            inProgress += begun;
            return begun;
        } finally {
            lock.unlock();
        }
    }

    private void makeOne() {
        Slot<T> slot = circuit.isOpen() ? null : reserve(wanted());
        if (slot == null) {
            ended(() -> {});
            return;
        }
        try {
            maker.make(slot);
            slot.release(slot.version());
            ended(this::forgetFailures);
        } catch (Throwable failure) { // reported by the maker; whoever waits for the pool to be filled hears of it
            ended(() -> backOff(failure));
        }
        check();
    }

    private void ended(Runnable consequence) {
        lock.lock();
        try {
            inProgress--;
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
        long delay = backoff.next();
        lastFailure = failure;
        notBefore = scheduler.nanoTime() + delay;
        WeakTask.once(scheduler, this, IdleFiller::check, delay);
    }

    private @Nullable Slot<T> reserve(int wanted) {
        return table.countIdle() < wanted ? table.reserve() : null;
    }

    private boolean isFilled() {
        boolean isAllLent = table.total() >= table.capacity() && inProgress == 0;
        return isAllLent || table.countIdle() >= wanted();
    }

    private int missing() {
        return table.hasRoom() ? wanted() - table.countIdle() - inProgress : 0;
    }

    private int wanted() {
        return Math.min(minIdle, table.capacity());
    }
}
