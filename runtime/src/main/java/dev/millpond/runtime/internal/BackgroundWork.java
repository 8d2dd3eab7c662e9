package dev.millpond.runtime.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the hooks that no user's thread waits for: at most {@link #MOST_AT_ONCE} tasks of one pool at once, so that a pool
 * whose hooks hang does not hold up another one, nor floods what it connects to. No task runs on the housekeeper's thread,
 * on which all pools depend.
 *
 * <p>A worker takes tasks until there are none. To hand over a task is to put it into the queue first and then to start a
 * worker, unless enough are running; a worker that finds the queue empty gives up its place first and then looks once more.
 * So no task is left behind, unless an executor drops a worker without a word. One that is shut down may have done so; what
 * it has not begun is begun elsewhere then.
 */
public final class BackgroundWork {

    public static final int MOST_AT_ONCE = 2;

    private static final long LINGER_SECONDS = 5;
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * Shared by all pools that have no executor of their own. It has as many threads as there are workers, which is bounded
     * for each pool and not in all: however many pools have hooks that hang, another one finds a thread. Threads end when
     * there is nothing to do.
     */
    private static final Executor SHARED = sharedExecutor();

    private final @Nullable Executor executor;
    private final Scheduler scheduler;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();

    /** What the executor was given and has not begun. */
    private final Queue<Worker> handedOver = new ConcurrentLinkedQueue<>();

    private final AtomicInteger unfinished = new AtomicInteger();
    private final Runnable whenFinished;

    /**
     * Makes the background of one pool.
     *
     * @param executor what is to run the tasks, if not the threads that all pools share
     * @param scheduler tries again to start a worker if the machine has run out of threads
     * @param whenFinished to be run whenever no task is left that may free something
     */
    public BackgroundWork(@Nullable Executor executor, Scheduler scheduler, Runnable whenFinished) {
        this.executor = executor;
        this.scheduler = scheduler;
        this.whenFinished = whenFinished;
    }

    /** Tells whether a task waits or runs, or something is done elsewhere, that may free an object, or room for one. */
    public boolean isBusy() {
        return unfinished.get() > 0;
    }

    /**
     * Runs a task in the background which may free an object, or room for one. What it throws is logged; tasks report what
     * they expect to fail themselves.
     */
    public void run(Runnable task) {
        begin();
        add(() -> finish(task));
    }

    /** Begins something that may free an object, or room for one, and that is done elsewhere. */
    public void begin() {
        unfinished.incrementAndGet();
    }

    /** Ends it. */
    public void end() {
        if (unfinished.decrementAndGet() == 0) {
            whenFinished.run();
        }
    }

    /** Runs a task in the background for which no acquire shall wait: it frees nothing. What it throws is logged. */
    public void tell(Runnable task) {
        add(task);
    }

    private void add(Runnable task) {
        tasks.add(task);
        if (tryStart()) {
            start();
        } else if (executor instanceof ExecutorService service && service.isShutdown()) {
            handedOver.forEach(this::startShared); // it may have dropped them
        }
    }

    /**
     * Starts a worker. The housekeeper does not hand it to the executor of a user by itself: that may run it in the thread
     * which hands it over, hooks and all, or keep that thread waiting until there is room.
     */
    private void start() {
        Executor own = executor;
        if (own == null) {
            startShared(this::work);
        } else if (SharedScheduler.isCurrentThread()) {
            startShared(() -> startBy(own));
        } else {
            startBy(own);
        }
    }

    private void startBy(Executor own) {
        Worker worker = new Worker();
        handedOver.add(worker);
        try {
            own.execute(worker);
        } catch (Throwable refusal) { // what is to be destroyed must be destroyed somewhere
            startShared(worker);
        }
    }

    private void startShared(Runnable start) {
        try {
            SHARED.execute(start);
        } catch (Throwable outOfThreads) {
            if (!SharedScheduler.isCurrentThread()) {
                start.run();
            } else if (!(start instanceof BackgroundWork.Worker worker) || worker.tryBegin()) {
                workers.decrementAndGet();
                WeakTask.once(scheduler, this, BackgroundWork::startAgain, RETRY_NANOS);
            }
        }
    }

    private void startAgain() {
        if (!tasks.isEmpty() && tryStart()) {
            start();
        }
    }

    private boolean tryStart() {
        int running = workers.get();
        while (running < MOST_AT_ONCE) {
            int witness = workers.compareAndExchange(running, running + 1);
            if (witness == running) {
                return true;
            }
            running = witness;
        }
        return false;
    }

    /** A worker in the hands of an executor. If that is shut down, others may begin it too; the first does. */
    private final class Worker implements Runnable {

        private final AtomicBoolean begun = new AtomicBoolean();

        boolean tryBegin() {
            handedOver.remove(this);
            return begun.compareAndSet(false, true);
        }

        @Override
        public void run() {
            if (tryBegin()) {
                work();
            }
        }
    }

    private void work() {
        boolean interrupted = Thread.interrupted();
        do {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                attempt(task);
                interrupted |= Thread.interrupted(); // a hook's interrupt is not for the hooks of other objects
            }
            workers.decrementAndGet();
        } while (!tasks.isEmpty() && tryStart());
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

    private void finish(Runnable task) {
        try {
            task.run();
        } finally {
            end();
        }
    }

    private static Executor sharedExecutor() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                LINGER_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new DaemonThreads("millpond-background"));
    }
}
