package dev.millpond.contract.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Crew;
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
import org.junit.jupiter.api.Test;

/** Pools whose objects may not be idle for long: they follow their load, whichever threads come. */
@Setups
class LoadContract extends TimedContract {

    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofSeconds(1);

    private Pool<? extends Item, WorkshopException> afterAPeakOfEight(int minIdle) throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                timed(8, settings -> settings.idleTimeout(IDLE_TIMEOUT).minIdle(minIdle));
        eventually(() -> pool.stats().idle() == minIdle);
        List<Crew.Hand<Lease<? extends Item>>> peak = new ArrayList<>();
        for (int user = 0; user < 8; user++) {
            peak.add(crew().start(pool::acquire));
        }
        for (Crew.Hand<Lease<? extends Item>> user : peak) {
            user.result().close();
        }
        assertThat(pool.stats().total()).isEqualTo(8);
        return pool;
    }

    /** Lets eight threads in turn use the pool, so many of them at once, so that each has a favourite object. */
    private void useInTurn(Pool<? extends Item, WorkshopException> pool, int atOnce, Duration duration)
            throws Exception {
        List<ExecutorService> threads = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            threads.add(Executors.newSingleThreadExecutor());
        }
        try {
            for (long step = 0; step < duration.toSeconds(); step++) {
                List<Lease<? extends Item>> leases = new ArrayList<>();
                for (int user = 0; user < atOnce; user++) {
                    Callable<Lease<? extends Item>> acquire = pool::acquire;
                    leases.add(threads.get((int) ((step + user) % threads.size()))
                            .submit(acquire)
                            .get());
                }
                time.advance(STEP);
                leases.forEach(Lease::close);
            }
        } finally {
            threads.forEach(ExecutorService::shutdown);
        }
    }

    @Test
    void afterAPeakOneLeaseAtATimeKeepsOneObject() throws Exception {
        Pool<? extends Item, WorkshopException> pool = afterAPeakOfEight(0);
        useInTurn(pool, 1, IDLE_TIMEOUT.multipliedBy(3));

        eventually(() -> pool.stats().total() <= 2); // one is the lease's; one more may have come back between two looks
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
