package dev.millpond.runtime.internal;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Random parts of durations, so that what begins together does not end together. Not {@code ThreadLocalRandom}, which would
 * leave its state in every thread that comes by.
 */
public final class Jitter {

    private final AtomicLong seed = new AtomicLong(new SplittableRandom().nextLong());

    /** Returns a number from 0 to less than a bound. */
    public double upTo(double bound) {
        return bound * new SplittableRandom(seed.incrementAndGet()).nextDouble();
    }

    /** Returns a part of a duration, from none of it to all. */
    public long partOf(long nanos) {
        return (long) upTo((double) nanos);
    }
}
