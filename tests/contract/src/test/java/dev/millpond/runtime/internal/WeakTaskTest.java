package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.LogListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WeakTaskTest {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final List<LogRecord> log = new CopyOnWriteArrayList<>();

    @RegisterExtension
    final LogListener listener = new LogListener(log::add);

    private final List<Runnable> scheduled = new ArrayList<>();
    private final AtomicInteger acted = new AtomicInteger();

    /** Whether the scheduler throws; and whether it takes the task all the same. */
    private boolean fails;

    private boolean takes = true;

    private final Scheduler scheduler = new Scheduler() {
        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void schedule(Runnable task, long delayNanos) {
            if (takes) {
                scheduled.add(task);
            }
            if (fails) {
                throw new AssertionError("unable to start a thread, on purpose");
            }
        }
    };

    private void runNext() {
        scheduled.remove(0).run();
    }

    @Test
    void whatItsActionThrowsIsLoggedAndItActsAgain() {
        AssertionError failure = new AssertionError("logged on purpose");
        WeakTask.repeat(
                scheduler,
                acted,
                any -> true,
                counter -> {
                    counter.incrementAndGet();
                    throw failure;
                },
                any -> PERIOD_NANOS);
        runNext();
        runNext();

        assertThat(acted).hasValue(2);
        assertThat(log).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.WARNING);
            assertThat(entry.getThrown()).isSameAs(failure);
        });
    }

    @Test
    void whatASingleActionThrowsIsLogged() {
        AssertionError failure = new AssertionError("logged on purpose");
        WeakTask.once(
                scheduler,
                acted,
                counter -> {
                    throw failure;
                },
                PERIOD_NANOS);
        runNext();

        assertThat(log).hasSize(1);
        assertThat(log.get(0).getThrown()).isSameAs(failure);
        assertThat(scheduled).isEmpty();
    }

    @Test
    void itActsAgainThoughTheSchedulerFails() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        WeakTask.repeat(
                scheduler, twice, latch -> latch.getCount() > 0, CountDownLatch::countDown, any -> PERIOD_NANOS);
        fails = true;
        takes = false;
        runNext();

        assertThat(twice.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itActsOnceATimeThoughASchedulerThatFailsHasTakenIt() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(2);
        WeakTask.repeat(
                scheduler,
                second,
                latch -> latch.getCount() > 0,
                latch -> {
                    acted.incrementAndGet();
                    latch.countDown();
                },
                any -> PERIOD_NANOS);
        fails = true;
        runNext();
        assertThat(second.await(60, TimeUnit.SECONDS)).isTrue();
        runNext(); // what it took, and was done elsewhere

        assertThat(acted).hasValue(2);
    }
}
