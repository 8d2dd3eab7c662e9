package dev.millpond.runtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One thread in a {@link WaitQueue}.
 *
 * <p>Its state is a {@link Phase}, or the item that was handed to it. {@code WAITING} and {@code SIGNALLED} alternate; an
 * item or {@code LEFT} is final. All changes are compare-and-sets, so an item is handed to a thread that takes it, or not
 * at all.
 *
 * @param <S> what is waited for
 */
public final class Waiter<S> {

    private enum Phase {
        /** Parked, or about to look again. Whoever frees something should signal. */
        WAITING,
        /** Told to look again, and will. */
        SIGNALLED,
        /** Gone, with or without an item. */
        LEFT
    }

    /**
     * How long the thread parks at most before it looks again, the first time, the second time and so on. The first nap
     * covers a release that read the queue as empty before this thread's entry was visible to it (see {@link WaitQueue}); a
     * store leaves the store buffer in far less. The later looks are a safety net, too rare to cost anything.
     */
    private static final long[] NAPS = {
        TimeUnit.MICROSECONDS.toNanos(50),
        TimeUnit.MILLISECONDS.toNanos(1),
        TimeUnit.MILLISECONDS.toNanos(10),
        TimeUnit.MILLISECONDS.toNanos(100),
        TimeUnit.SECONDS.toNanos(1)
    };

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Waiter.class, "state", Object.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final Thread thread = Thread.currentThread();
    private final long since = System.nanoTime();
    private volatile Object state = Phase.WAITING;
    private int naps;

    Waiter() {}

    /**
     * Asks to be signalled again. To be called before each look: what is freed after it is signalled, what was freed before
     * it is seen by the look.
     */
    public void rearm() {
        STATE.compareAndSet(this, Phase.SIGNALLED, Phase.WAITING);
    }

    /**
     * Parks this thread until it is signalled or handed an item, for a time that grows from look to look, or for less.
     *
     * @param nanos the longest time
     */
    public void park(long nanos) {
        if (state == Phase.WAITING) {
            LockSupport.parkNanos(this, Math.min(nanos, NAPS[naps]));
            naps = Math.min(naps + 1, NAPS.length - 1);
        }
    }

    /** Returns whether an item was handed to this thread. */
    public boolean hasItem() {
        return !(state instanceof Phase);
    }

    boolean isOverdue(long fairnessNanos) {
        return System.nanoTime() - since >= fairnessNanos;
    }

    boolean isDone() {
        return state == Phase.LEFT || hasItem();
    }

    void signal() {
        if (STATE.compareAndSet(this, Phase.WAITING, Phase.SIGNALLED)) {
            LockSupport.unpark(thread);
        }
    }

    boolean hand(S item) {
        while (!isDone()) {
            if (STATE.compareAndSet(this, Phase.WAITING, item) || STATE.compareAndSet(this, Phase.SIGNALLED, item)) {
                LockSupport.unpark(thread);
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // a state that is no phase is the item of hand(S)
    @Nullable
    S leave() {
        Object last = STATE.getAndSet(this, Phase.LEFT);
        return last instanceof Phase ? null : (S) last;
    }
}
