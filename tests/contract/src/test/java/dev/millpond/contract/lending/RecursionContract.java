package dev.millpond.contract.lending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.contract.support.Crew;
import dev.millpond.contract.support.Item;
import dev.millpond.contract.support.PoolContract;
import dev.millpond.contract.support.PoolKind;
import dev.millpond.contract.support.Setups;
import dev.millpond.contract.support.ThreadKind;
import dev.millpond.contract.support.WorkshopException;
import dev.millpond.runtime.Lease;
import dev.millpond.runtime.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * Threads that recurse until their stack is full, and have the pool make and end objects at each depth: the stack overflows
 * anywhere. (Where it overflows in the very call of {@code close}, the lease stays open.)
 */
@Setups(kinds = PoolKind.PLAIN, threads = ThreadKind.PLATFORM)
class RecursionContract extends PoolContract {

    private static final int ROUNDS = 8;

    /** The pool is used at every so manyth depth; chance moves these depths from round to round. */
    private static final int STRIDE = 6;

    /** Small, so that a thread is soon at its end. */
    private static final long STACK_BYTES = 256 * 1024;

    private interface Step {
        void use(Pool<? extends Item, WorkshopException> pool) throws WorkshopException;
    }

    /** Uses the pool at each depth until the stack overflows. Each round is at its end with another rest of the stack. */
    private void overflow(Pool<? extends Item, WorkshopException> pool, Step step) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int offset = ThreadLocalRandom.current().nextInt(16);
            Thread thread = new Thread(
                    null,
                    () -> {
                        try {
                            descend(pool, step, offset);
                        } catch (StackOverflowError expected) {
                            return;
                        } catch (WorkshopException impossible) {
                            throw new AssertionError(impossible);
                        }
                    },
                    "recursing",
                    STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            thread.join(Crew.PATIENCE.toMillis());
            assertThat(thread.isAlive()).as("it hangs in round %s", round).isFalse();
        }
    }

    private static long descend(Pool<? extends Item, WorkshopException> pool, Step step, int offset)
            throws WorkshopException {
        if (offset > 0) {
            return 1 + descend(pool, step, offset - 1);
        }
        step.use(pool);
        return 1 + descend(pool, step, STRIDE);
    }

    /** Each of the pool's places can be used again, and a limit holds. */
    private void assertThatNothingIsLost(Pool<? extends Item, WorkshopException> pool, int maxSize) throws Exception {
        Crew.Hand<Integer> user = crew().start(() -> {
            List<Lease<? extends Item>> leases = new ArrayList<>();
            for (int place = 0; place < maxSize; place++) {
                leases.add(pool.acquire(Crew.PATIENCE));
            }
            leases.forEach(Lease::close);
            return pool.use(Item::useExclusively);
        });
        assertThat(user.result()).isPositive();
        eventually(() -> pool.stats().leased() == 0);
        assertThat(pool.close(Crew.PATIENCE)).isTrue();
        workshop.forget(); // whose own counting may have been cut short
    }

    @Test
    void makingAndEndingObjectsCostsNoPlace() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        overflow(pool, used -> {
            try (Lease<? extends Item> lease = used.acquire()) {
                lease.invalidate();
            }
        });
        assertThatNothingIsLost(pool, 2);
    }

    @Test
    void resizingLocksNobodyOut() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        fill(pool, 2);
        overflow(pool, used -> used.resize(1 + ThreadLocalRandom.current().nextInt(3)));
        pool.resize(2);
        assertThatNothingIsLost(pool, 2);
    }

    @Test
    void refreshingLocksNobodyOut() throws Exception {
        Pool<? extends Item, WorkshopException> pool = pool(2);
        overflow(pool, used -> {
            used.refresh();
            used.acquire().close();
        });
        assertThatNothingIsLost(pool, 2);
    }
}
