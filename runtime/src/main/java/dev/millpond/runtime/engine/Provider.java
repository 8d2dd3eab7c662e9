package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.PoolCircuitOpenException;
import dev.millpond.runtime.internal.Patience;
import dev.millpond.runtime.internal.Waiter;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Provides slots whose objects are ready for a lease: what {@link Acquirer} finds, made and readied by {@link Maker}, in the
 * calling thread or by the pool's executor.
 *
 * @param <T> the type of the pooled objects
 * @param <X> what making and readying an object may throw
 */
final class Provider<T, X extends Exception> {

    private final PoolCore<T> core;
    private final Acquirer<T> acquirer;
    private final Maker<T, X> maker;
    private final Circuit circuit;
    private final @Nullable Creations<T> creations;

    Provider(PoolCore<T> core, Maker<T, X> maker) {
        this.core = core;
        this.acquirer = new Acquirer<>(core);
        this.maker = maker;
        this.circuit = maker.circuit();
        Executor executor = core.settings().executor();
        this.creations = executor == null ? null : new Creations<>(core, maker, executor);
    }

    Slot<T> acquire(long maxWaitNanos) throws X {
        Patience patience = new Patience(maxWaitNanos);
        Slot<T> slot = claimIfOpen();
        return ready(slot == null ? acquirer.acquire(patience) : slot, patience);
    }

    @Nullable
    Slot<T> tryAcquire(long maxWaitNanos) throws X {
        Slot<T> slot = claimIfOpen();
        if (slot == null) {
            slot = acquirer.tryAcquire();
        }
        return slot == null ? null : ready(slot, new Patience(maxWaitNanos));
    }

    /** Replaces the unfit object of a slot that the calling thread holds. */
    Slot<T> replace(Slot<T> slot, Patience patience) throws X {
        core.suspectIdle();
        slot.setHolder(null); // this lease did not begin, and the last one ended
        if (creations == null) {
            core.destroy(slot, DestroyReason.INVALID);
        }
        return make(slot, patience);
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
        if (slot == null && acquirer.hasRoom() && !circuit.isOverdue()) {
            throw circuitOpen();
        }
        return slot;
    }

    private PoolCircuitOpenException circuitOpen() {
        return core.refusals().circuitOpen(circuit.failures());
    }

    private Slot<T> ready(Slot<T> slot, Patience patience) throws X {
        if (!slot.hasObject()) {
            return make(slot, patience);
        }
        return maker.isFit(slot) ? slot : replace(slot, patience);
    }

    private Slot<T> make(Slot<T> slot, Patience patience) throws X {
        if (circuit.isOpen() && !circuit.beginOverdue(slot)) {
            core.end(slot, DestroyReason.INVALID);
            throw circuitOpen();
        }
        if (creations != null) {
            return makeElsewhere(slot, creations, patience);
        }
        maker.make(slot);
        maker.activateNew(slot);
        return slot;
    }

    // ---- By the executor ----

    private Slot<T> makeElsewhere(Slot<T> slot, Creations<T> elsewhere, Patience patience) throws X {
        Creation<T> creation = elsewhere.begin(slot);
        Slot<T> idle;
        try {
            idle = awaitEither(creation, patience);
        } catch (Throwable failure) {
            elsewhere.giveUp(creation);
            throw failure;
        }
        if (idle != null) {
            elsewhere.giveUp(creation);
            return maker.isFit(idle) ? idle : replace(idle, patience);
        }
        if (elsewhere.leave(creation)) {
            core.events().timedOut();
            throw core.refusals().notMade(patience.nanos());
        }
        Throwable failure = creation.failure();
        if (failure != null) {
            throw maker.asDeclared(failure);
        }
        maker.activateNew(creation.made());
        return creation.made();
    }

    /** Waits for the creation or for an idle object. Answers null if the creation is done, or the time is up. */
    private @Nullable Slot<T> awaitEither(Creation<T> creation, Patience patience) {
        while (!creation.isDone() && !patience.isOver()) {
            Slot<T> found = acquirer.await(waiter -> look(waiter, creation, patience));
            if (found != null && found.hasObject()) {
                return found;
            }
            if (found != null) {
                core.passRoomOn(found); // another one can use it: this thread has some
            }
        }
        return null;
    }

    private @Nullable Slot<T> look(Waiter<Slot<T>> waiter, Creation<T> creation, Patience patience) {
        creation.setRequester(waiter);
        return acquirer.look(waiter, patience, creation::isDone, core::claim);
    }
}
