package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pools whose objects may not be idle for long: they follow their load, whichever threads come. */
@Setups
class LoadContract extends TimedContract {

    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofSeconds(1);

    /** Each of them takes first what it had last. */
    private final List<ExecutorService> threads = new ArrayList<>();

    @BeforeEach
    void startThreads() {
        for (int thread = 0; thread < 8; thread++) {
            threads.add(Executors.newSingleThreadExecutor());
        }
    }

    @AfterEach
    void endThreads() {
        threads.forEach(ExecutorService::shutdown);
    }

    private <R> R on(int thread, Callable<R> work) throws Exception {
        return threads.get(thread % threads.size()).submit(work).get();
    }

    private Pool<? extends Item, WorkshopException> afterAPeakOfEight(int minIdle) throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                timed(8, settings -> settings.idleTimeout(IDLE_TIMEOUT).minIdle(minIdle));
        eventually(() -> pool.stats().idle() == minIdle);
        useInTurn(pool, 8, STEP);
        assertThat(pool.stats().total()).isEqualTo(8);
        return pool;
    }

    /** Lets the threads in turn use the pool, so many of them at once. */
    private void useInTurn(Pool<? extends Item, WorkshopException> pool, int atOnce, Duration duration)
            throws Exception {
        for (int step = 0; step < duration.toSeconds(); step++) {
            List<Lease<? extends Item>> leases = new ArrayList<>();
            for (int user = 0; user < atOnce; user++) {
                Callable<Lease<? extends Item>> acquire = pool::acquire;
                leases.add(on(step + user, acquire));
            }
            time.advance(STEP);
            for (int user = 0; user < atOnce; user++) {
                Lease<? extends Item> lease = leases.get(user);
                on(step + user, () -> {
                    lease.close();
                    return true;
                });
            }
        }
    }

    @Test
    void afterAPeakOneLeaseAtATimeKeepsOneObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = afterAPeakOfEight(0);
        useInTurn(pool, 1, IDLE_TIMEOUT.multipliedBy(3));

        eventually(
                () -> pool.stats().total() <= 2); // one is the lease's; one more may have come back between two looks
        eventually(() -> recorder.reasons.size() >= 6);
        assertThat(recorder.reasons).containsOnly(DestroyReason.IDLE);
    }

    @Test
    void threeLeasesAtATimeKeepThreeObjects() throws Exception {
        Pool<? extends Item, WorkshopException> pool = afterAPeakOfEight(0);
        useInTurn(pool, 3, IDLE_TIMEOUT.multipliedBy(3));

        eventually(() -> pool.stats().total() <= 4);
        assertThat(pool.stats().total()).isGreaterThanOrEqualTo(3);
        assertThat(workshop.calls("create")).as("none is made again").isEqualTo(8);
    }

    @Test
    void asManyStayIdleAsAreToBeReady() throws Exception {
        Pool<? extends Item, WorkshopException> pool = afterAPeakOfEight(4);
        useInTurn(pool, 1, IDLE_TIMEOUT.multipliedBy(3));

        eventually(() -> pool.stats().idle() == 4 || pool.stats().idle() == 5);
        assertThat(pool.stats().total()).isBetween(4, 6);
    }

    @Test
    void noneEndsWhileAllAreNeededNowAndThen() throws Exception {
        Pool<? extends Item, WorkshopException> pool = afterAPeakOfEight(0);
        for (int round = 0; round < 6; round++) {
            useInTurn(pool, 1, IDLE_TIMEOUT.dividedBy(2));
            useInTurn(pool, 8, STEP.multipliedBy(5));
        }

        assertThat(workshop.calls("create")).isEqualTo(8);
        assertThat(recorder.reasons).isEmpty();
    }
}
