package dev.millpond.contract.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.LeakReport;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is told of leases that were waited for without a thread. */
@Setups(policies = WhenExhausted.WAIT)
class AsyncLeakContract extends TimedContract {

    private static final Duration THRESHOLD = Duration.ofSeconds(60);

    @Test
    void oneThatIsHeldForTooLongIsReportedWithTheThreadThatAskedForItAndWhereItDid() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                timed(1, settings -> settings.leakThreshold(THRESHOLD).trackLeases(true));
        Lease<? extends Item> held = pool.acquire();
        CompletableFuture<? extends Lease<? extends Item>> future = AsyncContract.startFuture(pool);
        held.close();
        try (Lease<? extends Item> lease = AsyncContract.resultOf(future)) {
            time.advance(THRESHOLD.plusSeconds(3));
            eventually(() -> !recorder.leaks.isEmpty());
            lease.get().useExclusively();
        }

        LeakReport report = recorder.leaks.get(0);
        assertThat(report.holder()).isSameAs(Thread.currentThread());
        assertThat(report.acquiredAt())
                .isNotNull()
                .satisfies(at -> assertThat(at.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(AsyncLeakContract.class.getName())));
    }
}
