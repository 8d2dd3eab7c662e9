package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private final AtomicInteger finished = new AtomicInteger();
    private final ConcurrentLinkedQueue<Runnable> workers = new ConcurrentLinkedQueue<>();

    /** Its workers begin when the test says so, in the test's thread. */
    private final BackgroundWork background = background(workers::add);

    private BackgroundWork background(Executor executor) {
        return new BackgroundWork(executor, SharedScheduler.INSTANCE, finished::incrementAndGet);
    }

    private void work() {
        for (Runnable worker = workers.poll(); worker != null; worker = workers.poll()) {
            worker.run();
        }
    }

    @Test
    void aTaskThatThrowsStrandsNoneBehindIt() {
        List<Integer> run = new ArrayList<>();
        background.run(() -> {
            run.add(1);
            throw new AssertionError("logged on purpose");
        });
        background.run(() -> run.add(2));
        work();

        assertThat(run).containsExactly(1, 2);
        assertThat(background.isBusy()).isFalse();
        assertThat(finished).hasValue(1);
    }

    @Test
    void theInterruptFlagThatATaskSetsIsNotTheNextTasks() {
        List<Boolean> flags = new ArrayList<>();
        background.run(Thread.currentThread()::interrupt);
        background.run(() -> flags.add(Thread.currentThread().isInterrupted()));
        try {
            work();
        } finally {
            Thread.interrupted();
        }

        assertThat(flags).containsExactly(false);
    }

    @Test
    void aThreadThatLendsItselfToTheTasksKeepsItsInterruptFlag() {
        List<Boolean> flags = new ArrayList<>();
        background.run(() -> flags.add(Thread.currentThread().isInterrupted()));
        Thread.currentThread().interrupt();
        work();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(flags).containsExactly(false);
    }

    @Test
    void anExecutorThatRefusesDoesNotKeepTasksFromBeingRun() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        background(task -> {
                    throw new IllegalStateException("no");
                })
                .run(ran::countDown);

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anExecutorThatDropsWhatItWasGivenWhenItIsShutDownDoesNotKeepTasksFromBeingRun() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(BackgroundWork.MOST_AT_ONCE + 1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.execute(() -> awaitQuietly(end));
        BackgroundWork dropped = background(executor);
        for (int worker = 0; worker < BackgroundWork.MOST_AT_ONCE; worker++) {
            dropped.run(ran::countDown);
        }
        assertThat(executor.shutdownNow()).isNotEmpty();
        dropped.run(ran::countDown);

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException shutDown) {
            Thread.currentThread().interrupt();
        }
    }
}
