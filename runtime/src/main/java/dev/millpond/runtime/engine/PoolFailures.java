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
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Makes the exceptions of a pool that can't do what it is asked for, each with the pool's figures and what to do. */
final class PoolFailures {

    private static final String ADVICE = "Close leases sooner, or raise maxSize";
    private static final String ADVICE_IF_FAILING = "Objects can't be made at present: see the cause";
    private static final String ADVICE_IF_SLOW = "Find out why making it takes so long, or raise maxWait";

    private final String name;
    private final Supplier<PoolStats> stats;
    private final PoolEvents events;
    private final IntSupplier beingMade;
    private final Supplier<Optional<LongestLease>> longestLease;

    /** Who has held an object for longest, and for how long. */
    record LongestLease(Thread holder, long nanos) {}

    /**
     * Makes the exceptions of one pool.
     *
     * @param stats its figures
     * @param events what has failed last
     * @param beingMade how many objects are being made
     * @param longestLease who has held an object for longest, if that is known
     */
    PoolFailures(
            PoolSettings settings,
            Supplier<PoolStats> stats,
            PoolEvents events,
            IntSupplier beingMade,
            Supplier<Optional<LongestLease>> longestLease) {
        this.name = settings.name();
        this.stats = stats;
        this.events = events;
        this.beingMade = beingMade;
        this.longestLease = longestLease;
    }

    PoolExhaustedException exhausted() {
        return new PoolExhaustedException(
                describe("nothing is free", unlessFailing(ADVICE)), events.lastCreationFailure());
    }

    /** For one who has waited for what the pool itself is about. */
    PoolExhaustedException exhaustedBeside(long nanos) {
        return new PoolExhaustedException(
                describe(
                        "nothing is free, and what the pool itself makes, validates or destroys was not done within "
                                + Durations.describe(nanos),
                        ADVICE),
                events.lastCreationFailure());
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
                describe(inVain(maxWaitNanos), adviceForWaiting()), events.lastCreationFailure());
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
                        unlessFailing(ADVICE_IF_SLOW)),
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

    /** Returns what to do where an object that is lent, or made, was waited for in vain. */
    private String adviceForWaiting() {
        int places = stats.get().total();
        boolean allAreBeingMade = places > 0 && beingMade.getAsInt() >= places;
        return unlessFailing(allAreBeingMade ? ADVICE_IF_SLOW : ADVICE + " or maxWait");
    }

    private String unlessFailing(String advice) {
        return events.lastCreationFailure() == null ? advice : ADVICE_IF_FAILING;
    }

    private String describe(String what, String advice) {
        PoolStats now = stats.get();
        int making = Math.min(beingMade.getAsInt(), now.leased()); // they have their places
        StringBuilder text = new StringBuilder(name + ": " + what)
                .append(" (maxSize " + now.maxSize())
                .append(", " + (now.leased() - making) + " lent")
                .append(making > 0 ? ", " + making + " being made" : "")
                .append(", " + now.idle() + " idle")
                .append(", " + now.waiting() + " waiting");
        longestLease
                .get()
                .ifPresent(lease -> text.append("; the longest lease is held by ")
                        .append(lease.holder())
                        .append(", for ")
                        .append(Durations.describeRoughly(lease.nanos())));
        return text.append("). ").append(advice).append('.').toString();
    }
}
