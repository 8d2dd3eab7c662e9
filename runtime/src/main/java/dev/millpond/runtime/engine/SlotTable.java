package dev.millpond.runtime.engine;

import dev.millpond.runtime.DestroyReason;
import dev.millpond.runtime.internal.ReservedLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a pool, and with them its capacity: whoever puts a slot in has the right to make an object, and that right
 * ends when the slot is taken out. So there are never more objects than slots, whatever fails.
 *
 * <p>All changes are made under a lock, in which no hook runs. Lookups take no lock. A lookup that must see one state of
 * several slots stands between two readings of the number of changes, which is odd during a change: a sequence lock.
 *
 * <p>Slots beyond the capacity, of a pool that makes more objects than it keeps, stand in a set of their own. They are never
 * idle, so nobody looks for one there, and no more objects than the capacity can be idle.
 *
 * @param <T> the type of the pooled objects
 */
final class SlotTable<T> {

    /** How often a look is repeated because something changed, before it takes the lock. */
    private static final int MOST_LOOKS = 16;

    private final ReservedLock lock = new ReservedLock();
    private final Condition emptied = lock.newCondition();

    private final SlotOwner<T> owner;
    private final SlotArray<T> slots = new SlotArray<>();
    private final Set<Slot<T>> overflow = ConcurrentHashMap.newKeySet();

    private volatile int capacity;
    private volatile State state = State.OPEN;
    private volatile int generation;

    /** The leases of the slots that were taken out. */
    private volatile long pastLeases;

    /** Set once, before anything is put in. */
    private Runnable whenEnded = () -> {};

    private enum State {
        OPEN,
        /** Nothing is lent, and nothing made, for the time being. */
        SUSPENDED,
        /** Nothing is lent or made any more. */
        CLOSED
    }

    SlotTable(SlotOwner<T> owner, int capacity) {
        this.owner = owner;
        this.capacity = capacity;
    }

    /** Sets what is to be run, outside the lock, when the table is closed and the last slot is taken out; perhaps twice. */
    void whenEnded(Runnable action) {
        whenEnded = action;
    }

    // ---- Lookups ----

    int capacity() {
        return capacity;
    }

    int total() {
        return slots.size() + overflow.size();
    }

    int countIdle() {
        return slots.countIdle();
    }

    boolean hasOverflow() {
        return !overflow.isEmpty();
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    boolean isSuspended() {
        return state == State.SUSPENDED;
    }

    boolean hasRoom() {
        return slots.size() < capacity && state == State.OPEN;
    }

    /** Returns a number to give to {@link #isUnchangedSince} after a look at several slots. */
    long beginLook() {
        return slots.changes();
    }

    /** Tells whether no slot was put in, moved or taken out, and no state or capacity changed, since a look began. */
    boolean isUnchangedSince(long changes) {
        return changes % 2 == 0 && slots.changes() == changes;
    }

    long versions() {
        return slots.versions();
    }

    /** Returns how many leases there were. Never less than before, nor more than there were: no slot is missed or met twice. */
    long countLeases() {
        for (int look = 0; look < MOST_LOOKS; look++) {
            long changes = beginLook();
            long leases = sumLeases();
            if (isUnchangedSince(changes)) {
                return leases;
            }
        }
        lock.lock();
        try {
            return sumLeases();
        } finally {
            lock.unlock();
        }
    }

    private long sumLeases() {
        long[] sum = {pastLeases};
        forEach(slot -> sum[0] += slot.leases());
        return sum[0];
    }

    @Nullable
    Slot<T> claim(int start) {
        return slots.claim(start);
    }

    /** Shows every slot to a visitor, some perhaps twice; one that comes meanwhile may be missed. */
    void forEach(Consumer<? super Slot<T>> visitor) {
        slots.forEach(visitor);
        overflow.forEach(visitor);
    }

    /** Tells whether a visitor finds what it looks for. */
    boolean has(Predicate<? super Slot<T>> wanted) {
        boolean[] found = new boolean[1];
        forEach(slot -> found[0] |= wanted.test(slot));
        return found[0];
    }

    // ---- Changes ----

    /** Puts in an empty slot that the calling thread holds, if there is room. */
    @Nullable
    Slot<T> reserve() {
        return hasRoom() ? changing(() -> hasRoom() ? slots.append(slot(null, 0)) : null) : null;
    }

    /**
     * Puts in an empty slot that the calling thread holds, beyond the capacity. Answers null if the table is suspended or
     * closed.
     */
    @Nullable
    Slot<T> reserveOverflow() {
        return changing(() -> {
            if (state != State.OPEN) {
                return null;
            }
            Slot<T> slot = slot(null, Slot.OVERFLOW);
            overflow.add(slot);
            return slot;
        });
    }

    /** Puts an empty slot in the place of one that ends. Answers null if that place is no longer to be used. */
    @Nullable
    Slot<T> renew(Slot<T> ending) {
        return changing(() -> {
            if (state != State.OPEN || slots.size() > capacity || !slots.contains(ending)) {
                return null;
            }
            countPast(ending);
            return slots.replace(ending, slot(null, 0));
        });
    }

    /**
     * Moves the object of a dead slot into a fresh one that the calling thread holds. An object from beyond the capacity
     * takes room if there is any, else the place of an object that is lent, which then is the one beyond.
     *
     * @return null if the object is not to be kept: as many as the pool keeps are idle, or the pool was made smaller,
     *     refreshed or closed meanwhile
     */
    @Nullable
    Slot<T> rehome(Slot<T> dead) {
        return changing(() -> {
            if (isClosed() || dead.generation() != generation) {
                return null;
            }
            Slot<T> fresh = slot(dead.object(), isSuspended() ? Slot.SUSPENDED : 0);
            Slot<T> home = overflow.contains(dead) ? admit(dead, fresh) : keepPlace(dead, fresh);
            if (home != null) {
                countPast(dead);
            }
            return home;
        });
    }

    /** Takes a slot out; its object is destroyed, or was never made. */
    void remove(Slot<T> slot) {
        boolean hasEnded = changing(() -> {
            if (overflow.remove(slot)) {
                countPast(slot);
            } else if (slots.contains(slot)) {
                countPast(slot);
                slots.remove(slot);
            }
            return signalIfEnded();
        });
        if (hasEnded) {
            whenEnded.run();
        }
    }

    /**
     * Changes the capacity, and condemns as many idle objects as are surplus then. If that is not enough, whichever comes back
     * first is to go: all that are lent are marked as beyond the capacity, so that {@link #rehome} decides about each when it
     * comes back.
     *
     * @return the slots whose objects the caller is to destroy; null if the table is closed
     */
    @Nullable
    List<Slot<T>> resize(int newCapacity) {
        return changing(() -> {
            if (isClosed()) {
                return null;
            }
            capacity = newCapacity;
            List<Slot<T>> condemned = new ArrayList<>();
            int surplus = slots.countStaying() - newCapacity;
            slots.forEach(slot -> {
                if (condemned.size() < surplus && slot.tryRetireIdle()) {
                    condemned.add(slot);
                }
            });
            slots.forEach(slot -> {
                while (condemned.size() < surplus && slot.isUnmarked() && !slot.tryMarkOverflow()) {
                    if (slot.tryRetireIdle()) { // it came back meanwhile
                        condemned.add(slot);
                    }
                }
            });
            return condemned;
        });
    }

    /** Marks every object, so that nobody acquires it again. Returns those that were idle: the caller is to destroy them. */
    List<Slot<T>> condemnAll(DestroyReason reason) {
        List<Slot<T>> condemned = new ArrayList<>();
        forEach(slot -> {
            if (slot.condemn(reason)) {
                condemned.add(slot);
            } else {
                slot.settleIfReturned();
            }
        });
        return condemned;
    }

    /** Sees to it that nobody acquires what is idle now. The caller is to destroy it. */
    List<Slot<T>> retireIdle() {
        List<Slot<T>> retired = new ArrayList<>();
        forEach(slot -> {
            if (slot.tryRetireIdle()) {
                retired.add(slot);
            }
        });
        return retired;
    }

    /** Begins a new generation: no object of an earlier one is moved to another slot any more. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // guarded by the lock
    boolean beginGeneration() {
        return changing(() -> {
            generation++;
            return !isClosed();
        });
    }

    /** Lets no slot in and no object be claimed until {@link #resume}. Answers false if the table is closed. */
    boolean suspend() {
        return changing(() -> {
            if (state == State.OPEN) {
                state = State.SUSPENDED;
                forEach(Slot::markSuspended);
            }
            return !isClosed();
        });
    }

    /** Ends that. Answers false if the table is closed. */
    boolean resume() {
        return changing(() -> {
            if (state == State.SUSPENDED) {
                state = State.OPEN;
                forEach(Slot::unmarkSuspended);
            }
            return !isClosed();
        });
    }

    /** Tells why {@link #rehome} refused an object. */
    DestroyReason refusal(Slot<T> dead) {
        if (isClosed()) {
            return DestroyReason.POOL_CLOSED;
        }
        return dead.generation() == generation ? DestroyReason.SURPLUS : DestroyReason.REFRESHED;
    }

    /** Lets no further slot in. Answers false if that was so before. */
    boolean close() {
        boolean wasOpen = changing(() -> {
            boolean first = !isClosed();
            state = State.CLOSED;
            return first;
        });
        if (wasOpen && total() == 0) {
            whenEnded.run();
        }
        return wasOpen;
    }

    private boolean signalIfEnded() {
        boolean hasEnded = isClosed() && total() == 0;
        if (hasEnded) {
            emptied.signalAll();
        }
        return hasEnded;
    }

    /** Waits until the last slot of a closed table is removed. */
    boolean awaitEmpty(long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (total() > 0 && left > 0) {
                left = emptied.awaitNanos(left);
            }
            return total() == 0;
        } finally {
            lock.unlock();
        }
    }

    private <R extends @Nullable Object> R changing(Supplier<R> change) {
        lock.lock();
        slots.beginChange();
        try {
            return change.get();
        } finally {
            slots.endChange();
            lock.unlock();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // guarded by the lock
    private void countPast(Slot<T> ending) {
        pastLeases += ending.leases();
    }

    private Slot<T> slot(@Nullable T object, long marks) {
        return new Slot<>(owner, object, generation, marks);
    }

    private @Nullable Slot<T> keepPlace(Slot<T> dead, Slot<T> fresh) {
        return slots.countStaying() < capacity ? slots.replace(dead, fresh) : null;
    }

    private @Nullable Slot<T> admit(Slot<T> dead, Slot<T> fresh) {
        if (slots.countStaying() < capacity) {
            overflow.remove(dead);
            return slots.append(fresh);
        }
        Slot<T> lent = slots.markOverflow();
        if (lent == null) {
            return null;
        }
        overflow.remove(dead);
        overflow.add(lent);
        return slots.replace(lent, fresh);
    }
}
