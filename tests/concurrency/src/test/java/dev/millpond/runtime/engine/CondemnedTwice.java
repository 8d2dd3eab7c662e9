package dev.millpond.runtime.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.millpond.runtime.DestroyReason;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two threads condemn a lent object, each for a reason of its own. Then it comes back. */
@State
@JCStressTest
@Outcome(id = "REFRESHED, REFRESHED, REFRESHED", expect = ACCEPTABLE, desc = "the first one's reason, whoever asks")
@Outcome(id = "POOL_CLOSED, POOL_CLOSED, POOL_CLOSED", expect = ACCEPTABLE, desc = "the second one's")
@Outcome(expect = FORBIDDEN, desc = "the reason is that of the one who came too late")
public class CondemnedTwice {

    private final LoneOwner owner = new LoneOwner();
    private final Slot<String> slot = new Slot<>(owner, "object", 0, 0);

    @Actor
    public void one(LLL_Result result) {
        slot.condemn(DestroyReason.REFRESHED);
        result.r1 = SlotState.reasonOf(slot.leased());
    }

    @Actor
    public void other(LLL_Result result) {
        slot.condemn(DestroyReason.POOL_CLOSED);
        result.r2 = SlotState.reasonOf(slot.leased());
    }

    @Arbiter
    public void end(LLL_Result result) {
        slot.release(slot.version());
        result.r3 = owner.discarded();
    }
}
