package dev.millpond.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a pool, and with them its capacity: whoever puts a slot in has the right to make an object, and that right
 * ends when the slot is taken out. So there are never more objects than slots, whatever fails.
 *
 * <p>All changes are made under a lock, in which no hook runs. Lookups take no lock.
 *
 * <p>Slots beyond the capacity, of a pool that makes more objects than it keeps, stand in a set of their own. They are never
 * idle, so nobody looks for one there, and no more objects than the capacity can be idle.
 *
 * @param <T> the type of the pooled objects
 */
final class SlotTable<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition emptied = lock.newCondition();

    private final PoolCore<T> core;
    private final SlotArray<T> slots = new SlotArray<>();
    private final Set<Slot<T>> overflow = ConcurrentHashMap.newKeySet();

    private volatile int capacity;
    private volatile boolean closed;
    private int generation;

    SlotTable(PoolCore<T> core, int capacity) {
        this.core = core;
        this.capacity = capacity;
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

    boolean isClosed() {
        return closed;
    }

    boolean hasRoom() {
        return slots.size() < capacity && !closed;
    }

    long moves() {
        return slots.moves();
    }

    long versions() {
        return slots.versions();
    }

    @Nullable
    Slot<T> claim(int place) {
        return slots.claim(place);
    }

    /** Shows every slot to a visitor, some perhaps twice; one that comes meanwhile may be missed. */
    void forEach(Consumer<? super Slot<T>> visitor) {
        slots.forEach(visitor);
        overflow.forEach(visitor);
    }

    // ---- Changes ----

    /** Puts in an empty slot that the calling thread holds, if there is room. */
    @Nullable
    Slot<T> reserve() {
        if (!hasRoom()) {
            return null;
        }
        lock.lock();
        try {
            return hasRoom() ? slots.append(new Slot<>(core, null, generation, false)) : null;
        } finally {
            lock.unlock();
        }
    }

    /** Puts in an empty slot that the calling thread holds, beyond the capacity. Answers null if the table is closed. */
    @Nullable
    Slot<T> reserveOverflow() {
        lock.lock();
        try {
            if (closed) {
                return null;
            }
            Slot<T> slot = new Slot<>(core, null, generation, true);
            overflow.add(slot);
            return slot;
        } finally {
            lock.unlock();
        }
    }

    /** Puts an empty slot in the place of one that ends. Answers null if that place is no longer to be used. */
    @Nullable
    Slot<T> renew(Slot<T> ending) {
        lock.lock();
        try {
            return closed || slots.size() > capacity || !slots.contains(ending)
                    ? null
                    : slots.replace(ending, new Slot<>(core, null, generation, false));
        } finally {
            lock.unlock();
        }
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
        lock.lock();
        try {
            if (closed || dead.generation() != generation) {
                return null;
            }
            Slot<T> fresh = new Slot<>(core, dead.object(), generation, false);
            if (overflow.contains(dead)) {
                return admit(dead, fresh);
            }
            return slots.countStaying() < capacity ? slots.replace(dead, fresh) : null;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a slot out; its object is destroyed, or was never made. */
    void remove(Slot<T> slot) {
        lock.lock();
        try {
            if (!overflow.remove(slot) && slots.contains(slot)) {
                slots.remove(slot);
            }
            if (closed && total() == 0) {
                emptied.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes the capacity, and condemns as many objects as are surplus then, idle ones first. That is decided and marked
     * under the lock, so that whoever comes back meanwhile counts those that stay.
     *
     * @return the slots whose objects the caller is to destroy; null if the table is closed
     */
    @Nullable
    List<Slot<T>> resize(int newCapacity) {
        lock.lock();
        try {
            if (closed) {
                return null;
            }
            capacity = newCapacity;
            slots.countMove();
            List<Slot<T>> idle = new ArrayList<>();
            List<Slot<T>> lent = new ArrayList<>();
            slots.forEach(slot -> {
                if (!slot.isDoomed()) {
                    (slot.isIdle() ? idle : lent).add(slot);
                }
            });
            idle.addAll(lent);
            return idle.stream()
                    .limit(Math.max(0, idle.size() - newCapacity))
                    .filter(slot -> slot.condemn(DestroyReason.SURPLUS))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Begins a new generation: no object of an earlier one is moved to another slot any more. */
    boolean beginGeneration() {
        lock.lock();
        try {
            generation++;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Lets no further slot in. Answers false if that was so before. */
    boolean close() {
        lock.lock();
        try {
            boolean first = !closed;
            closed = true;
            return first;
        } finally {
            lock.unlock();
        }
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
