package dev.millpond.contract.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.LogListener;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.engine.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A log and a listener that throw whatever they are told: it must cost neither an object nor its place. */
@Setups
class ReportingContract extends PoolContract {

    private final ManualTime time = new ManualTime();

    @RegisterExtension
    final LogListener brokenLog = new LogListener(entry -> {
        throw new AssertionError("log");
    });

    /** Throws an error from the events that follow an object, and nothing declares it. */
    private static final class BrokenListener implements PoolListener {
        @Override
        public void created() {
            throw new AssertionError("created");
        }

        @Override
        public void destroyed(DestroyReason reason) {
            throw new AssertionError("destroyed");
        }

        @Override
        public void creationFailed(Throwable failure) {
            throw new AssertionError("creationFailed");
        }

        @Override
        public void hookFailed(Throwable failure) {
            throw new AssertionError("hookFailed");
        }

        @Override
        public void leaked(LeakReport leak) {
            throw new AssertionError("leaked");
        }

        @Override
        public void exhausted() {
            throw new AssertionError("exhausted");
        }
    }

    private Pool<? extends Item, WorkshopException> reporting() {
        return pool(1, settings -> {
            time.of(settings);
            settings.listener(new BrokenListener())
                    .recoverAbandoned(true)
                    .leakThreshold(Duration.ofSeconds(60))
                    .idleTimeout(Duration.ofSeconds(100));
        });
    }

    private void breakDestroying() {
        workshop.onDestroy = item -> {
            throw new IllegalStateException("destroy");
        };
    }

    @Test
    @Tag("conformance-31")
    void invalidatingAnObjectThatCannotBeDestroyedFreesItsPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = reporting();
        breakDestroying();
        Lease<? extends Item> lease = pool.acquire();
        lease.invalidate();

        assertThat(pool.stats().total()).isZero();
        pool.run(Item::useExclusively);
    }

    @Test
    @Tag("conformance-32")
    void closingALeaseWhoseHookThrowsNeverThrows() throws Exception {
        Pool<? extends Item, WorkshopException> pool = reporting();
        breakDestroying();
        workshop.onPassivate = item -> {
            throw new WorkshopException("passivate");
        };
        for (int round = 0; round < 3; round++) {
            pool.acquire().close();
        }
        pool.close();

        assertThat(pool.stats().total()).isZero();
    }

    @Test
    void whatACollectedLeaseHeldIsDestroyed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = reporting();
        abandon(pool);
        eventuallyCollected(() -> {
            time.advance(Duration.ofSeconds(1));
            return pool.stats().total() == 0;
        });

        pool.run(Item::useExclusively);
    }

    @Test
    void theBackgroundGoesOnAfterALeakAndAFailure() throws Exception {
        Pool<? extends Item, WorkshopException> pool = reporting();
        breakDestroying();
        for (int round = 1; round <= 3; round++) {
            try (Lease<? extends Item> lease = pool.acquire()) {
                time.advance(Duration.ofSeconds(63));
                lease.get().useExclusively();
            }
            time.advance(Duration.ofSeconds(105));
            eventually(() -> pool.stats().total() == 0);
        }
        eventually(() -> pool.stats().leaked() == 3); // reports come from the background
    }

    @SuppressWarnings("millpond.LeakedLease") // on purpose: it is to be garbage-collected
    private static void abandon(Pool<? extends Item, WorkshopException> pool) throws WorkshopException {
        assertThat(pool.acquire().get().useExclusively()).isEqualTo(1);
    }
}
