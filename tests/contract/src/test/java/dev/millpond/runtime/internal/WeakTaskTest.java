package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeakTaskTest {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** Held here, because the log manager holds loggers weakly. */
    private static final Logger LOGGER = Logger.getLogger("dev.millpond");

    private final List<LogRecord> log = new CopyOnWriteArrayList<>();
    private final @Nullable Level usualLevel = LOGGER.getLevel();
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

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            log.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setLevel(Level.ALL);
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.setLevel(usualLevel);
        LOGGER.removeHandler(handler);
    }

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
                PERIOD_NANOS);
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
        WeakTask.repeat(scheduler, twice, latch -> latch.getCount() > 0, CountDownLatch::countDown, PERIOD_NANOS);
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
                PERIOD_NANOS);
        fails = true;
        runNext();
        assertThat(second.await(60, TimeUnit.SECONDS)).isTrue();
        runNext(); // what it took, and was done elsewhere

        assertThat(acted).hasValue(2);
    }
}
