package dev.millpond.runtime.internal;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** A thread on duty leaves the queue, and so does the head, to which it passes its duty on. A third one stays. */
@State
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "the one that stays is on duty")
@Outcome(id = "false", expect = FORBIDDEN, desc = "nobody is: the duty went to one that had gone")
public class LeaveAgainstLeave {

    private final WaitQueue<String> queue = new WaitQueue<>();
    private final Waiter<String> head = join();
    private final Waiter<String> onDuty = join();
    private final Waiter<String> last = join();

    public LeaveAgainstLeave() {
        queue.call(onDuty);
    }

    @Actor
    public void headLeaves() {
        queue.leave(head);
    }

    @Actor
    public void otherLeaves() {
        queue.leave(onDuty);
    }

    @Arbiter
    public void end(Z_Result result) {
        result.r1 = last.isOnDuty();
    }

    private Waiter<String> join() {
        Waiter<String> waiter = new Waiter<>();
        queue.join(waiter);
        return waiter;
    }
}
