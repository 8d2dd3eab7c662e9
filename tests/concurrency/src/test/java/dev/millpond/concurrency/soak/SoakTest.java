package dev.millpond.concurrency.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.runtime.PoolStats;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** 64 threads that do everything, and objects of which everything fails: in the end nothing is left, and nothing was amiss. */
class SoakTest {

    private static final int THREADS = 64;
    private static final int MOST_OBJECTS = 10;

    /** Leases that lie about, waiting for some thread to close them. Fewer than objects, so that these do not run out. */
    private static final int PASSED_ON = 4;

    /** What the tests of one JDK share. */
    private final long nanos = TimeUnit.SECONDS.toNanos(Integer.getInteger("soak.seconds", 10)) / 2;

    private final Count count = new Count();
    private final AtomicLong cycles = new AtomicLong();

    @Test
    @Tag("conformance-53")
    void platformThreads() throws Exception {
        soak(SoakTest::startPlatform, settings -> {});
    }

    @Test
    @Tag("conformance-53")
    void platformThreadsAndAnExecutor() throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        soak(SoakTest::startPlatform, settings -> settings.executor(executor));
        executor.shutdown();
    }

    private static Thread startPlatform(Runnable churn) {
        Thread thread = new Thread(churn);
        thread.start();
        return thread;
    }

    @Test
    @Tag("conformance-53")
    @Tag("conformance-54")
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "there are no virtual threads before")
    void virtualThreads() throws Exception {
        // compiled for a JDK that has none
        Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        soak(churn -> (Thread) start.invoke(null, churn), settings -> {});
    }

    private interface Starter {
        Thread start(Runnable churn) throws ReflectiveOperationException;
    }

    private void soak(Starter starter, Consumer<FragileItemPool.Builder> more) throws Exception {
        FragileItemPool.Builder settings = FragileItemPool.builder(count)
                .maxSize(MOST_OBJECTS)
                .maxWait(Duration.ofMillis(20))
                .minIdle(1)
                .maxLifetime(Duration.ofMillis(200))
                .idleTimeout(Duration.ofMillis(100))
                .maxUses(1_000)
                .leakThreshold(Duration.ofMinutes(10));
        more.accept(settings);
        FragileItemPool pool = settings.build();
        AtomicReferenceArray<@Nullable FragileItemLease> passedOn = new AtomicReferenceArray<>(PASSED_ON);
        AtomicReferenceArray<@Nullable Thread> running = new AtomicReferenceArray<>(THREADS);
        long end = System.nanoTime() + nanos;
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            threads.add(starter.start(new Churn(pool, MOST_OBJECTS, count, end, passedOn, running, number, cycles)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(count.faults()).isEmpty();
        assertThat(cycles.get()).isGreaterThan(THREADS);
        assertThat(count.mostLive()).isBetween(1, MOST_OBJECTS);

        for (int place = 0; place < PASSED_ON; place++) {
            FragileItemLease left = passedOn.get(place);
            if (left != null) {
                left.close();
            }
        }
        AtRest atRest = awaitRest(pool);
        PoolStats now = atRest.stats();
        assertThat(now.leased()).as("lent, in %s", now).isZero();
        assertThat(now.waiting()).as("waiting, in %s", now).isZero();
        assertThat(atRest.live()).as("live, in %s", now).isEqualTo(now.total());
        assertThat(now.creationFailures()).isPositive();
        assertThat(now.timedOut()).isPositive();

        assertThat(pool.close(Duration.ofSeconds(10))).isTrue();
        assertThat(count.live()).isZero();
        assertThat(count.faults()).isEmpty();
    }

    /** What was read at one moment, as far as that can be. */
    private record AtRest(PoolStats stats, int live) {}

    /** Waits for a moment at which the pool does nothing by itself: it goes on making, checking and ending objects. */
    private AtRest awaitRest(FragileItemPool pool) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        AtRest now = new AtRest(pool.stats(), count.live());
        while ((now.stats().leased() > 0 || now.live() != now.stats().total()) && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000);
            now = new AtRest(pool.stats(), count.live());
        }
        return now;
    }
}
