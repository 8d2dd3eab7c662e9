package dev.millpond.runtime.engine;

import dev.millpond.runtime.LeakedLeaseException;
import dev.millpond.runtime.PoolCircuitOpenException;
import dev.millpond.runtime.PoolClosedException;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolInterruptedException;
import dev.millpond.runtime.PoolStats;
import dev.millpond.runtime.PoolTimeoutException;
import dev.millpond.runtime.internal.Durations;
import java.util.List;
import java.util.function.Supplier;

/** Makes the exceptions of a pool that can't do what it is asked for, each with the pool's figures and what to do. */
final class PoolFailures {

    private static final String ADVICE = "Close leases sooner, or raise maxSize";

    private final String name;
    private final Supplier<PoolStats> stats;
    private final PoolEvents events;

    PoolFailures(PoolSettings settings, Supplier<PoolStats> stats, PoolEvents events) {
        this.name = settings.name();
        this.stats = stats;
        this.events = events;
    }

    PoolExhaustedException exhausted() {
        return new PoolExhaustedException(describe("nothing is free", ADVICE), events.lastCreationFailure());
    }

    PoolExhaustedException tooManyWaiting(int maxWaiting) {
        return new PoolExhaustedException(
                describe("nothing is free, and " + maxWaiting + " wait already", ADVICE + " or maxWaiting"),
                events.lastCreationFailure());
    }

    PoolExhaustedException suspended() {
        return new PoolExhaustedException(describe("the pool is suspended", "Call resume()"), null);
    }

    PoolTimeoutException timedOut(long maxWaitNanos) {
        return new PoolTimeoutException(
                describe(inVain(maxWaitNanos), ADVICE + " or maxWait"), events.lastCreationFailure());
    }

    PoolTimeoutException timedOutSuspended(long maxWaitNanos) {
        return new PoolTimeoutException(
                describe("the pool is suspended, and was for " + Durations.describe(maxWaitNanos), "Call resume()"),
                null);
    }

    /** For a thread that waits for itself, as it were. */
    PoolTimeoutException timedOutHolding(long maxWaitNanos, int held) {
        return new PoolTimeoutException(
                describe(
                        inVain(maxWaitNanos) + ", while this very thread holds " + held + " of the objects",
                        "Close one before you acquire another, or raise maxSize to more than the number of threads"
                                + " times the objects that each holds at once, less one"),
                events.lastCreationFailure());
    }

    /** For an object that the pool's executor did not make in time. */
    PoolTimeoutException notMade(long maxWaitNanos) {
        return new PoolTimeoutException(
                describe(
                        "an object was not made within " + Durations.describe(maxWaitNanos),
                        "Find out why making it takes so long, or raise maxWait"),
                events.lastCreationFailure());
    }

    PoolCircuitOpenException circuitOpen(int failures) {
        return new PoolCircuitOpenException(
                describe("the last " + failures + " attempts to make an object failed", "See the cause"),
                events.lastCreationFailure());
    }

    PoolClosedException closed() {
        return new PoolClosedException(name + " is closed; nothing can be acquired from it any more");
    }

    /** For an unpooled pool, of which leases are open at its end. */
    LeakedLeaseException leaked(List<Throwable> acquired) {
        return new LeakedLeaseException(
                "%s: closed while leases were open: %d. Close each, best with try-with-resources; the cause tells where one was acquired."
                        .formatted(name, acquired.size()),
                acquired);
    }

    /** Sets the interrupt flag again. */
    PoolInterruptedException interrupted(String when, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new PoolInterruptedException(describe("interrupted " + when, "The interrupt flag is set again"), cause);
    }

    private static String inVain(long maxWaitNanos) {
        return "nothing became free within " + Durations.describe(maxWaitNanos);
    }

    private String describe(String what, String advice) {
        PoolStats now = stats.get();
        return "%s: %s (maxSize %d, %d lent, %d idle, %d waiting). %s."
                .formatted(name, what, now.maxSize(), now.leased(), now.idle(), now.waiting(), advice);
    }
}
