package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private final AtomicInteger rings = new AtomicInteger();

    /** A clock that stands still, and tasks that are run by hand, in the order of their times. */
    private static final class Standstill implements Scheduler {

        private final List<Runnable> tasks = new ArrayList<>();
        private final List<Long> delays = new ArrayList<>();

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void schedule(Runnable task, long delayNanos) {
            tasks.add(task);
            delays.add(delayNanos);
        }
    }

    private final Standstill scheduler = new Standstill();
    private final Alarm alarm = new Alarm(scheduler, rings::incrementAndGet);

    @Test
    void theEarliestMomentCounts() {
        alarm.within(100);
        alarm.within(200);
        alarm.within(50);

        assertThat(scheduler.delays).as("a later one needs no task").containsExactly(100L, 50L);
        scheduler.tasks.get(1).run();
        scheduler.tasks.get(0).run();
        assertThat(rings).as("the moment that was replaced has none of its own").hasValue(1);
    }

    @Test
    void onceItHasRungItCanBeSetAgain() {
        alarm.within(100);
        scheduler.tasks.get(0).run();
        alarm.within(100);
        scheduler.tasks.get(1).run();

        assertThat(rings).hasValue(2);
    }

    @Test
    void itRingsThoughTheSchedulerRefuses() throws InterruptedException {
        CountDownLatch rung = new CountDownLatch(1);
        Alarm refused = new Alarm(
                new Scheduler() {
                    @Override
                    public long nanoTime() {
                        return 0;
                    }

                    @Override
                    public void schedule(Runnable task, long delayNanos) {
                        throw new RejectedExecutionException("out of threads");
                    }
                },
                rung::countDown);
        refused.within(1);

        assertThat(rung.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
