package dev.millpond.concurrency.soak;

import dev.millpond.runtime.PoolException;
import dev.millpond.runtime.PoolInterruptedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One thread of a soak: takes objects, and gives them back in every way there is, its own and those of others. */
final class Churn implements Runnable {

    private final FragileItemPool pool;
    private final int mostObjects;
    private final Count count;
    private final long end;

    /** Leases that were passed on, some of them closed already. */
    private final AtomicReferenceArray<@Nullable FragileItemLease> passedOn;

    /** The threads of the soak, for one to interrupt another. */
    private final AtomicReferenceArray<@Nullable Thread> threads;

    private final int number;
    private final AtomicLong cycles;

    Churn(
            FragileItemPool pool,
            int mostObjects,
            Count count,
            long end,
            AtomicReferenceArray<@Nullable FragileItemLease> passedOn,
            AtomicReferenceArray<@Nullable Thread> threads,
            int number,
            AtomicLong cycles) {
        this.pool = pool;
        this.mostObjects = mostObjects;
        this.count = count;
        this.end = end;
        this.passedOn = passedOn;
        this.threads = threads;
        this.number = number;
        this.cycles = cycles;
    }

    @Override
    public void run() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        threads.set(number, Thread.currentThread());
        try {
            while (System.nanoTime() < end) {
                cycle(random);
                cycles.incrementAndGet();
            }
        } catch (Throwable failure) {
            count.fault("a thread died of " + failure);
        } finally {
            threads.set(number, null);
        }
    }

    private void cycle(ThreadLocalRandom random) {
        try {
            FragileItemLease lease = acquire(random);
            if (lease != null) {
                lease.use();
                if (random.nextInt(50) == 0) {
                    LockSupport.parkNanos(random.nextLong(2_000_000));
                }
                lease.use();
                end(lease, random);
            }
            disturb(random);
        } catch (PoolInterruptedException interrupted) {
            if (!Thread.interrupted()) {
                count.fault("interrupted, but the flag is not set");
            }
        } catch (PoolException | IllegalStateException expected) {
            // nothing was free, or an object could not be made
        }
    }

    private @Nullable FragileItemLease acquire(ThreadLocalRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> pool.tryAcquire();
            case 1 -> pool.acquire(Duration.ofNanos(random.nextLong(3_000_000)));
            case 2 -> acquireWithoutThread(random);
            default -> pool.acquire();
        };
    }

    /** Waits for a future, or cancels it, at once or when it may be served any moment. */
    private @Nullable FragileItemLease acquireWithoutThread(ThreadLocalRandom random) {
        CompletableFuture<FragileItemLease> future = pool.acquireAsync();
        if (random.nextInt(2) == 0) {
            LockSupport.parkNanos(random.nextLong(100_000));
            if (future.cancel(false)) {
                return null;
            }
        }
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof PoolException || failed.getCause() instanceof IllegalStateException) {
                return null;
            }
            throw failed;
        }
    }

    private void end(FragileItemLease lease, ThreadLocalRandom random) {
        switch (random.nextInt(20)) {
            case 0 -> closeWhatComesOut(lease, random);
            case 1 -> {
                closeWhatComesOut(lease, random);
                lease.close();
            }
            case 2 -> {
                lease.close();
                closeWhatComesOut(lease, random);
            }
            case 3 -> lease.invalidate();
            case 4 -> {
                lease.close();
                lease.close();
                lease.invalidate();
            }
            default -> lease.close();
        }
    }

    /** Leaves the lease to some other thread, and ends the one that was left here, now or twice or too late. */
    private void closeWhatComesOut(FragileItemLease lease, ThreadLocalRandom random) {
        FragileItemLease other = passedOn.getAndSet(random.nextInt(passedOn.length()), lease);
        if (other == null) {
            return;
        }
        if (random.nextInt(4) == 0) {
            other.invalidate();
        } else {
            other.close();
        }
        other.close();
    }

    private void disturb(ThreadLocalRandom random) {
        int dice = random.nextInt(2_000);
        if (dice == 0) {
            pool.refresh();
        } else if (dice == 1) {
            pool.suspend();
            pool.resume();
        } else if (dice < 4) {
            pool.resize(1 + random.nextInt(mostObjects));
        } else if (dice < 40) {
            Thread other = threads.get(random.nextInt(threads.length()));
            if (other != null) {
                other.interrupt();
            }
        }
    }
}
