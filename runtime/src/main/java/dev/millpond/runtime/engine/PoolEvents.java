package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.PoolStats;
import dev.millpond.runtime.internal.Log;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what happens away from the fast path, and tells the listener and the log. Nothing that these throw comes back to
 * whoever reports, who may be about to free a place.
 */
final class PoolEvents {

    private final String pool;
    private final PoolListener listener;

    private final LongAdder created = new LongAdder();
    private final LongAdder destroyed = new LongAdder();
    private final LongAdder creationFailures = new LongAdder();
    private final LongAdder timedOut = new LongAdder();
    private final LongAdder leaked = new LongAdder();

    private volatile @Nullable Throwable lastCreationFailure;

    PoolEvents(PoolSettings settings) {
        this.pool = settings.name();
        this.listener = settings.listener();
    }

    void created() {
        created.increment();
        lastCreationFailure = null;
        tell(PoolListener::created);
    }

    void creationFailed(Throwable failure) {
        creationFailures.increment();
        lastCreationFailure = failure;
        tell(heard -> heard.creationFailed(failure));
    }

    void destroyed(DestroyReason reason) {
        destroyed.increment();
        tell(heard -> heard.destroyed(reason));
    }

    void exhausted() {
        tell(PoolListener::exhausted);
    }

    void timedOut() {
        timedOut.increment();
    }

    void leaked(LeakReport report) {
        leaked.increment();
        Log.warn(report::toString, report.acquiredAt());
        tell(heard -> heard.leaked(report));
    }

    void hookFailed(Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Log.warn(() -> pool + ": a hook failed; its object is dropped", failure);
        tell(heard -> heard.hookFailed(failure));
    }

    /** Returns the last failure to make an object, unless one was made since. */
    @Nullable
    Throwable lastCreationFailure() {
        return lastCreationFailure;
    }

    PoolStats stats(int maxSize, int total, int idle, int waiting, long leases) {
        return new PoolStats(
                maxSize,
                total,
                idle,
                total - idle,
                waiting,
                leases,
                created.sum(),
                destroyed.sum(),
                creationFailures.sum(),
                timedOut.sum(),
                leaked.sum());
    }

    private void tell(Consumer<PoolListener> event) {
        try {
            event.accept(listener);
        } catch (Throwable failure) { // whatever a listener throws must cost neither an object nor its place
            Log.warn(() -> pool + ": the listener failed", failure);
        }
    }
}
