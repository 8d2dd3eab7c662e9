package dev.millpond.concurrency.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import dev.millpond.runtime.PoolStats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A million futures that are cancelled, many as they are served: each object is there in the end, and nobody waits. */
class CancelledFuturesTest {

    private static final int FUTURES = Integer.getInteger("soak.futures", 1_000_000);
    private static final int THREADS = 4;
    private static final int OBJECTS = 3;

    /** How many futures of a thread wait at once. */
    private static final int BATCH = 50;

    @Test
    void noObjectIsLostWithThem() throws Exception {
        PlainProbePool pool = PlainProbePool.builder()
                .maxSize(OBJECTS)
                .maxWait(Duration.ofMinutes(1))
                .build();
        AtomicLong cancelled = new AtomicLong();
        AtomicLong delivered = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            Thread thread = new Thread(() -> cancelMany(pool, cancelled, delivered));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(cancelled.get() + delivered.get()).isEqualTo(FUTURES / THREADS / BATCH * (long) BATCH * THREADS);
        assertThat(cancelled.get()).isPositive();
        assertThat(delivered.get()).isPositive();
        PoolStats now = awaitRest(pool);
        assertThat(now.leased()).as("lent, in %s", now).isZero();
        assertThat(now.waiting()).as("waiting, in %s", now).isZero();
        assertThat(now.idle()).isEqualTo(now.total()).isPositive();
        assertThat(pool.close(Duration.ofSeconds(10))).isTrue();
        assertThat(pool.stats().destroyed()).isEqualTo(pool.stats().created());
    }

    private static void cancelMany(PlainProbePool pool, AtomicLong cancelled, AtomicLong delivered) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int batch = 0; batch < FUTURES / THREADS / BATCH; batch++) {
            PlainProbeLease held = pool.tryAcquire();
            List<CompletableFuture<PlainProbeLease>> futures = new ArrayList<>();
            for (int count = 0; count < BATCH; count++) {
                futures.add(pool.acquireAsync());
            }
            if (held != null) {
                held.close();
            }
            while (!futures.isEmpty()) {
                end(futures.remove(random.nextInt(futures.size())), cancelled, delivered);
            }
        }
    }

    private static void end(CompletableFuture<PlainProbeLease> future, AtomicLong cancelled, AtomicLong delivered) {
        if (future.cancel(false)) {
            cancelled.incrementAndGet();
            return;
        }
        try (PlainProbeLease lease = future.join()) {
            delivered.incrementAndGet();
            lease.get().write();
        } catch (CompletionException failed) {
            throw new AssertionError("a future failed", failed);
        }
    }

    private static PoolStats awaitRest(PlainProbePool pool) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        PoolStats now = pool.stats();
        while ((now.leased() > 0 || now.waiting() > 0) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000);
            now = pool.stats();
        }
        return now;
    }
}
