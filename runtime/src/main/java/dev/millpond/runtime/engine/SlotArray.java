package dev.millpond.runtime.engine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Slots at the front of an array, without gaps: written by one thread at a time, read by any without a lock.
 *
 * <p>A slot is stored with release and read with acquire, so a reader sees its first state. A slot moves only from the end
 * to a lower index, into a gap, and all readers that must not miss one go downwards: such a reader may meet a slot twice,
 * but misses none that was there when it began. A reader that holds an outgrown array sees slots that are dead by now, which
 * can't be claimed.
 *
 * @param <T> the type of the pooled objects
 */
final class SlotArray<T> {

    private static final int FIRST_LENGTH = 16;

    private volatile AtomicReferenceArray<@Nullable Slot<T>> slots = new AtomicReferenceArray<>(FIRST_LENGTH);
    private volatile int size;
    private volatile long changes;

    int size() {
        return size;
    }

    // ---- By any thread ----

    /** Claims an idle slot, looking from the given index onwards, which may be any that is not negative. May miss one that is moved meanwhile. */
    @Nullable
    Slot<T> claim(int start) {
        AtomicReferenceArray<@Nullable Slot<T>> array = slots;
        int count = Math.min(size, array.length());
        int index = count == 0 ? 0 : start % count;
        for (int looked = 0; looked < count; looked++) {
            Slot<T> slot = array.getAcquire(index);
            if (slot != null && slot.tryClaim()) {
                return slot;
            }
            index = index + 1 == count ? 0 : index + 1;
        }
        return null;
    }

    void forEach(Consumer<? super Slot<T>> visitor) {
        AtomicReferenceArray<@Nullable Slot<T>> array = slots;
        for (int index = Math.min(size, array.length()) - 1; index >= 0; index--) {
            Slot<T> slot = array.getAcquire(index);
            if (slot != null) {
                visitor.accept(slot);
            }
        }
    }

    /** Returns a number that is odd during a change, and another one after each. */
    long changes() {
        return changes;
    }

    /** Returns the sum of the slots' versions: between two equal {@link #changes()} it grows with every claim. */
    long versions() {
        AtomicReferenceArray<@Nullable Slot<T>> array = slots;
        long sum = 0;
        for (int index = Math.min(size, array.length()) - 1; index >= 0; index--) {
            Slot<T> slot = array.getAcquire(index);
            if (slot != null) {
                sum += slot.version();
            }
        }
        return sum;
    }

    int countIdle() {
        AtomicReferenceArray<@Nullable Slot<T>> array = slots;
        int idle = 0;
        for (int index = Math.min(size, array.length()) - 1; index >= 0; index--) {
            Slot<T> slot = array.getAcquire(index);
            if (slot != null && slot.isIdle()) {
                idle++;
            }
        }
        return idle;
    }

    // ---- By one thread at a time ----

    /** Returns the number of slots whose objects are not condemned. */
    int countStaying() {
        int staying = 0;
        for (int index = 0; index < size; index++) {
            Slot<T> slot = slots.get(index);
            if (slot != null && !slot.isDoomed()) {
                staying++;
            }
        }
        return staying;
    }

    /** Marks a slot whose object is lent, if there is one. */
    @Nullable
    Slot<T> markOverflow() {
        for (int index = 0; index < size; index++) {
            Slot<T> slot = slots.get(index);
            if (slot != null && slot.tryMarkOverflow()) {
                return slot;
            }
        }
        return null;
    }

    boolean contains(Slot<T> slot) {
        return slot.index() < size && slots.get(slot.index()) == slot;
    }

    Slot<T> append(Slot<T> slot) {
        int next = size;
        if (next == slots.length()) {
            AtomicReferenceArray<@Nullable Slot<T>> larger = new AtomicReferenceArray<>(2 * next);
            for (int index = 0; index < next; index++) {
                larger.set(index, slots.get(index));
            }
            slots = larger;
        }
        put(next, slot);
        size = next + 1;
        return slot;
    }

    Slot<T> replace(Slot<T> old, Slot<T> fresh) {
        put(old.index(), fresh);
        return fresh;
    }

    void remove(Slot<T> slot) {
        int last = size - 1;
        Slot<T> moved = slots.get(last);
        if (moved != null && moved != slot) {
            put(slot.index(), moved);
        }
        slots.setRelease(last, null);
        size = last;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written by one thread at a time
    void beginChange() {
        changes++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written by one thread at a time
    void endChange() {
        changes++;
    }

    private void put(int index, Slot<T> slot) {
        slot.setIndex(index);
        slots.setRelease(index, slot);
    }
}
