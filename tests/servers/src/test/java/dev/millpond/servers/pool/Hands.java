package dev.millpond.servers.pool;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts uses of an object that somebody else was using. */
public final class Hands {

    private final AtomicInteger doubleUses = new AtomicInteger();

    public int doubleUses() {
        return doubleUses.get();
    }

    /** What one object knows of its user. */
    Hand ofOneObject() {
        return new Hand();
    }

    /** The user of one object. */
    final class Hand {

        private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();

        void take() {
            if (!user.compareAndSet(null, Thread.currentThread())) {
                doubleUses.incrementAndGet();
            }
        }

        void leave() {
            if (!user.compareAndSet(Thread.currentThread(), null)) {
                doubleUses.incrementAndGet();
            }
        }
    }
}
