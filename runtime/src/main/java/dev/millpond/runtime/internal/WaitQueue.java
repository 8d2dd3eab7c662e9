package dev.millpond.runtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for something to become free, in the order in which they came: threads, and others for whom a task is run
 * when they are to look. What is said of a thread here holds for both, unless it says otherwise.
 *
 * <h2>Algorithm</h2>
 *
 * <p>A thread <em>joins</em> first, then looks for itself whether anything is free, and only then parks. Before each look it
 * makes the queue <em>call</em>. Whoever frees something makes that visible first, and then reads whether the queue
 * {@linkplain #isCalling() calls}; if so, it {@linkplain #signal() signals} the head of the queue, which will look again,
 * and the queue is quiet until then: releases cost no more than with an empty queue while the head is on its way to a
 * processor, which can take milliseconds. A thread that leaves, for whatever reason, looks once more after it has left and
 * passes the signal on if there is anything to be had, because signals meant for others may have stopped at it; and if the
 * queue is quiet then, it signals the next one anyway.
 *
 * <p>Running threads may take what was freed before the signalled head does; that keeps throughput up, since nothing lies
 * idle while a thread wakes. But a head that has looked in vain is {@linkplain #isHeadDue() due} once it has waited for
 * {@link #FAIRNESS_NANOS}, and also when that time has passed since a head was last served so: it is then
 * {@linkplain #handOff handed} what is freed, and nobody can take it before. So a busy thread can't starve a waiting one; one
 * that holds for long gives up what it holds at its next release; and under constant pressure the queue is drained in its
 * order about once per that time. The first rule is that of the starvation mode of Go's {@code sync.Mutex}, the second the
 * eventual fairness of WebKit's ParkingLot ("Locking in WebKit", 2016). A head that was signalled and has not run yet is
 * never due: what is handed to it would lie idle until it runs.
 *
 * <h2>No wake-up is lost</h2>
 *
 * <p>Let F free something and W wait. F writes "free" and then reads "calls"; W writes "calls" and then reads "free". Were
 * both sequences fenced, at least one of the two would see the other (Dekker). W's is: it calls by an atomic
 * read-modify-write. F's is not, when it is the fast path of a release; its read may be satisfied while its write is still
 * in the store buffer. Then F may miss W and W may miss F, but not for longer than the buffer takes to drain. Therefore the
 * thread that turned the queue from quiet to calling is <em>on duty</em>: it parks for a time that is far longer than that,
 * and looks again. What it finds then, it takes; and in leaving it looks once more, as everybody does, for the others, which
 * may have been missed by the same releases. If it leaves before that, the head is put on duty. The head may be leaving, too:
 * it says that it has left and then reads whether it is on duty, while the other puts it on duty and then reads whether it
 * has left; so one of the two puts the next one on duty. Wherever F sees a call, it takes the fenced path: between its write
 * and its {@link #signal()} stands a full fence.
 *
 * <p>Who has no thread can't park for a time. When it has looked in vain and is on duty, it has an alarm set that
 * {@linkplain #signalFirst tells} the head, whoever that is then, to look again. That does what the look that is owed would do:
 * it begins long after the releases in question, and leaving, the head looks once more for the others. The alarm is later than
 * a thread's nap, because one alarm serves all such waiters of a queue, and because the case is so rare.
 *
 * <p>The second pair is "quiet" and the phase of the head. To signal is to make the queue quiet first, and then to set the
 * head's phase to {@code SIGNALLED}, unless it is that already. The head sets its phase back, or leaves, and calls only
 * after that. If F finds the head's phase already {@code SIGNALLED}, then F's "quiet" came before the head's call, and F's
 * "free" before the look that follows. If the head leaves between F's two steps, it finds the queue quiet, unless somebody
 * has called since, and signals its successor.
 *
 * @param <S> what is waited for
 */
public final class WaitQueue<S> {

    /** How long a thread waits at most before it is served ahead of running threads. */
    public static final long FAIRNESS_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    // A long, because the virtual machine moves smaller fields in front of the padding.
    private static final long QUIET = 0;
    private static final long CALLS = 1;

    private static final VarHandle SIZE;
    private static final VarHandle CALLING;
    private static final VarHandle LAST_HAND_OFF;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            SIZE = lookup.findVarHandle(WaitQueue.class, "size", long.class);
            CALLING = lookup.findVarHandle(WaitQueue.class, "calling", long.class);
            LAST_HAND_OFF = lookup.findVarHandle(WaitQueue.class, "lastHandOff", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Where one is found, in a queue that is no longer, as soon as it leaves. */
    private static final int SHORT = 64;

    private final ConcurrentLinkedQueue<Waiter<S>> queue = new ConcurrentLinkedQueue<>();

    /** How many have left and may still stand in the queue. */
    private final AtomicInteger left = new AtomicInteger();

    /** Written by any thread; a value that is slightly old makes a head due slightly earlier or later. */
    @SuppressWarnings("UnusedVariable") // accessed through LAST_HAND_OFF only
    private long lastHandOff = System.nanoTime() - FAIRNESS_NANOS;

    @SuppressWarnings("UnusedVariable") // accessed through SIZE only
    private long size;

    /** Every release reads whether the queue calls, so nothing that is written often may lie on its cache lines. */
    @SuppressWarnings("unused")
    private long p00, p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p11, p12, p13, p14, p15;

    @SuppressWarnings("UnusedVariable") // accessed through CALLING only
    private long calling = QUIET;

    @SuppressWarnings("unused")
    private long q00, q01, q02, q03, q04, q05, q06, q07, q08, q09, q10, q11, q12, q13, q14, q15;

    /**
     * Returns whether a thread waits that is to be served. Unordered with what was written before: see "No wake-up is lost"
     * above.
     */
    public boolean isCalling() {
        return (long) CALLING.getOpaque(this) != QUIET;
    }

    /** Returns whether no thread waits. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Returns the number of threads that wait. */
    public int size() {
        return Math.toIntExact((long) SIZE.getVolatile(this));
    }

    /** Adds a waiter to the end of the queue. It must {@link #leave} in the end. */
    public void join(Waiter<S> waiter) {
        SIZE.getAndAdd(this, 1L);
        queue.add(waiter);
    }

    /** The same, unless so many wait already; then it does nothing and answers false. */
    public boolean tryJoin(Waiter<S> waiter, int most) {
        long seen = (long) SIZE.getVolatile(this);
        while (seen < most) {
            long witness = (long) SIZE.compareAndExchange(this, seen, seen + 1);
            if (witness == seen) {
                queue.add(waiter);
                return true;
            }
            seen = witness;
        }
        return false;
    }

    /**
     * Asks for a waiter to be signalled. To be called before each look: what is freed after it is signalled, what
     * was freed before it is seen by the look.
     */
    public void call(Waiter<S> waiter) {
        waiter.rearm();
        if ((long) CALLING.getAndSet(this, CALLS) == QUIET) {
            waiter.putOnDuty();
        }
    }

    /**
     * Takes a waiter out of the queue. Afterwards it must look once more whether anything is free, and
     * {@link #signal} if so.
     *
     * @return the item that was handed to it, if any
     */
    public @Nullable S leave(Waiter<S> waiter) {
        S item = waiter.leave();
        if (item == null) { // else whoever handed it has taken the waiter out
            remove(waiter);
        }
        SIZE.getAndAdd(this, -1L);
        if (waiter.isOnDuty() || !isCalling()) {
            passDutyOn();
        }
        return item;
    }

    /** Finding one within a long queue takes its time. So there it is done for many at once, unless it is the head. */
    private void remove(Waiter<S> gone) {
        int waiting = size();
        if (queue.peek() == gone || (waiting <= SHORT && left.get() == 0)) {
            queue.remove(gone);
        } else if (left.incrementAndGet() > Math.max(SHORT, waiting)) {
            left.set(0);
            queue.removeIf(Waiter::isDone);
        }
    }

    /** Returns whether what is freed now is to be handed to the head of the queue. */
    public boolean isHeadDue() {
        Waiter<S> head = head();
        if (head == null || head.isSignalled()) {
            return false;
        }
        long now = System.nanoTime();
        return head.hasWaited(FAIRNESS_NANOS, now) || now - (long) LAST_HAND_OFF.getOpaque(this) >= FAIRNESS_NANOS;
    }

    /**
     * Hands an item to the head of the queue.
     *
     * @return false if nobody waits any more; the item is still the caller's
     */
    public boolean handOff(S item) {
        for (Waiter<S> head = head(); head != null; head = head()) {
            if (head.hand(item)) {
                queue.remove(head);
                LAST_HAND_OFF.setOpaque(this, System.nanoTime());
                if (!isCalling()) {
                    passDutyOn();
                }
                return true;
            }
        }
        return false;
    }

    /** Tells the head of the queue, if any, to look again. What was freed must be visible before: a full fence is needed. */
    public void signal() {
        CALLING.setVolatile(this, QUIET);
        Waiter<S> head = head();
        if (head != null) {
            head.signal();
        }
    }

    /** Tells the first ones to look again. */
    public void signalFirst(int count) {
        VarHandle.fullFence();
        int told = 0;
        for (Waiter<S> waiter : queue) {
            if (told == count) {
                return;
            }
            if (!waiter.isDone()) {
                waiter.signal();
                told++;
            }
        }
    }

    /** Tells all to look again. */
    public void signalAll() {
        VarHandle.fullFence();
        queue.forEach(Waiter::signal);
    }

    /**
     * Tells those without a thread whose time is up to look again.
     *
     * @return how much time is left to the next of them; {@link Long#MAX_VALUE} if there is none
     */
    public long signalOverdue() {
        long now = System.nanoTime();
        long least = Long.MAX_VALUE;
        for (Waiter<S> waiter : queue) {
            long left = waiter.isDone() ? Long.MAX_VALUE : waiter.left(now);
            if (left <= 0) {
                waiter.signal();
            } else {
                least = Math.min(least, left);
            }
        }
        return least;
    }

    private void passDutyOn() {
        for (Waiter<S> head = head(); head != null; head = head()) {
            head.putOnDuty();
            head.signal();
            if (!head.isDone()) { // else it may have looked whether it is on duty before it was
                return;
            }
        }
    }

    private @Nullable Waiter<S> head() {
        Waiter<S> head = queue.peek();
        while (head != null && head.isDone()) {
            queue.remove(head);
            head = queue.peek();
        }
        return head;
    }
}
