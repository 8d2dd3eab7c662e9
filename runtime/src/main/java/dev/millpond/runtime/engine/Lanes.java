package dev.millpond.runtime.engine;

import dev.millpond.runtime.internal.Lane;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * What a pool does by itself: it makes, checks and ends objects, tells of it, and serves those who wait without a thread. Each
 * has a {@link Lane} of its own, so that whichever hangs, the others go on.
 *
 * <p>Whatever is being made, checked or ended has a slot. So no more tasks of a kind can hang than there are slots, and a lane
 * that may have as many workers is never stuck. Who is served holds a slot as well, unless it has failed, so that lane may have
 * a few workers more. What is told has no slot: its lane has few workers, and if they hang, what nobody hears is dropped in
 * the end.
 */
final class Lanes {

    /** How many tasks of a kind run at once, so that a pool does not flood what it connects to. */
    static final int USUAL = 2;

    private static final int MOST_NEWS = 1_000;

    /** How long one who is to be served waits at most behind others whose futures are taking their time. */
    private static final long SERVICE_RELIEF_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Lane making;
    private final Lane checking;
    private final Lane ending;
    private final Lane telling;
    private final Lane serving;

    private final AtomicInteger untold = new AtomicInteger();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final Runnable whenFinished;

    /**
     * Makes the lanes of one pool.
     *
     * @param slots how many slots there can be
     * @param whenFinished to be run whenever nothing is left to be done that may free something
     */
    Lanes(PoolSettings settings, IntSupplier slots, Runnable whenFinished) {
        Executor executor = settings.backgroundExecutor();
        this.making = new Lane(executor, settings.scheduler(), USUAL, slots);
        this.checking = new Lane(executor, settings.scheduler(), USUAL, slots);
        this.ending = new Lane(executor, settings.scheduler(), USUAL, slots);
        this.telling = new Lane(executor, settings.scheduler(), 1, () -> USUAL);
        this.serving =
                new Lane(executor, settings.scheduler(), USUAL, () -> slots.getAsInt() + USUAL, SERVICE_RELIEF_NANOS);
        this.whenFinished = whenFinished;
    }

    void make(Runnable task) {
        making.run(counted(task));
    }

    void check(Runnable task) {
        checking.run(counted(task));
    }

    void end(Runnable task) {
        ending.run(counted(task));
    }

    /** The same for a caller who may have a limit to keep. */
    void endApart(Runnable task) {
        ending.runApart(counted(task));
    }

    /** Tells of something that has happened. No acquire waits for it. */
    void tell(Runnable news) {
        if (untold.incrementAndGet() > MOST_NEWS) { // nobody hears: both workers hang
            untold.decrementAndGet();
            return;
        }
        telling.runApart(() -> {
            untold.decrementAndGet();
            news.run();
        });
    }

    /**
     * Goes on with an acquire that waited without a thread. That completes a future, so it may run whatever a user has hung to
     * that, and take long; but then it holds an object, or has failed.
     */
    void serve(Runnable step) {
        serving.runApart(step);
    }

    // ---- What may free an object, or room for one ----

    /** Tells whether something is to be done, or being done, that may free an object, or room for one. */
    boolean areBusy() {
        return unfinished.get() > 0;
    }

    /** Begins something of that kind which is done elsewhere. */
    void begin() {
        unfinished.incrementAndGet();
    }

    /** Ends it. */
    void finish() {
        if (unfinished.decrementAndGet() == 0) {
            whenFinished.run();
        }
    }

    private Runnable counted(Runnable task) {
        begin();
        return () -> {
            try {
                task.run();
            } finally {
                finish();
            }
        };
    }
}
