package dev.millpond.contract.support;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** What all contracts share: a pool of the given setup, and that it ends with every object destroyed once. */
public abstract class PoolContract {

    /** A collection of all garbage takes far longer than a look. */
    private static final int LOOKS_BETWEEN_COLLECTIONS = 20;

    protected final Workshop workshop = new Workshop();

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

    protected final Setup setup() {
        return Objects.requireNonNull(parameter);
    }

    protected final Crew crew() {
        return Objects.requireNonNull(crew);
    }

    /** Makes a pool that waits for ever, if it waits at all. */
    protected final Pool<? extends Item, WorkshopException> pool(int maxSize) {
        return pool(maxSize, settings -> {});
    }

    protected final Pool<? extends Item, WorkshopException> pool(int maxSize, Consumer<PoolBuilder<?>> more) {
        Pool<? extends Item, WorkshopException> pool = setup().kind().build(workshop, settings -> {
            settings.maxSize(maxSize).whenExhausted(setup().policy()).maxWait(ChronoUnit.FOREVER.getDuration());
            setup().creation().configure(settings);
            more.accept(settings);
        });
        pools.add(pool);
        return pool;
    }

    /** Makes and gives back so many objects at once. */
    protected static void fill(Pool<? extends Item, WorkshopException> pool, int objects) throws WorkshopException {
        List<Lease<? extends Item>> leases = new ArrayList<>();
        for (int made = 0; made < objects; made++) {
            leases.add(pool.acquire());
        }
        leases.forEach(Lease::close);
    }

    protected static void eventually(BooleanSupplier condition) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Crew.PATIENCE)
                .until(condition::getAsBoolean);
    }

    /** Collects garbage now and then, and waits for what comes of it. */
    protected static void eventuallyCollected(BooleanSupplier condition) {
        AtomicInteger looks = new AtomicInteger();
        eventually(() -> {
            if (looks.getAndIncrement() % LOOKS_BETWEEN_COLLECTIONS == 0) {
                System.gc();
            }
            return condition.getAsBoolean();
        });
    }

    /** Starts an acquire, and returns once it waits. */
    protected final Crew.Hand<Lease<? extends Item>> startWaiting(Pool<? extends Item, WorkshopException> pool) {
        return startWaiting(pool, pool::acquire);
    }

    protected final Crew.Hand<Lease<? extends Item>> startWaiting(
            Pool<? extends Item, WorkshopException> pool, Callable<Lease<? extends Item>> acquire) {
        int before = pool.stats().waiting();
        Crew.Hand<Lease<? extends Item>> waiter = crew().start(acquire);
        eventually(() -> pool.stats().waiting() > before || waiter.isDone());
        return waiter;
    }
}
