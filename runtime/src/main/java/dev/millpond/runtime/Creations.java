package dev.millpond.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Has the pool's executor make objects.
 *
 * @param <T> the type of the pooled objects
 */
final class Creations<T> {

    private final PoolCore<T> core;
    private final Maker<T, ?> maker;
    private final Executor executor;

    Creations(PoolCore<T> core, Maker<T, ?> maker, Executor executor) {
        this.core = core;
        this.maker = maker;
        this.executor = executor;
    }

    /** Begins to make an object for a slot that the calling thread holds. If the executor refuses, the slot is ended. */
    Creation<T> begin(Slot<T> slot) {
        Creation<T> creation = new Creation<>(core, maker, slot);
        try {
            executor.execute(creation);
        } catch (Throwable rejected) { // it may be shut down, or out of threads
            creation.giveUp();
            core.events().creationFailed(rejected);
            throw rejected;
        }
        return creation;
    }

    /** Goes without the outcome. Answers false, and does nothing, if it is there. */
    boolean leave(Creation<T> creation) {
        boolean left = creation.leave();
        forget(creation);
        return left;
    }

    /** Goes without the outcome: an object that is there already joins the pool. */
    void giveUp(Creation<T> creation) {
        creation.giveUp();
        forget(creation);
    }

    /** Takes what need not be begun any more out of the executor's queue, where that can be done: it may never get there. */
    private void forget(Creation<T> creation) {
        if (creation.isCancelled() && executor instanceof ThreadPoolExecutor pool) {
            pool.remove(creation);
        }
    }
}
