package dev.millpond.concurrency;

import dev.millpond.Destroy;
import java.util.concurrent.atomic.AtomicInteger;

/** Notices two holders, and holders after its end. */
public abstract class Probe {

    private final AtomicInteger holders = new AtomicInteger();
    private final AtomicInteger ends = new AtomicInteger();

    private int first;
    private int second;

    Probe() {}

    /** Begins a use. Answers false if somebody else is at it, or the object is destroyed. */
    public final boolean enter() {
        return holders.getAndIncrement() == 0 && ends.get() == 0;
    }

    /** Ends a use. Answers false if somebody else came, or the object was destroyed meanwhile. */
    public final boolean leave() {
        return holders.getAndDecrement() == 1 && ends.get() == 0;
    }

    /** Counts a use in two plain fields, with no synchronization of its own. */
    public final void write() {
        second++;
        first++;
    }

    /** Returns how many uses the two fields show; -1 if they disagree. */
    public final int read() {
        int seen = first;
        return second == seen ? seen : -1;
    }

    /** Returns how often the pool dropped this object. */
    public final int ends() {
        return ends.get();
    }

    @Destroy
    final void end() {
        ends.incrementAndGet();
    }
}
