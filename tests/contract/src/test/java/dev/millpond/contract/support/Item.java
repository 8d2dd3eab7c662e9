package dev.millpond.contract.support;

import dev.millpond.Destroy;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the pools under test lend. All items are equal, because a pool must tell objects apart by identity (conformance 20).
 */
public abstract class Item implements Failing {

    final Workshop workshop;

    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();

    /** Written by holders without any synchronization of their own. */
    private int written;

    private volatile boolean destroyed;

    Item(Workshop workshop) throws WorkshopException {
        this.workshop = workshop;
        workshop.create(this);
    }

    @Destroy
    public final void destroy() {
        if (destroyed) {
            throw new AssertionError("destroyed twice");
        }
        destroyed = true;
        workshop.destroy(this);
    }

    public final boolean isDestroyed() {
        return destroyed;
    }

    /** Fails if two threads are in here at once, or if the last holder's write can't be seen. */
    public final int useExclusively() {
        if (destroyed) {
            throw new AssertionError("used after it was destroyed");
        }
        Thread me = Thread.currentThread();
        if (!user.compareAndSet(null, me)) {
            throw new AssertionError("two holders");
        }
        written++;
        if (!user.compareAndSet(me, null)) {
            throw new AssertionError("two holders");
        }
        return written;
    }

    @Override
    public final <X extends Exception> void fail(X failure) throws X {
        throw failure;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Item;
    }

    @Override
    public final int hashCode() {
        return 0;
    }
}
