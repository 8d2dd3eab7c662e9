package dev.millpond.contract.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.Recorder;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolListener;
import dev.millpond.runtime.PoolStats;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What statistics, listeners and messages tell. */
@Setups
class ObservationContract extends PoolContract {

    @Test
    @Tag("conformance-51")
    void theFiguresAddUp() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(3);
        Lease<? extends Item> one = pool.acquire();
        Lease<? extends Item> two = pool.acquire();
        two.close();
        pool.run(Item::useExclusively);

        assertThat(pool.stats()).isEqualTo(new PoolStats(3, 2, 1, 1, 0, 3, 2, 0, 0, 0, 0));
        one.invalidate();
        assertThat(pool.stats()).isEqualTo(new PoolStats(3, 1, 1, 0, 0, 3, 2, 1, 0, 0, 0));
    }

    @Test
    @Tag("conformance-51")
    void leasesAreCountedExactlyHoweverTheyEnd() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        for (int lease = 0; lease < 30; lease++) {
            Lease<? extends Item> open = pool.acquire();
            switch (lease % 3) {
                case 0 -> open.close();
                case 1 -> open.invalidate();
                default ->
                    crew().start(() -> {
                                open.close();
                                return true;
                            })
                            .result();
            }
        }

        assertThat(pool.stats().acquired()).isEqualTo(30);
        assertThat(pool.stats().leased()).isZero();
    }

    @Test
    void theListenerHearsWhatHappensToObjects() throws Exception {
        Recorder recorder = new Recorder();
        Pool<? extends Item, WorkshopException> pool = pool(2, settings -> settings.listener(recorder));
        pool.acquire().invalidate();
        pool.run(Item::useExclusively);
        pool.refresh();
        workshop.onCreate = item -> {
            throw new WorkshopException("broken");
        };
        assertThatThrownBy(pool::acquire).hasMessage("broken");
        workshop.onCreate = item -> {};
        pool.run(Item::useExclusively);
        pool.close();

        assertThat(recorder.heard)
                .containsExactly(
                        "created",
                        "destroyed INVALIDATED",
                        "created",
                        "destroyed REFRESHED",
                        "creation failed: broken",
                        "created",
                        "destroyed POOL_CLOSED");
    }

    @Test
    @Tag("conformance-30")
    void aListenerThatThrowsCostsNothing() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(
                1,
                settings -> settings.listener(new PoolListener() {
                    @Override
                    public void created() {
                        throw new IllegalStateException("created");
                    }

                    @Override
                    public void destroyed(DestroyReason reason) {
                        throw new StackOverflowError();
                    }
                }));
        pool.acquire().invalidate();

        assertThat(pool.<Integer, RuntimeException>use(Item::useExclusively)).isEqualTo(1);
    }

    @Test
    void aPoolIsCalledByItsClassUnlessItsBuilderGivesItAName() throws Exception {
        assertThat(pool(1).toString()).matches("(Plain|Hooked)ItemPool\\[.*maxSize=1, total=0.*]");
        assertThat(pool(1, settings -> settings.name("orders")).toString()).startsWith("orders[");
    }
}
