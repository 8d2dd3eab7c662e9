package dev.millpond.concurrency.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import dev.millpond.runtime.PoolTimeoutException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Whatever frees an object or room for one wakes a waiter. A thread that has waited for long looks only once a second by
 * itself, so what comes far sooner than that came by a signal.
 */
class WakeUpTest {

    /** By then a waiter's looks are a second apart. */
    private static final long LONG_WAIT_MILLIS = 150;

    private static final long FAR_SOONER_MILLIS = 200;

    @Test
    void byARelease() throws Exception {
        assertWoken((pool, held) -> held.close());
    }

    @Test
    void byACloseElsewhere() throws Exception {
        assertWoken((pool, held) -> elsewhere(held::close));
    }

    @Test
    void byAnInvalidate() throws Exception {
        assertWoken((pool, held) -> held.invalidate());
    }

    @Test
    void byALargerPool() throws Exception {
        assertWoken((pool, held) -> pool.resize(2));
    }

    @Test
    void byTheExecutorThatMadeWhatItWaitsFor() throws Exception {
        Queue<Runnable> creations = new ConcurrentLinkedQueue<>();
        PlainProbePool pool = PlainProbePool.builder().executor(creations::add).build();
        assertWoken(pool, () -> creations.remove().run());
    }

    @Test
    void byItsLimit() {
        PlainProbePool pool = PlainProbePool.create();
        PlainProbeLease held = pool.acquire();
        long start = System.nanoTime();

        assertThatThrownBy(() -> pool.acquire(Duration.ofMillis(LONG_WAIT_MILLIS)))
                .isInstanceOf(PoolTimeoutException.class);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                .isBetween(LONG_WAIT_MILLIS, LONG_WAIT_MILLIS + FAR_SOONER_MILLIS);
        held.close();
    }

    private static void assertWoken(BiConsumer<PlainProbePool, PlainProbeLease> freeing) throws Exception {
        PlainProbePool pool = PlainProbePool.create();
        PlainProbeLease held = pool.acquire();
        assertWoken(pool, () -> freeing.accept(pool, held));
    }

    private static void assertWoken(PlainProbePool pool, Runnable freeing) throws Exception {
        FutureTask<Long> waiter = new FutureTask<>(() -> {
            pool.acquire().close();
            return System.nanoTime();
        });
        new Thread(waiter).start();
        while (pool.stats().waiting() == 0) {
            Thread.onSpinWait();
        }
        Thread.sleep(LONG_WAIT_MILLIS);
        long freed = System.nanoTime();
        freeing.run();

        assertThat(TimeUnit.NANOSECONDS.toMillis(waiter.get() - freed)).isLessThan(FAR_SOONER_MILLIS);
    }

    private static void elsewhere(Runnable closing) {
        Thread closer = new Thread(closing);
        closer.start();
        try {
            closer.join();
        } catch (InterruptedException impossible) {
            throw new AssertionError("nobody interrupts this", impossible);
        }
    }
}
