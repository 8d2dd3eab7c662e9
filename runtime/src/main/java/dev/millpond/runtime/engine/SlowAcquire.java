package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.StackReserve;
import dev.millpond.runtime.internal.Waiter;
import org.jspecify.annotations.Nullable;

/**
 * What a thread does that found no idle object, or an unfit one; {@link AbstractPool} calls it. It drives an
 * {@link Acquisition}, and sleeps in between.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
final class SlowAcquire<T, X extends Exception> {

    private final Acquisition.Sources<T, X> sources;
    private final PoolCore<T> core;

    SlowAcquire(Acquisition.Sources<T, X> sources) {
        this.sources = sources;
        this.core = sources.core();
    }

    /** Acquires a slot with an object, instead of one that is unfit if such a one was claimed. */
    Slot<T> acquire(@Nullable Slot<T> unfit, Deadline deadline) throws X {
        Acquisition<T, X> acquisition = begin(Acquisition.Mode.ACQUIRE, deadline);
        if (unfit != null) {
            endFirst(core, unfit);
            acquisition.replace();
        }
        drive(acquisition, null);
        return acquisition.acquired();
    }

    /** The same without waiting. If nothing is found, no clock was read. */
    @Nullable
    Slot<T> tryAcquire(long maxWaitNanos) throws X {
        sources.search().refuseIfOpen(false);
        Slot<T> found = sources.search().tryAcquire(false);
        return found == null ? null : drive(begin(Acquisition.Mode.TRY, new Deadline(maxWaitNanos)), found);
    }

    /** The same instead of an unfit object, without waiting but for what the pool itself does with that. */
    @Nullable
    Slot<T> tryReplace(Slot<T> unfit, Deadline deadline) throws X {
        endFirst(core, unfit);
        Acquisition<T, X> acquisition = begin(Acquisition.Mode.TRY, deadline);
        acquisition.replace();
        return drive(acquisition, null);
    }

    private Acquisition<T, X> begin(Acquisition.Mode mode, Deadline deadline) {
        return new Acquisition<>(sources, mode, deadline, until -> new Waiter<>());
    }

    private @Nullable Slot<T> drive(Acquisition<T, X> acquisition, @Nullable Slot<T> found) throws X {
        try {
            boolean isOver = found == null ? acquisition.advance() : acquisition.advanceWith(found);
            while (!isOver) {
                acquisition.park();
                if (Thread.interrupted()) {
                    throw core.failures().interrupted("while waiting", new InterruptedException());
                }
                isOver = acquisition.advance();
            }
        } catch (Throwable failure) {
            acquisition.abandon();
            throw failure;
        }
        return acquisition.result();
    }

    /** Ends the unfit object with which an acquire begins; or gives it back, if too little is left of the stack for that. */
    static <T> void endFirst(PoolCore<T> core, Slot<T> unfit) {
        try {
            StackReserve.ensureAmple();
        } catch (StackOverflowError tooDeep) {
            unfit.staleness().raise(unfit.version() + 1); // so that the next one asks it again
            unfit.release(unfit.version());
            throw tooDeep;
        }
        core.endUnfit(unfit);
    }
}
