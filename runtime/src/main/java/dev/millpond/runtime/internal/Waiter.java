package dev.millpond.runtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One who waits in a {@link WaitQueue}: a thread, which is unparked, or somebody without one, for whom a task is run.
 *
 * <p>Its state is a {@link Phase}, or the item that was handed to it. {@code WAITING} and {@code SIGNALLED} alternate; an
 * item or {@code LEFT} is final. All changes are compare-and-sets, so an item is handed to a waiter that takes it, or not
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

    /** How long a thread parks that is not on duty, the first time, the second time and so on: a safety net that costs nothing. */
    private static final long[] NAPS = {TimeUnit.MILLISECONDS.toNanos(100), TimeUnit.SECONDS.toNanos(1)};

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Waiter.class, "state", Object.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Run by whoever signals or hands over. It must be short, and call nothing of a user's. */
    private final Runnable wakeUp;

    /** Until when somebody without a thread waits. A thread looks at the clock itself. */
    private final @Nullable Deadline deadline;

    private final long since = System.nanoTime();
    private volatile Object state = Phase.WAITING;
    private int naps;

    private final Duty duty = new Duty();

    /** Makes a waiter of the current thread. */
    public Waiter() {
        Thread thread = Thread.currentThread();
        this.wakeUp = () -> LockSupport.unpark(thread);
        this.deadline = null;
    }

    /**
     * Makes a waiter without a thread.
     *
     * @param wakeUp has it look again, soon and elsewhere; it may be run by several threads at once, and in vain
     * @param deadline until when it waits
     */
    public Waiter(Runnable wakeUp, Deadline deadline) {
        this.wakeUp = wakeUp;
        this.deadline = deadline;
    }

    /** Lets it be signalled again. */
    void rearm() {
        STATE.compareAndSet(this, Phase.SIGNALLED, Phase.WAITING);
    }

    /**
     * Parks this thread until it is signalled or handed an item, or until it is to look again for safety's sake.
     *
     * @param nanos the longest time
     */
    public void park(long nanos) {
        if (state == Phase.WAITING) {
            LockSupport.parkNanos(this, Math.min(nanos, nextNap()));
        }
        endNap();
    }

    /** Says that a look follows. To be called before each but the first; {@link #park} does so. */
    public void endNap() {
        duty.endIfDone(age());
    }

    private long nextNap() {
        if (duty.isOn()) {
            return Duty.NANOS;
        }
        long nap = NAPS[naps];
        naps = Math.min(naps + 1, NAPS.length - 1);
        return nap;
    }

    /** Returns whether an item was handed to it. */
    public boolean hasItem() {
        return !(state instanceof Phase);
    }

    /** Returns whether it owes the others a look after a nap. */
    public boolean isOnDuty() {
        return duty.isOn();
    }

    /** Makes it look again after a nap. If it rests already, it must be signalled then. */
    void putOnDuty() {
        duty.begin(age());
    }

    private long age() {
        return System.nanoTime() - since;
    }

    boolean hasWaited(long nanos, long now) {
        return now - since >= nanos;
    }

    boolean isSignalled() {
        return state == Phase.SIGNALLED;
    }

    boolean isDone() {
        return state == Phase.LEFT || hasItem();
    }

    /** Returns how much time is left to somebody without a thread; {@link Long#MAX_VALUE} for a thread, or if there is no limit. */
    long left(long now) {
        return deadline == null ? Long.MAX_VALUE : deadline.left(now);
    }

    /** Tells it to look again. What it is to see must be visible before. */
    public void signal() {
        if (STATE.compareAndSet(this, Phase.WAITING, Phase.SIGNALLED)) {
            wakeUp.run();
        }
    }

    boolean hand(S item) {
        while (!isDone()) {
            if (STATE.compareAndSet(this, Phase.WAITING, item) || STATE.compareAndSet(this, Phase.SIGNALLED, item)) {
                wakeUp.run();
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
