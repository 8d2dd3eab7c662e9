package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static final int USUAL = 2;
    private static final int MOST = 4;

    private final LinkedBlockingQueue<Runnable> workers = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    /** Its workers begin when the test says so, in the test's thread. */
    private final Lane stepwise = new Lane(workers::add, new Standstill(), USUAL, () -> MOST);

    /** A time that does not pass, so that nothing is done for safety's sake. */
    private record Standstill() implements Scheduler {

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void schedule(Runnable task, long delayNanos) {}
    }

    private static Lane lane(@Nullable Executor executor) {
        return new Lane(executor, SharedScheduler.INSTANCE, USUAL, () -> MOST);
    }

    @AfterEach
    void whatHangsEnds() {
        end.countDown();
    }

    private Runnable nextWorker() throws InterruptedException {
        Runnable worker = workers.poll(60, TimeUnit.SECONDS);
        assertThat(worker).as("a worker").isNotNull();
        return worker;
    }

    @Test
    void aTaskThatThrowsStrandsNoneBehindIt() throws InterruptedException {
        List<Integer> run = new ArrayList<>();
        stepwise.run(() -> {
            run.add(1);
            throw new AssertionError("logged on purpose");
        });
        stepwise.run(() -> run.add(2));
        nextWorker().run();

        assertThat(run).containsExactly(1, 2);
    }

    @Test
    void theInterruptFlagThatATaskSetsIsNotTheNextTasks() throws InterruptedException {
        List<Boolean> flags = new ArrayList<>();
        stepwise.run(Thread.currentThread()::interrupt);
        stepwise.run(() -> flags.add(Thread.currentThread().isInterrupted()));
        Runnable worker = nextWorker();
        try {
            worker.run();
        } finally {
            Thread.interrupted();
        }

        assertThat(flags).containsExactly(false);
    }

    @Test
    void aThreadThatLendsItselfToTheTasksKeepsItsInterruptFlag() throws InterruptedException {
        List<Boolean> flags = new ArrayList<>();
        stepwise.run(() -> flags.add(Thread.currentThread().isInterrupted()));
        Runnable worker = nextWorker();
        Thread.currentThread().interrupt();
        worker.run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(flags).containsExactly(false);
    }

    @Test
    void anExecutorThatRefusesDoesNotKeepTasksFromBeingRun() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        lane(task -> {
                    throw new IllegalStateException("no");
                })
                .run(ran::countDown);

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anExecutorThatDropsWhatItIsGivenDoesNotKeepTasksFromBeingRun() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(3);
        Lane lane = lane(task -> {});
        for (int task = 0; task < 3; task++) {
            lane.run(ran::countDown);
        }

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anExecutorThatHangsHoldsUpNeitherTheCallerNorTheTasks() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(3);
        Lane lane = lane(task -> awaitQuietly(end));
        for (int task = 0; task < 3; task++) {
            lane.run(ran::countDown);
        }

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anExecutorThatDropsWhatItWasGivenWhenItIsShutDownDoesNotKeepTasksFromBeingRun() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(USUAL + 1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.execute(() -> awaitQuietly(end));
        Lane dropped = lane(executor);
        for (int worker = 0; worker < USUAL; worker++) {
            dropped.run(ran::countDown);
        }
        executor.shutdownNow();
        dropped.run(ran::countDown);

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tasksThatHangDoNotHoldUpTheOthersAsLongAsThereMayBeMoreWorkers() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(5);
        Lane lane = lane(null);
        for (int hanging = 0; hanging < MOST - 1; hanging++) {
            lane.run(() -> awaitQuietly(end));
        }
        for (int task = 0; task < 5; task++) {
            lane.run(ran::countDown);
        }

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSchedulerThatFailsDoesNotKeepTasksFromBeingRun() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        Scheduler broken = new Scheduler() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void schedule(Runnable task, long delayNanos) {
                throw new OutOfMemoryError("unable to create native thread, on purpose");
            }
        };
        Lane lane = new Lane(null, broken, 1, () -> 1);
        CountDownLatch begun = new CountDownLatch(1);
        lane.run(() -> {
            begun.countDown();
            awaitQuietly(end);
        });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        lane.run(ran::countDown); // there is no worker for it, and no relief can be planned
        end.countDown();

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
