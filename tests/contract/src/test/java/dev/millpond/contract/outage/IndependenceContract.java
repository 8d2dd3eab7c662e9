package dev.millpond.contract.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.ValidationPoint;
import dev.millpond.WhenExhausted;
import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.TimedContract;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pool makes, checks and ends objects, and tells of it: whichever hangs, the others go on. */
@Setups(
        kinds = {PoolKind.HOOKED, PoolKind.MADE_BY_FACTORY},
        policies = {WhenExhausted.WAIT, WhenExhausted.FAIL})
class IndependenceContract extends TimedContract {

    private final WorkshopException broken = new WorkshopException("backend is down");
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void whatHangsGoesOn() {
        open.countDown();
    }

    private void hang() {
        Crew.awaitUninterruptibly(open);
    }

    // ---- Ends that hang ----

    @Test
    void whileEndsHangObjectsAreMadeAndLeaksReported() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(
                8,
                settings ->
                        settings.minIdle(2).maxLifetime(Duration.ofSeconds(30)).leakThreshold(Duration.ofSeconds(50)));
        Lease<? extends Item> held = pool.acquire();
        fill(pool, 3);
        workshop.onDestroy = item -> hang();
        inTime(() -> workshop.calls("destroy") >= 2);

        inTime(() -> workshop.calls("destroy") >= 3 && pool.stats().idle() == 2);
        inTime(() -> recorder.leaks.size() == 1);
        open.countDown();
        held.close();
    }

    @Test
    void whileEndsHangObjectsAreChecked() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(6, settings -> settings.validateOn(ValidationPoint.IDLE));
        fill(pool, 6);
        workshop.onDestroy = item -> hang();
        workshop.onValidate = item -> false;

        inTime(() -> workshop.calls("validate") == 6 && workshop.calls("destroy") == 6);
        assertThat(pool.stats().total()).as("they hang").isEqualTo(6);
    }

    @Test
    void whileEndsHangAnOpenCircuitIsProbed() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(4, settings -> settings.failFastAfter(1));
        List<Lease<? extends Item>> leases = new ArrayList<>();
        for (int acquired = 0; acquired < 3; acquired++) {
            leases.add(pool.acquire());
        }
        workshop.onDestroy = item -> hang();
        workshop.onValidate = item -> false;
        leases.get(0).close();
        leases.get(1).close();
        workshop.onCreate = item -> {
            throw broken;
        };
        assertThatThrownBy(pool::tryAcquire).isSameAs(broken);
        workshop.onCreate = item -> {};

        inTime(() -> pool.stats().idle() == 1);
        leases.get(2).close();
    }

    @Test
    void whoDoesNotWaitForWhatIsLentLearnsThatNothingIsFreeThoughAnEndHangs() throws Exception {
        Pool<? extends Item, WorkshopException> pool =
                timed(2, settings -> settings.maxLifetime(Duration.ofSeconds(100)));
        Lease<? extends Item> held = pool.acquire();
        fill(pool, 1);
        workshop.onDestroy = item -> hang();
        inTime(() -> workshop.calls("destroy") == 1);

        assertThat(crew().start(() -> pool.tryAcquire() == null).result()).isTrue();
        open.countDown();
        held.close();
    }

    // ---- Constructors that hang ----

    @Test
    void whileConstructorsHangObjectsEndAndLeaksAreReported() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(
                8,
                settings ->
                        settings.minIdle(2).maxLifetime(Duration.ofSeconds(100)).leakThreshold(Duration.ofSeconds(50)));
        eventually(() -> pool.stats().idle() == 2);
        Lease<? extends Item> held = pool.acquire();
        Lease<? extends Item> other = pool.acquire();
        workshop.onCreate = item -> hang();
        inTime(() -> workshop.calls("create") >= 4);

        inTime(() -> recorder.leaks.size() == 2);
        other.close();
        held.close();
        inTime(() -> recorder.reasons.equals(List.of(DestroyReason.EXPIRED, DestroyReason.EXPIRED)));
    }

    // ---- Checks that hang ----

    @Test
    void whileChecksHangObjectsEndAreMadeAndLeaksAreReported() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(
                8,
                settings -> settings.validateOn(ValidationPoint.IDLE)
                        .minIdle(3)
                        .maxLifetime(Duration.ofSeconds(100))
                        .leakThreshold(Duration.ofSeconds(50)));
        eventually(() -> pool.stats().idle() == 3);
        Lease<? extends Item> held = pool.acquire();
        workshop.onValidate = item -> {
            if (workshop.calls("validate") <= 2) {
                hang();
            }
            return true;
        };
        inTime(() -> workshop.calls("validate") >= 2);

        inTime(() -> recorder.leaks.size() == 1);
        inTime(() -> !recorder.reasons.isEmpty());
        inTime(() -> pool.stats().idle() == 3);
        held.close();
    }

    // ---- A listener that hangs ----

    @Test
    void whileTheListenerHangsObjectsEndAreCheckedAndMade() throws Exception {
        Pool<? extends Item, WorkshopException> pool = timed(
                4,
                settings -> settings.validateOn(ValidationPoint.IDLE)
                        .minIdle(2)
                        .maxLifetime(Duration.ofSeconds(100))
                        .listener(new PoolListener() {
                            @Override
                            public void created() {
                                hang();
                            }

                            @Override
                            public void destroyed(DestroyReason reason) {
                                hang();
                            }
                        }));
        eventually(() -> pool.stats().idle() == 2);

        inTime(() -> workshop.calls("validate") >= 4);
        inTime(() -> workshop.calls("destroy") >= 2 && pool.stats().idle() == 2);
        for (int round = 0; round < 5; round++) {
            int destroyed = workshop.calls("destroy");
            inTime(() -> workshop.calls("destroy") > destroyed && pool.stats().idle() == 2);
        }
    }
}
