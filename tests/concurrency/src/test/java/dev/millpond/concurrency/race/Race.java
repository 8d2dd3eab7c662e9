package dev.millpond.concurrency.race;

import dev.millpond.concurrency.HookedProbePool;
import dev.millpond.concurrency.PlainProbePool;
import dev.millpond.concurrency.Probe;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolStats;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A pool between two threads, of one generated kind after the other: without and with a hook on return. */
abstract class Race {

    /** Longer than any wait that is served. */
    static final Duration LONG = Duration.ofSeconds(20);

    /** A little more than a waiter waits before it is served by hand-off. */
    static final Duration OVERDUE = Duration.ofNanos(600_000);

    /** The end of every result. */
    static final String ANY_KIND = ", (plain|hooked)";

    /** How often threads wait for each other: the first is served by hand-off, others are signalled. */
    static final int WAITS_IN_TURN = 8;

    /** Waits that ended only when the waiter looked for safety's sake, 100 ms after its first looks, and nobody woke it. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(90);

    /** The longest time for which {@link #hold} holds: several times the first nap of a waiter. */
    private static final long LONGEST_HOLD_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    /** Longer than an object is made. */
    private static final long SETTLING_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Whether something was left behind. Then the race has failed, and no further pool is waited for. */
    private static volatile boolean leaks;

    private static final AtomicInteger TURN = new AtomicInteger();
    private static final AtomicInteger WAITS = new AtomicInteger();
    private static final AtomicInteger LATE = new AtomicInteger();

    final String kind;
    final Pool<? extends Probe, RuntimeException> pool;

    /** Makes a pool with idle objects. */
    Race(int maxSize, int idle) {
        boolean plain = TURN.getAndIncrement() % 2 == 0;
        kind = plain ? "plain" : "hooked";
        pool = plain
                ? PlainProbePool.builder().maxSize(maxSize).build()
                : HookedProbePool.builder().maxSize(maxSize).build();
        fill(idle);
    }

    private void fill(int left) {
        if (left > 0) {
            try (Lease<? extends Probe> held = pool.acquire()) {
                held.get().write();
                fill(left - 1);
            }
        }
    }

    static int count(@Nullable Lease<? extends Probe> lease) {
        return lease == null ? 0 : 1;
    }

    /** Uses an object as its holder may. Answers 2 if somebody else is at it too, or it is destroyed. */
    static int use(Lease<? extends Probe> lease) {
        Probe probe = lease.get();
        boolean alone = probe.enter();
        probe.write();
        return probe.leave() && alone ? 1 : 2;
    }

    /** Lets a waiter take its first naps, or not, so that what ends the hold comes at any moment of its wait. */
    static void hold() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_HOLD_NANOS));
    }

    /** Waits for an object. Takes note if nobody woke this thread. */
    final Lease<? extends Probe> await() {
        long start = System.nanoTime();
        Lease<? extends Probe> lease = pool.acquire(LONG);
        WAITS.incrementAndGet();
        if (System.nanoTime() - start >= LATE_NANOS) {
            LATE.incrementAndGet();
        }
        return lease;
    }

    /** Tells whether many waits were late, which says that wake-ups are lost; a few say that the machine is busy. */
    static boolean areWakeUpsLost() {
        return LATE.get() >= 3 && LATE.get() * 50L > WAITS.get();
    }

    /** Returns once a thread waits, and has waited for so long; or soon if none does. */
    final void letWait(Duration time) {
        long limit = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(5);
        while (pool.stats().waiting() == 0 && System.nanoTime() < limit) {
            Thread.onSpinWait();
        }
        LockSupport.parkNanos(time.toNanos());
    }

    /**
     * Returns the number of idle objects if there is nothing else: nobody waits, nothing is lent or counted in vain. What an
     * acquire that gave up has begun may still be made elsewhere, so that is waited for.
     */
    final int idleIfNothingLeaked() {
        long limit = System.nanoTime() + SETTLING_NANOS;
        PoolStats now = pool.stats();
        while (!isExact(now) && !leaks && System.nanoTime() < limit) {
            LockSupport.parkNanos(1_000);
            now = pool.stats();
        }
        leaks |= !isExact(now);
        return isExact(now) ? now.idle() : -1;
    }

    private static boolean isExact(PoolStats now) {
        return now.leased() == 0 && now.waiting() == 0 && now.created() - now.destroyed() == now.total();
    }
}
