package dev.millpond.runtime.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the tasks of one kind that no user's thread waits for, a few at once, in the order in which they came. No task runs on
 * the housekeeper's thread, on which all pools depend.
 *
 * <p>A worker takes tasks until there are none. To hand over a task is to put it into the queue first and then to start a
 * worker, unless the usual number of them is running; a worker that finds the queue empty gives up its place first and then
 * looks once more. So no task is left behind by a worker that works.
 *
 * <p>One may not: its task may hang, or an executor may keep it waiting, or have dropped it. So while tasks wait there is a
 * {@linkplain #relieve relief} now and then. If none was taken since the last one, it starts one worker more, up to the limit
 * of the lane; and it begins what the executor has not begun for long. Thus a task that hangs delays the others by
 * this time at most, and a lane whose limit is as high as the number of its tasks can be is never stuck.
 */
public final class Lane {

    /** How long a task waits at most for a worker that makes no progress, unless the lane says otherwise. */
    public static final long RELIEF_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** How long an executor may take to begin. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final @Nullable Executor executor;
    private final Scheduler scheduler;
    private final int usual;
    private final IntSupplier most;
    private final long reliefNanos;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private final AtomicLong taken = new AtomicLong();

    /** What the executor was given and has not begun. */
    private final Queue<Worker> handedOver = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean reliefIsPlanned = new AtomicBoolean();

    /** Written before a relief is planned, read by it. */
    private volatile long takenBefore;

    /**
     * Makes a lane without tasks.
     *
     * @param executor what is to run the workers, if not the threads that all pools share
     * @param scheduler what the time is, and what runs the relief
     * @param usual how many tasks run at once as long as none hangs
     * @param most how many run at once at most
     */
    public Lane(@Nullable Executor executor, Scheduler scheduler, int usual, IntSupplier most) {
        this(executor, scheduler, usual, most, RELIEF_NANOS);
    }

    /** The same with a relief that comes sooner or later: a task that hangs delays the others by so much. */
    public Lane(@Nullable Executor executor, Scheduler scheduler, int usual, IntSupplier most, long reliefNanos) {
        this.executor = executor;
        this.scheduler = scheduler;
        this.usual = usual;
        this.most = most;
        this.reliefNanos = reliefNanos;
    }

    /** Runs a task soon. What it throws is logged; tasks report what they expect to fail themselves. */
    public void run(Runnable task) {
        run(task, SharedScheduler.isCurrentThread());
    }

    /**
     * The same for a caller who must not be held up: an executor of a user may run the task in the thread that hands it over,
     * or keep that thread waiting.
     */
    public void runApart(Runnable task) {
        run(task, true);
    }

    private void run(Runnable task, boolean apart) {
        tasks.add(task);
        boolean starts = tryStart(usual);
        if (starts) {
            start(apart);
        } else if (executor instanceof ExecutorService service && service.isShutdown()) {
            handedOver.forEach(this::startShared); // it may have dropped them
        }
        if (!starts || executor != null) {
            planRelief();
        }
    }

    // ---- Workers ----

    /** A worker in the hands of an executor. Others may begin it too; the first does. */
    private final class Worker implements Runnable {

        private final AtomicBoolean begun = new AtomicBoolean();
        private final long since = scheduler.nanoTime();

        boolean tryBegin() {
            handedOver.remove(this);
            return begun.compareAndSet(false, true);
        }

        boolean isOverdue() {
            return scheduler.nanoTime() - since >= PATIENCE_NANOS;
        }

        @Override
        public void run() {
            if (tryBegin()) {
                work();
            }
        }
    }

    private void start(boolean apart) {
        Worker worker = new Worker();
        Executor own = executor;
        if (own == null) {
            startShared(worker);
        } else if (apart) {
            startShared(() -> startBy(own, worker));
        } else {
            startBy(own, worker);
        }
    }

    private void startBy(Executor own, Worker worker) {
        handedOver.add(worker);
        try {
            own.execute(worker);
        } catch (Throwable refusal) { // what is to be done must be done somewhere
            startShared(worker);
        }
    }

    private void startShared(Runnable start) {
        try {
            SharedThreads.executor().execute(start);
        } catch (Throwable outOfThreads) {
            if (!SharedScheduler.isCurrentThread()) {
                start.run();
            } else if (!(start instanceof Lane.Worker worker) || worker.tryBegin()) {
                workers.decrementAndGet();
                planRelief();
            }
        }
    }

    private boolean tryStart(int limit) {
        int running = workers.get();
        while (running < limit) {
            int witness = workers.compareAndExchange(running, running + 1);
            if (witness == running) {
                return true;
            }
            running = witness;
        }
        return false;
    }

    private void work() {
        boolean interrupted = Thread.interrupted();
        do {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                taken.incrementAndGet();
                attempt(task);
                interrupted |= Thread.interrupted(); // a hook's interrupt is not for the hooks of other objects
            }
            workers.decrementAndGet();
        } while (!tasks.isEmpty() && tryStart(usual));
        if (interrupted) { // it may be for whoever lent this thread
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) { // whatever it is, the tasks behind this one must be run
            Log.warn(() -> "a task in the background failed", failure);
        }
    }

    // ---- Relief ----

    private void planRelief() {
        if (!reliefIsPlanned.get() && reliefIsPlanned.compareAndSet(false, true)) {
            takenBefore = taken.get();
            try {
                WeakTask.once(scheduler, this, Lane::relieve, reliefNanos);
            } catch (Throwable outOfThreads) { // the next task plans it
                reliefIsPlanned.set(false);
            }
        }
    }

    private void relieve() {
        reliefIsPlanned.set(false);
        for (Worker worker : handedOver) {
            if (worker.isOverdue()) {
                startShared(worker);
            }
        }
        if (tasks.isEmpty()) {
            return;
        }
        boolean stands = taken.get() == takenBefore && handedOver.isEmpty();
        if (stands && tryStart(Math.max(usual, most.getAsInt()))) {
            startShared(new Worker());
        }
        planRelief();
    }
}
