package dev.millpond.contract.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.QueueingExecutor;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.engine.ManualTime.Scheduling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The machine has no thread left for the housekeeper, or the housekeeper has lost what it was given: that costs no place, and
 * nobody another failure than his own.
 */
@Setups
class BrokenSchedulerContract extends TimedContract {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final WorkshopException broken = new WorkshopException("backend is down");

    @AfterEach
    void theMachineRecovers() {
        time.scheduling = Scheduling.WORKS;
    }

    private void breakMaking() {
        workshop.onCreate = item -> {
            throw broken;
        };
    }

    @Test
    void theFailureThatOpensTheCircuitReachesItsCallerAndCostsNoPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.failFastAfter(1));
        time.scheduling = Scheduling.THROWS;
        breakMaking();

        assertThatThrownBy(pool::acquire).isSameAs(broken);
        assertThat(pool.stats().total()).isZero();
        assertThat(pool.stats().leased()).isZero();
    }

    @Test
    void soItIsWhereNobodyWaits() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.failFastAfter(1));
        time.scheduling = Scheduling.THROWS;
        breakMaking();

        assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
        assertThatThrownBy(pool::fill).isInstanceOf(Exception.class);
        assertThat(pool.stats().total()).isZero();
    }

    @Test
    void theCircuitClosesAgainThoughNoProbeCanBePlanned() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.failFastAfter(1));
        time.scheduling = Scheduling.THROWS;
        breakMaking();
        assertThatThrownBy(pool::acquire).isSameAs(broken);
        assertThatThrownBy(pool::acquire).as("a probe that whoever comes makes").isSameAs(broken);
        workshop.onCreate = item -> {};

        pool.run(Item::useExclusively);
        assertThat(pool.stats().total()).isEqualTo(1);
    }

    @Test
    void theCircuitClosesAgainThoughThePlannedProbeIsForgotten() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(1, settings -> settings.failFastAfter(1));
        time.scheduling = Scheduling.DROPS;
        breakMaking();
        assertThatThrownBy(pool::acquire).isSameAs(broken);
        workshop.onCreate = item -> {};
        time.advance(Duration.ofSeconds(11));

        pool.run(Item::useExclusively);
    }

    @Test
    void anAttemptThatIsGivenUpBeforeItBeginsCostsNoPlace() throws Exception {
        QueueingExecutor queue = new QueueingExecutor();
        Pool<? extends Item, WorkshopException> pool =
                timed(1, settings -> settings.failFastAfter(1).executor(queue));
        breakMaking();
        Crew.Hand<Lease<? extends Item>> first = crew().start(pool::acquire);
        eventually(() -> {
            queue.runAll();
            return first.isDone();
        });
        assertThat(first.failure()).isSameAs(broken);
        time.scheduling = Scheduling.THROWS;
        time.advance(Duration.ofSeconds(60)); // the probe is due, and can't be planned again

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> pool.acquire(SHORT)).isInstanceOf(PoolExhaustedException.class);
            queue.runAll();
        }
        eventually(() -> pool.stats().total() == 0);
    }

    @Test
    void theHousekeepingGoesOnWhenThereAreThreadsAgain() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                timed(2, settings -> settings.minIdle(2).maxLifetime(Duration.ofSeconds(100)));
        eventually(() -> pool.stats().idle() == 2);
        time.scheduling = Scheduling.THROWS;
        time.advance(Duration.ofSeconds(1));
        time.scheduling = Scheduling.WORKS;

        eventually(() -> {
            time.advance(Duration.ofSeconds(1));
            return workshop.calls("destroy") >= 2;
        });
        eventually(() -> {
            time.advance(Duration.ofSeconds(1));
            return pool.stats().idle() == 2;
        });
    }

    @Test
    void aPoolThatCannotBeBuiltLeavesNoObjectBehind() throws Exception {
        time.scheduling = Scheduling.THROWS;

        assertThatThrownBy(() -> timed(2, settings -> settings.minIdle(2).executor(Runnable::run)))
                .isInstanceOf(AssertionError.class);
        assertThat(workshop.live()).isZero();
    }

    @Test
    void objectsEndThoughNothingCanBeScheduled() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(4);
        List<Lease<? extends Item>> leases = new ArrayList<>();
        for (int acquired = 0; acquired < 4; acquired++) {
            leases.add(pool.acquire());
        }
        time.scheduling = Scheduling.THROWS;
        leases.get(0).invalidate();
        leases.get(1).close();
        pool.refresh();
        leases.get(2).close();
        crew().start(() -> {
                    leases.get(3).close();
                    return true;
                })
                .result();
        eventually(() -> pool.stats().total() == 0);

        assertThat(workshop.calls("destroy")).isEqualTo(4);
        pool.run(Item::useExclusively);
        assertThat(pool.close(Crew.PATIENCE)).isTrue();
    }
}
