package dev.millpond.runtime.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Has the pool's executor make objects.
 *
 * <p>A pool that makes objects beyond its size would have one more made for every acquire that gives up while its
 * constructor hangs. So no more than its size are made for nobody: whoever would have a further one made joins one of these
 * instead. Those that come first are joined first; they are likely to be done first.
 *
 * @param <T> the type of the pooled objects
 */
final class Creations<T> {

    private final PoolCore<T> core;
    private final Maker<T, ?> maker;
    private final Executor executor;

    /** What is still being made, and nobody waits for. */
    private final Queue<Creation<T>> late = new ConcurrentLinkedQueue<>();

    Creations(PoolCore<T> core, Maker<T, ?> maker, Executor executor) {
        this.core = core;
        this.maker = maker;
        this.executor = executor;
    }

    /** Begins to make an object for a slot that the calling thread holds. If the executor refuses, the slot is ended. */
    Creation<T> begin(Slot<T> slot) {
        Creation<T> joined = slot.isOverflow() && !slot.hasObject() ? join() : null;
        if (joined != null) {
            maker.circuit().abandoned(slot);
            core.passRoomOn(slot);
            return joined;
        }
        Creation<T> creation = new Creation<>(core, maker, slot);
        try {
            executor.execute(creation);
        } catch (Throwable rejected) { // it may be shut down, or out of threads
            giveUp(creation);
            core.events().creationFailed(rejected);
            throw rejected;
        }
        return creation;
    }

    private @Nullable Creation<T> join() {
        late.removeIf(Creation::isOver);
        boolean enough = late.size() >= core.table().capacity();
        for (Creation<T> next = enough ? late.poll() : null; next != null; next = late.poll()) {
            if (next.join()) {
                return next;
            }
        }
        return null;
    }

    /** Goes without the outcome. Answers false, and does nothing, if it is there. */
    boolean leave(Creation<T> creation) {
        boolean left = creation.leave();
        if (left) {
            sort(creation);
        }
        return left;
    }

    /** Goes without the outcome: an object that is there already joins the pool. */
    void giveUp(Creation<T> creation) {
        if (!leave(creation)) {
            creation.passOn();
        }
    }

    private void sort(Creation<T> creation) {
        late.removeIf(Creation::isOver);
        if (creation.isLate()) {
            late.add(creation);
        } else if (executor instanceof ThreadPoolExecutor pool) {
            pool.remove(creation); // it may never get there
        }
    }
}
