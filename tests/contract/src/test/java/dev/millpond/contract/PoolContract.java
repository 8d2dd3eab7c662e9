package dev.millpond.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.engine.PoolBuilder;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** What all contracts share: a pool of the given setup, and that it ends with every object destroyed once. */
abstract class PoolContract {

    final Workshop workshop = new Workshop();

    @Parameter
    @Nullable
    Setup parameter;

    private final List<Pool<? extends Item, WorkshopException>> pools = new ArrayList<>();
    private @Nullable Crew crew;

    @BeforeEach
    void hireCrew() {
        crew = new Crew(setup().threads());
    }

    @AfterEach
    void everyObjectIsDestroyedInTheEnd() throws Exception {
        crew().join();
        for (Pool<? extends Item, WorkshopException> pool : pools) {
            assertThat(pool.close(Crew.PATIENCE)).as("all leases came back").isTrue();
            assertThat(pool.stats().total()).isZero();
            assertThat(pool.stats().waiting()).isZero();
        }
        assertThat(workshop.live()).as("live objects").isZero();
    }

    final Setup setup() {
        return Objects.requireNonNull(parameter);
    }

    final Crew crew() {
        return Objects.requireNonNull(crew);
    }

    /** Makes a pool that waits for ever, if it waits at all. */
    final Pool<? extends Item, WorkshopException> pool(int maxSize) {
        return pool(maxSize, settings -> {});
    }

    final Pool<? extends Item, WorkshopException> pool(int maxSize, Consumer<PoolBuilder<?>> more) {
        Pool<? extends Item, WorkshopException> pool = setup().kind().build(workshop, settings -> {
            settings.maxSize(maxSize).whenExhausted(setup().policy()).maxWait(ChronoUnit.FOREVER.getDuration());
            setup().creation().configure(settings);
            more.accept(settings);
        });
        pools.add(pool);
        return pool;
    }

    /** Makes and gives back so many objects at once. */
    static void fill(Pool<? extends Item, WorkshopException> pool, int objects) throws WorkshopException {
        List<Lease<? extends Item>> leases = new ArrayList<>();
        for (int made = 0; made < objects; made++) {
            leases.add(pool.acquire());
        }
        leases.forEach(Lease::close);
    }

    static void eventually(BooleanSupplier condition) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Crew.PATIENCE)
                .until(condition::getAsBoolean);
    }

    /** Starts an acquire, and returns once it waits. */
    final Crew.Hand<Lease<? extends Item>> startWaiting(Pool<? extends Item, WorkshopException> pool) {
        return startWaiting(pool, pool::acquire);
    }

    final Crew.Hand<Lease<? extends Item>> startWaiting(
            Pool<? extends Item, WorkshopException> pool, Callable<Lease<? extends Item>> acquire) {
        int before = pool.stats().waiting();
        Crew.Hand<Lease<? extends Item>> waiter = crew().start(acquire);
        await().atMost(Crew.PATIENCE).until(() -> pool.stats().waiting() > before || waiter.isDone());
        return waiter;
    }

    final void awaitNobodyWaits(Pool<? extends Item, WorkshopException> pool) {
        await().atMost(Crew.PATIENCE).until(() -> pool.stats().waiting() == 0);
    }
}
