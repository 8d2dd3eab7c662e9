package dev.millpond.contract.lending;

import static dev.millpond.contract.support.Dimension.CREATION;
import static dev.millpond.contract.support.Dimension.KIND;
import static dev.millpond.contract.support.Dimension.POLICY;
import static dev.millpond.contract.support.Dimension.THREADS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolStats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many threads that do everything at once, also what they should not. */
@Setups(
        kinds = {PoolKind.PLAIN, PoolKind.HOOKED, PoolKind.WITHOUT_THREADS},
        crossed = {KIND, POLICY, CREATION, THREADS})
class ConcurrencyContract extends PoolContract {

    private static final int THREADS = 8;
    private static final int CYCLES = 2_000;

    @Test
    @Tag("conformance-1")
    @Tag("conformance-19")
    @Tag("conformance-26")
    void noTwoHoldersAndNeverTooManyObjects() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        for (int user = 0; user < THREADS; user++) {
            crew().start(() -> {
                for (int cycle = 0; cycle < CYCLES; cycle++) {
                    try (Lease<? extends Item> lease = pool.tryAcquire()) {
                        if (lease != null) {
                            lease.get().useExclusively();
                        }
                    }
                }
                return true;
            });
        }
        crew().join();

        if (setup().policy() != WhenExhausted.CREATE) {
            assertThat(workshop.mostLive()).isLessThanOrEqualTo(3);
        }
        eventually(() -> pool.stats().leased() == 0); // also what came too late from an executor
    }

    @Test
    @Tag("conformance-23")
    @Tag("conformance-51")
    void nothingIsLostWhateverThreadsDoToTheirLeases() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3, settings -> settings.maxWait(Duration.ofMillis(50)));
        ConcurrentLinkedQueue<Lease<? extends Item>> abandoned = new ConcurrentLinkedQueue<>();
        List<Crew.Hand<Long>> users = new ArrayList<>();
        for (int user = 0; user < THREADS; user++) {
            users.add(crew().start(() -> misbehave(pool, abandoned)));
        }
        long leases = 0;
        for (Crew.Hand<Long> user : users) {
            leases += user.result();
        }
        abandoned.forEach(Lease::close);
        eventually(() -> pool.stats().leased() == 0); // what came too late from an executor

        PoolStats stats = pool.stats();
        assertThat(stats.acquired()).isEqualTo(leases);
        assertThat(stats.waiting()).isZero();
        assertThat(workshop.live()).isEqualTo(stats.total());
        if (setup().policy() != WhenExhausted.CREATE) {
            assertThat(workshop.mostLive()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    @Tag("conformance-51")
    void theNumberOfLeasesOnlyGrows() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3, settings -> settings.maxWait(Duration.ofMillis(50)));
        ConcurrentLinkedQueue<Lease<? extends Item>> abandoned = new ConcurrentLinkedQueue<>();
        List<Crew.Hand<Long>> users = new ArrayList<>();
        for (int user = 0; user < THREADS; user++) {
            users.add(crew().start(() -> misbehave(pool, abandoned)));
        }
        long last = 0;
        for (boolean working = true; working; working = users.stream().anyMatch(user -> !user.isDone())) {
            long now = pool.stats().acquired();
            assertThat(now).isGreaterThanOrEqualTo(last);
            last = now;
        }
        abandoned.forEach(Lease::close);
    }

    private static long misbehave(
            Pool<? extends Item, WorkshopException> pool, ConcurrentLinkedQueue<Lease<? extends Item>> passedOn)
            throws WorkshopException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Lease<? extends Item> late = null;
        long leases = 0;
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            Lease<? extends Item> lease = acquire(pool, random);
            if (lease != null) {
                leases++;
                lease.get().useExclusively();
                end(lease, passedOn, random);
                late = closeNowAndThen(late == null ? lease : late, lease, random);
            }
            Lease<? extends Item> others = passedOn.poll();
            if (others != null) {
                others.close();
            }
        }
        return leases;
    }

    private static @Nullable Lease<? extends Item> acquire(
            Pool<? extends Item, WorkshopException> pool, ThreadLocalRandom random) throws WorkshopException {
        try {
            return random.nextBoolean() ? pool.tryAcquire() : pool.acquire();
        } catch (PoolExhaustedException exhausted) {
            return null;
        }
    }

    private static void end(
            Lease<? extends Item> lease,
            ConcurrentLinkedQueue<Lease<? extends Item>> passedOn,
            ThreadLocalRandom random) {
        switch (random.nextInt(10)) {
            case 0 -> passedOn.add(lease);
            case 1 -> lease.invalidate();
            case 2 -> {
                passedOn.add(lease);
                lease.close();
            }
            default -> lease.close();
        }
    }

    private static Lease<? extends Item> closeNowAndThen(
            Lease<? extends Item> late, Lease<? extends Item> next, ThreadLocalRandom random) {
        if (random.nextInt(5) == 0) {
            late.close();
            return next;
        }
        return late;
    }
}
