package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.PoolCircuitOpenException;
import dev.millpond.runtime.internal.Deadline;
import dev.millpond.runtime.internal.Waiter;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What an acquire does that found no idle object, or an unfit one; {@link AbstractPool} calls it. {@link SlotSearch} finds a
 * slot or waits for one. If that is empty, {@link ObjectMaker} makes its object, in the calling thread or, through
 * {@link ExecutorCreations}, in the pool's executor. What it answers is ready for a lease.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
final class SlowAcquire<T, X extends Exception> {

    private final PoolCore<T> core;
    private final SlotSearch<T> search;
    private final ObjectMaker<T, X> maker;
    private final Circuit circuit;
    private final @Nullable ExecutorCreations<T> creations;

    SlowAcquire(PoolCore<T> core, ObjectMaker<T, X> maker) {
        this.core = core;
        this.search = new SlotSearch<>(core);
        this.maker = maker;
        this.circuit = maker.circuit();
        Executor executor = core.settings().executor();
        this.creations = executor == null ? null : new ExecutorCreations<>(core, maker, executor);
    }

    Slot<T> acquire(long maxWaitNanos) throws X {
        Deadline deadline = new Deadline(maxWaitNanos);
        Slot<T> slot = claimIfOpen();
        return ready(slot == null ? search.acquire(deadline) : slot, deadline);
    }

    @Nullable
    Slot<T> tryAcquire(long maxWaitNanos) throws X {
        Slot<T> slot = claimIfOpen();
        if (slot == null) {
            slot = search.tryAcquire();
        }
        return slot == null ? null : ready(slot, new Deadline(maxWaitNanos));
    }

    /** Replaces the unfit object of a slot that the calling thread holds. */
    Slot<T> replace(Slot<T> slot, Deadline deadline) throws X {
        core.suspectIdle();
        slot.setHolder(null); // this lease did not begin, and the last one ended
        if (creations == null) {
            core.destroy(slot, DestroyReason.INVALID);
        }
        return make(slot, deadline);
    }

    /**
     * Claims an idle object if the circuit is open, and refuses if there is none but a new one could be made. Otherwise
     * answers null: an acquire may do what it always does, because it will need no new object, or be the probe.
     */
    private @Nullable Slot<T> claimIfOpen() {
        if (!circuit.isOpen()) {
            return null;
        }
        Slot<T> slot = core.claim();
        if (slot == null && search.hasRoom() && !circuit.isOverdue()) {
            throw circuitOpen();
        }
        return slot;
    }

    private PoolCircuitOpenException circuitOpen() {
        return core.failures().circuitOpen(circuit.failures());
    }

    private Slot<T> ready(Slot<T> slot, Deadline deadline) throws X {
        if (!slot.hasObject()) {
            return make(slot, deadline);
        }
        return maker.isFit(slot) ? slot : replace(slot, deadline);
    }

    private Slot<T> make(Slot<T> slot, Deadline deadline) throws X {
        if (circuit.isOpen() && !circuit.beginOverdue(slot)) {
            core.end(slot, DestroyReason.INVALID);
            throw circuitOpen();
        }
        if (creations != null) {
            return makeElsewhere(slot, creations, deadline);
        }
        maker.make(slot);
        maker.activateNew(slot);
        return slot;
    }

    // ---- By the executor ----

    private Slot<T> makeElsewhere(Slot<T> slot, ExecutorCreations<T> elsewhere, Deadline deadline) throws X {
        ExecutorCreation<T> creation = elsewhere.begin(slot);
        Slot<T> idle;
        try {
            idle = awaitEither(creation, deadline);
        } catch (Throwable failure) {
            elsewhere.giveUp(creation);
            throw failure;
        }
        if (idle != null) {
            elsewhere.giveUp(creation);
            return maker.isFit(idle) ? idle : replace(idle, deadline);
        }
        if (elsewhere.leave(creation)) {
            core.events().timedOut();
            throw core.failures().notMade(deadline.nanos());
        }
        Throwable failure = creation.failure();
        if (failure != null) {
            throw maker.asDeclared(failure);
        }
        maker.activateNew(creation.made());
        return creation.made();
    }

    /** Waits for the creation or for an idle object. Answers null if the creation is done, or the time is up. */
    private @Nullable Slot<T> awaitEither(ExecutorCreation<T> creation, Deadline deadline) {
        while (!creation.isDone() && !deadline.isOver()) {
            Slot<T> found = search.await(waiter -> look(waiter, creation, deadline));
            if (found != null && found.hasObject()) {
                return found;
            }
            if (found != null) {
                core.passRoomOn(found); // another one can use it: this thread has some
            }
        }
        return null;
    }

    private @Nullable Slot<T> look(Waiter<Slot<T>> waiter, ExecutorCreation<T> creation, Deadline deadline) {
        creation.setRequester(waiter);
        return search.look(waiter, deadline, creation::isDone, core::claim);
    }
}
