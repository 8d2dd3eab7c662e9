package dev.millpond.runtime;

import dev.millpond.runtime.internal.Jitter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects ready: as many as {@code minIdle} says are made in the background, {@link Background#MOST_AT_ONCE} at once.
 * Whether one more is needed is decided when it is about to be made, so none is made for a demand that has gone.
 *
 * <p>After a failure it waits before it tries again, twice as long after each, less up to a half by chance, so that the
 * pools of many processes do not come back to a broken database in step. The times are those of HikariCP.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making an object may throw
 */
final class Filler<T, X extends Exception> {

    private static final long FIRST_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_DELAY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST_DOUBLINGS = 16;

    /** How often one who waits looks for himself: an object that comes back tells nobody. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final PoolCore<T> core;
    private final SlotTable<T> table;
    private final Maker<T, X> maker;
    private final Scheduler scheduler;
    private final int minIdle;
    private final Jitter jitter = new Jitter();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();

    // guarded by the lock
    private int inProgress;
    private int failures;
    private long notBefore;
    private @Nullable Throwable lastFailure;

    Filler(PoolCore<T> core, Maker<T, X> maker) {
        this.core = core;
        this.table = core.table();
        this.maker = maker;
        this.scheduler = core.settings().scheduler();
        this.minIdle = core.settings().minIdle();
        this.notBefore = scheduler.nanoTime();
    }

    // ---- In the caller's thread ----

    void fill() throws X {
        int wanted = minIdle == 0 ? table.capacity() : wanted();
        requireOpen();
        for (Slot<T> slot = reserve(wanted); slot != null; slot = reserve(wanted)) {
            maker.make(slot);
            slot.release(slot.version());
        }
    }

    /** Waits until enough are idle, or no more can be made. */
    boolean awaitFilled(Patience patience) throws X {
        check();
        lock.lock();
        try {
            while (!isFilled()) {
                requireOpen();
                if (patience.isOver()) {
                    if (lastFailure != null) {
                        throw maker.asDeclared(lastFailure);
                    }
                    return false;
                }
                progress.awaitNanos(Math.min(patience.left(), LOOK_NANOS));
            }
            return true;
        } catch (InterruptedException interrupted) {
            throw core.refusals().interrupted("while waiting for the pool to be filled", interrupted);
        } finally {
            lock.unlock();
        }
    }

    // ---- In the background ----

    /** Begins to make what is missing, unless it is too early after a failure. */
    void check() {
        for (int begun = begin(); begun > 0; begun--) {
            core.background().run(this::makeOne);
        }
    }

    /** Returns how many objects are to be made now. */
    private int begin() {
        lock.lock();
        try {
            boolean tooEarly = scheduler.nanoTime() - notBefore < 0;
            int begun = tooEarly ? 0 : Math.max(0, Math.min(missing(), mostAtOnce() - inProgress));
            inProgress += begun;
            return begun;
        } finally {
            lock.unlock();
        }
    }

    private void makeOne() {
        Slot<T> slot = reserve(wanted());
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
        failures = 0;
        lastFailure = null;
    }

    private void backOff(Throwable failure) {
        long longest = Math.min(LONGEST_DELAY_NANOS, FIRST_DELAY_NANOS << Math.min(failures, MOST_DOUBLINGS));
        long delay = longest - jitter.partOf(longest / 2);
        failures++;
        lastFailure = failure;
        notBefore = scheduler.nanoTime() + delay;
        Weakly.once(scheduler, this, Filler::check, delay);
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

    /** Returns how many objects are to be idle. Where making them is known to fail, one is, to find out if it still does. */
    private int wanted() {
        return Math.min(maker.circuit().isOpen() ? Math.max(1, minIdle) : minIdle, table.capacity());
    }

    private int mostAtOnce() {
        return maker.circuit().isOpen() ? 1 : Background.MOST_AT_ONCE;
    }

    private void requireOpen() {
        if (table.isClosed()) {
            throw core.refusals().closed();
        }
    }
}
