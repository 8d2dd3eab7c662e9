package dev.millpond.benchmarks.peer;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Who uses an object when a pool has one for him. */
abstract class Visitor {

    private volatile @Nullable Throwable failure;

    /** Uses the object, on whatever thread the pool has chosen. Whatever fails is thrown where the visits are waited for. */
    final void use(Thing thing) {
        try {
            thing.begin();
            thing.end();
        } catch (IllegalStateException overlap) {
            failure = overlap;
        }
    }

    /** Hears that the object is given back. */
    abstract void leave();

    /** Hears that there was no object, or that it could not be given back. */
    final void fail(@Nullable Throwable reason) {
        failure = reason == null ? new IllegalStateException("neither an object nor a failure") : reason;
        leave();
    }

    final void throwFailure() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    /** One who is served at once, by the thread that asks. */
    static final class Single extends Visitor {

        private boolean hasLeft;

        void come() {
            hasLeft = false;
        }

        @Override
        void leave() {
            hasLeft = true;
        }

        boolean wasServed() {
            throwFailure();
            if (!hasLeft) {
                throw new IllegalStateException("an object is idle, and there was none at once");
            }
            return true;
        }
    }

    /** Many who are served one after the other, on other threads. */
    static final class Crowd extends Visitor {

        private final AtomicInteger left = new AtomicInteger();
        private volatile @Nullable Thread host;

        void come(int size) {
            host = Thread.currentThread();
            left.set(size);
        }

        @Override
        void leave() {
            if (left.decrementAndGet() == 0) {
                LockSupport.unpark(host);
            }
        }

        /** Waits until all have been served. */
        void await() {
            while (left.get() > 0) {
                LockSupport.park(this);
            }
            throwFailure();
        }
    }
}
