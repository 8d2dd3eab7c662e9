package dev.millpond.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.WhenExhausted;
import dev.millpond.runtime.DestroyReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Interleavings of two threads, step by step, that running threads meet once in a billion times. */
class SlotTest {

    private final List<String> destroyed = new CopyOnWriteArrayList<>();

    @Test
    void aStoreThatComesLateMeansNothing() {
        PoolCore<String> core = core(1, WhenExhausted.WAIT);
        Slot<String> slot = lend(core, "object");
        long version = begin(slot);

        slot.releaseElsewhere(version, true);
        Slot<String> next = claim(core);
        slot.setReleased(version); // the acquiring thread was past its check

        assertThat(next.object()).isEqualTo("object");
        assertThat(core.claim()).as("nothing else is idle").isNull();
        next.release(begin(next));
        slot.setReleased(version); // or even later
        assertThat(core.stats().idle()).isEqualTo(1);
        assertThat(claim(core).object()).isEqualTo("object");
        assertThat(core.stats().total()).isEqualTo(1);
    }

    @Test
    void aReleaseThatMissedItsDoomIsSettledByTheNextAcquire() {
        PoolCore<String> core = core(1, WhenExhausted.FAIL);
        Slot<String> slot = lend(core, "object");
        long version = begin(slot);

        doom(core, slot, DestroyReason.REFRESHED);
        slot.setReleased(version); // its look at the mark came too early

        assertThat(core.claim()).as("a doomed object can't be claimed").isNull();
        Slot<String> next = acquire(core);
        assertThat(destroyed).containsExactly("object");
        assertThat(next.hasObject()).isFalse();
    }

    @Test
    void aReleaseThatMissedItsDoomIsSettledByTheOneWhoCloses() {
        PoolCore<String> core = core(1, WhenExhausted.WAIT);
        Slot<String> slot = lend(core, "object");
        long version = begin(slot);
        PoolControl<String> control = new PoolControl<>(core);

        assertThat(control.close(0)).isFalse();
        slot.setReleased(version);

        assertThat(control.close(1)).as("not settled before anybody looks").isFalse();
        assertThat(control.close(Long.MAX_VALUE)).isTrue();
        assertThat(destroyed).containsExactly("object");
    }

    @Test
    void aReleaseThatMissesItsDoomIsSettledBeforeTheRefreshReturns() {
        List<Slot<String>> lent = new ArrayList<>();
        // what is idle is destroyed after the lent one was marked, and before the second look
        PoolCore<String> core = Cores.core(2, WhenExhausted.WAIT, object -> {
            destroyed.add(object);
            lent.forEach(slot -> slot.setReleased(slot.version()));
            lent.clear();
        });
        Slot<String> idle = lend(core, "idle");
        long version = begin(idle);
        lent.add(lend(core, "lent"));
        begin(lent.get(0));
        idle.release(version);
        new PoolControl<>(core).refresh();

        assertThat(destroyed).containsExactly("idle", "lent");
        assertThat(core.stats().total()).isZero();
    }

    @Test
    void aSecondLookTakesItsTimeEvenOnAnInterruptedThread() {
        PoolCore<String> core = core(1, WhenExhausted.WAIT);
        lend(core, "lent");
        Thread.currentThread().interrupt();
        LockSupport.unpark(Thread.currentThread());
        long start = System.nanoTime();
        core.missedMarks().settle();
        long nanos = System.nanoTime() - start;

        assertThat(nanos).isGreaterThanOrEqualTo(50_000);
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }

    @Test
    void aReleaseThatCameBeforeItsDoomIsSettledByTheDoom() {
        PoolCore<String> core = core(1, WhenExhausted.WAIT);
        Slot<String> slot = lend(core, "object");
        slot.release(begin(slot));

        doom(core, slot, DestroyReason.REFRESHED);

        assertThat(destroyed).containsExactly("object");
        assertThat(core.stats().total()).isZero();
    }

    @Test
    void aReleaseThatMissedItsOverflowMarkIsSettledByASecondLook() {
        List<Runnable> later = new ArrayList<>();
        PoolCore<String> core = Cores.core(1, WhenExhausted.CREATE, destroyed::add, later::add);
        Slot<String> slot = lend(core, "one too many");
        long version = begin(slot);
        Slot<String> beyond = lend(core, "kept");
        beyond.release(begin(beyond));

        slot.setReleased(version);
        assertThat(later).hasSize(1);
        later.remove(0).run();
        awaitEnds(core);

        assertThat(destroyed).containsExactly("one too many");
        assertThat(core.stats().total()).isEqualTo(1);
        assertThat(core.stats().leased()).isZero();
    }

    @Test
    void oneSecondLookServesAllMarksThatAreSetBeforeIt() {
        List<Runnable> later = new ArrayList<>();
        PoolCore<String> core = Cores.core(1, WhenExhausted.CREATE, destroyed::add, later::add);
        Slot<String> first = lend(core, "first");
        long version = begin(first);
        for (int count = 0; count < 2; count++) {
            Slot<String> beyond = acquire(core);
            if (!beyond.hasObject()) {
                beyond.setObject("beyond");
            }
            beyond.release(begin(beyond));
        }
        assertThat(later).hasSize(1);
        later.remove(0).run();
        awaitEnds(core);
        first.release(version);

        assertThat(core.stats().idle()).isEqualTo(1);
    }

    @Test
    void aReleaseThatMissedItsOverflowMarkIsSettledByTheNextAcquire() {
        PoolCore<String> core = core(1, WhenExhausted.CREATE);
        Slot<String> slot = lend(core, "kept");
        long version = begin(slot);
        Slot<String> beyond = lend(core, "beyond");
        beyond.release(begin(beyond)); // takes the place of the other, which is beyond the capacity now

        slot.setReleased(version);
        assertThat(core.stats().idle()).isEqualTo(1);
        Slot<String> first = claim(core);
        assertThat(first.object()).isEqualTo("beyond");
        Slot<String> second = acquire(core);

        assertThat(destroyed).isEmpty();
        assertThat(second.object()).isEqualTo("kept");
    }

    @Test
    void aDoomOfADoomedOrDeadSlotDoesNothing() {
        PoolCore<String> core = core(1, WhenExhausted.WAIT);
        Slot<String> slot = lend(core, "object");
        long version = begin(slot);

        doom(core, slot, DestroyReason.REFRESHED);
        doom(core, slot, DestroyReason.SURPLUS);
        slot.release(version);
        doom(core, slot, DestroyReason.SURPLUS);

        assertThat(destroyed).containsExactly("object");
    }

    @Test
    void aDoomBetweenTheHookAndTheReleaseIsSettledByTheRelease() {
        PoolCore<String> core = core(1, WhenExhausted.WAIT);
        Slot<String> slot = lend(core, "object");
        long version = begin(slot);

        assertThat(slot.beginReturn(version)).isTrue();
        doom(core, slot, DestroyReason.REFRESHED);
        assertThat(slot.beginReturn(version)).as("a second closer").isFalse();
        slot.endReturn(version);

        assertThat(destroyed).containsExactly("object");
    }

    @Test
    void theHookOfADoomedObjectRunsOnce() {
        PoolCore<String> core = core(1, WhenExhausted.WAIT);
        Slot<String> slot = lend(core, "object");
        long version = begin(slot);
        doom(core, slot, DestroyReason.REFRESHED);

        assertThat(slot.isLeased(version))
                .as("a doomed object may still be used")
                .isTrue();
        assertThat(slot.beginReturn(version)).isTrue();
        assertThat(slot.beginReturn(version)).isFalse();
        slot.endReturn(version);

        assertThat(destroyed).containsExactly("object");
    }

    @Test
    void aSlotWithoutAnObjectHasNoneToShow() {
        PoolCore<String> core = core(1, WhenExhausted.WAIT);
        Slot<String> empty = acquire(core);

        assertThatThrownBy(empty::object)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test: ");
    }

    private PoolCore<String> core(int maxSize, WhenExhausted policy) {
        return Cores.core(maxSize, policy, destroyed::add);
    }

    private static Slot<String> lend(PoolCore<String> core, String object) {
        Slot<String> slot = acquire(core);
        slot.setObject(object);
        return slot;
    }

    private static Slot<String> acquire(PoolCore<String> core) {
        return Objects.requireNonNull(new SlotSearch<>(core).tryAcquire(false));
    }

    private static void doom(PoolCore<String> core, Slot<String> slot, DestroyReason reason) {
        if (slot.condemn(reason)) {
            core.discard(slot, reason);
        }
    }

    /** Waits for what the pool does on threads of its own. */
    private static void awaitEnds(PoolCore<String> core) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (core.lanes().areBusy() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000);
        }
    }

    private static long begin(Slot<String> slot) {
        long version = slot.version();
        assertThat(slot.beginLease(version)).as("to be tracked").isFalse();
        return version;
    }

    private static Slot<String> claim(PoolCore<String> core) {
        return Objects.requireNonNull(core.claim());
    }
}
