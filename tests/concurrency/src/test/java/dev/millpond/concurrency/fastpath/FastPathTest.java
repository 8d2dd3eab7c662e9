package dev.millpond.concurrency.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.concurrency.HookedProbeLease;
import dev.millpond.concurrency.PlainProbeLease;
import dev.millpond.concurrency.PlainProbePool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Follows the byte code of a cycle that finds its thread's favourite object idle, and nobody waiting. */
class FastPathTest {

    /** Where the cycle leaves the fast path, each behind a condition. */
    private static final Set<String> SLOW = Set.of(
            // nothing was idle where the thread looked first, or at all
            "PoolCore.claimAny",
            "PlainProbePool.acquireSlot",
            // somebody waits, or set a mark
            "Slot.releaseToWaiter",
            // a lease of the object was closed by another thread than its own
            "SlotState.tryClaimShared",
            "Slot.settle",
            // the lease is closed by another thread
            "Slot.releaseElsewhere",
            // the lease is the last of its object, or each is tracked
            "SlotOwner.attend",
            "Slot.track",
            // the object bears a mark while a hook is to run, or the hook failed
            "SlotState.tryTakeOverMarked",
            "Slot.discard",
            // the name in the message of an exception
            "SlotOwner.name");

    private static final String SLOT = "Ldev/millpond/runtime/engine/Slot;";

    private final FastPath acquire =
            FastPath.of(PlainProbePool.class, "acquire", "()Ldev/millpond/concurrency/PlainProbeLease;", SLOW);
    private final FastPath close = FastPath.of(PlainProbeLease.class, "close", "()V", SLOW);
    private final FastPath hookedClose = FastPath.of(HookedProbeLease.class, "close", "()V", SLOW);

    @Test
    void thePathIsTheOneThatIsMeant() {
        assertThat(acquire.methods())
                .contains("PlainProbePool.claim()" + SLOT, "Slot.tryClaim()Z")
                .contains("PlainProbeLease.<init>(" + SLOT + "Ljava/lang/Thread;)V", "Slot.beginLease(J)Z");
        assertThat(close.methods()).contains("Slot.release(J)V", "Slot.setReleased(J)V");
    }

    @Test
    void aCycleHasOneAtomicReadModifyWrite() {
        assertThat(atomics(acquire)).containsExactly("VarHandle.compareAndSet");
        assertThat(atomics(close)).isEmpty();
        assertThat(atomics(hookedClose)).containsExactly("VarHandle.compareAndSet");
    }

    @Test
    void nothingButTheseIsCalled() {
        assertThat(acquire.calls())
                .containsOnly(
                        "Thread.currentThread",
                        "Thread.getId",
                        "VarHandle.getAcquire",
                        "VarHandle.getOpaque",
                        "VarHandle.compareAndSet",
                        "Object.<init>",
                        "IllegalStateException.<init>");
        assertThat(close.calls()).containsOnly("Thread.currentThread", "VarHandle.setRelease", "VarHandle.getOpaque");
        assertThat(hookedClose.calls())
                .containsOnly("VarHandle.compareAndSet", "VarHandle.setRelease", "VarHandle.getOpaque");
    }

    @Test
    void nothingIsLocked() {
        assertThat(acquire.locks()).isEmpty();
        assertThat(close.locks()).isEmpty();
        assertThat(hookedClose.locks()).isEmpty();
    }

    @Test
    void theLeaseIsAllThatIsAllocated() {
        assertThat(acquire.allocations()).contains("PlainProbeLease");
        assertThat(close.allocations()).isEmpty();
    }

    /** Every method by which VarHandle or an atomic class reads and writes at once, or fences. */
    private static List<String> atomics(FastPath path) {
        List<String> atomics = new ArrayList<>(path.calls());
        atomics.removeIf(
                call -> !call.matches(
                        ".*\\.(compareAnd|weakCompareAnd|getAnd|incrementAnd|decrementAnd|addAnd|updateAnd|accumulateAnd|increment|add|fullFence|setVolatile).*"));
        return atomics;
    }
}
