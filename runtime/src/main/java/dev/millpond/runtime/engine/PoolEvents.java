package dev.millpond.runtime.engine;

import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.PoolStats;
import dev.millpond.runtime.internal.Durations;
import dev.millpond.runtime.internal.FailureSeries;
import dev.millpond.runtime.internal.Log;
import dev.millpond.runtime.internal.Scheduler;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Scheduler scheduler;
    private final FailureSeries creationSeries;
    private final Map<Class<? extends Annotation>, FailureSeries> hookSeries = new ConcurrentHashMap<>();

    private volatile @Nullable Throwable lastCreationFailure;

    PoolEvents(PoolSettings settings) {
        this.pool = settings.name();
        this.listener = settings.listener();
        this.scheduler = settings.scheduler();
        this.creationSeries = new FailureSeries(pool, "failures to make an object", scheduler);
    }

    void created() {
        created.increment();
        lastCreationFailure = null;
        creationSeries.end();
    }

    void creationFailed(Throwable failure) {
        creationFailures.increment();
        lastCreationFailure = failure;
    }

    /** Takes note of a failure that no caller hears of, at least not now. */
    void creationFailedForNobody(Throwable failure) {
        creationSeries.add(() -> "an object could not be made; the pool goes on trying", failure);
    }

    void destroyed() {
        destroyed.increment();
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

    /**
     * Tells of what a hook threw that nobody else would learn of.
     *
     * @param age how long ago the object was made
     */
    void hookFailed(Class<? extends Annotation> hook, long age, Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        series(hook)
                .add(
                        () -> "@" + hook.getSimpleName() + " failed for an object that is "
                                + Durations.describeRoughly(age) + " old, which is dropped",
                        failure);
        tell(heard -> heard.hookFailed(failure));
    }

    private FailureSeries series(Class<? extends Annotation> hook) {
        return hookSeries.computeIfAbsent(
                hook, any -> new FailureSeries(pool, "failures of @" + hook.getSimpleName(), scheduler));
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

    /** Tells the listener. */
    void tell(Consumer<PoolListener> event) {
        try {
            event.accept(listener);
        } catch (Throwable failure) { // whatever a listener throws must cost neither an object nor its place
            Log.warn(() -> pool + ": the listener failed", failure);
        }
    }
}
