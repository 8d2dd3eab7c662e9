package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.SharedThreads;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Has an executor make objects, each by an {@link ExecutorCreation}; {@link Acquisition} calls it.
 *
 * <p>A pool that makes objects beyond its size would have one more made for every acquire that gives up while its
 * constructor hangs. So no more than its size are made for nobody: whoever would have a further one made joins one of these
 * instead. Those that come first are joined first; they are likely to be done first.
 *
 * @param <T> the type of the pooled objects
 */
final class ExecutorCreations<T> {

    private final PoolCore<T> core;
    private final ObjectMaker<T, ?> maker;
    private final @Nullable Executor executor;

    /** What is still being made, and nobody waits for. */
    private final Queue<ExecutorCreation<T>> late = new ConcurrentLinkedQueue<>();

    /**
     * Makes one without creations.
     *
     * @param executor what is to make the objects, if not the threads that all pools share
     */
    ExecutorCreations(PoolCore<T> core, ObjectMaker<T, ?> maker, @Nullable Executor executor) {
        this.core = core;
        this.maker = maker;
        this.executor = executor;
    }

    /**
     * Begins to make an object for an empty slot that the calling thread holds, and for which an attempt has begun. If the
     * executor refuses, that is the outcome.
     *
     * @param contextClassLoader that of the thread which acquires
     */
    ExecutorCreation<T> begin(Slot<T> slot, @Nullable ClassLoader contextClassLoader) {
        ExecutorCreation<T> joined = slot.isOverflow() ? join() : null;
        if (joined != null) {
            core.attempts().abandoned(slot);
            core.passRoomOn(slot);
            return joined;
        }
        ExecutorCreation<T> creation = new ExecutorCreation<>(core, maker, slot, contextClassLoader);
        if (executor == null) {
            beginShared(creation);
            return creation;
        }
        try {
            executor.execute(creation);
        } catch (Throwable refusal) { // it may be shut down, or out of threads
            creation.refuse(refusal);
        }
        return creation;
    }

    private void beginShared(ExecutorCreation<T> creation) {
        try {
            SharedThreads.executor().execute(creation);
        } catch (Throwable outOfThreads) { // then a limit can't be kept, but an object can be made
            creation.run();
        }
    }

    private @Nullable ExecutorCreation<T> join() {
        late.removeIf(ExecutorCreation::isOver);
        boolean enough = late.size() >= core.table().capacity();
        for (ExecutorCreation<T> next = enough ? late.poll() : null; next != null; next = late.poll()) {
            if (next.join()) {
                return next;
            }
        }
        return null;
    }

    /** Goes without the outcome. Answers false, and does nothing, if it is there. */
    boolean leave(ExecutorCreation<T> creation) {
        boolean left = creation.leave();
        if (left) {
            sort(creation);
        }
        return left;
    }

    /** Goes without the outcome: an object that is there already joins the pool. */
    void giveUp(ExecutorCreation<T> creation) {
        if (!leave(creation)) {
            creation.passOn();
        }
    }

    private void sort(ExecutorCreation<T> creation) {
        late.removeIf(ExecutorCreation::isOver);
        if (creation.isLate()) {
            late.add(creation);
        } else if (executor instanceof ThreadPoolExecutor pool) {
            pool.remove(creation); // it may never get there
        }
    }
}
