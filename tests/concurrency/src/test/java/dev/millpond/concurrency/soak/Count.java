package dev.millpond.concurrency.soak;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts objects that exist, and what must not have happened. */
final class Count {

    private static final int ENOUGH = 20;

    private final AtomicInteger live = new AtomicInteger();
    private final AtomicInteger mostLive = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    void made() {
        mostLive.accumulateAndGet(live.incrementAndGet(), Math::max);
    }

    void destroyed() {
        live.decrementAndGet();
    }

    void fault(String fault) {
        if (faults.size() < ENOUGH) {
            faults.add(fault);
        }
    }

    int live() {
        return live.get();
    }

    int mostLive() {
        return mostLive.get();
    }

    Queue<String> faults() {
        return faults;
    }
}
