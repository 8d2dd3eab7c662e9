package dev.millpond.runtime.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which slot each thread took last, so that it tries that first: what a thread used a moment ago is in its core's
 * cache, and while no more threads than objects are at work none meets another.
 *
 * <p>A small table, indexed by the low bits of the thread's id. Ids are given in sequence, so threads that were started
 * together have entries of their own; with more threads than entries some share one, and merely fetch cold objects more
 * often. No thread is referenced, hence none is retained, and virtual threads cost nothing.
 *
 * <p>An entry is read with acquire and written with release: whoever finds something here sees it fully constructed, even
 * if another thread entered it. Entries are two cache lines apart, because threads write theirs often when there are more
 * threads than objects.
 *
 * <p>Every acquire comes by here. The array's length is a power of two and its elements are of a final class, so the compiler
 * needs to check neither the index nor the type of what it finds.
 *
 * @param <T> the type of the pooled objects
 */
final class Favourites<T> {

    /** References in a pair of lines of 64 bytes, where references are compressed. */
    static final int STRIDE = 32;

    private static final VarHandle ENTRIES = MethodHandles.arrayElementVarHandle(Slot[].class);

    private final @Nullable Slot<T>[] entries;

    /**
     * Makes an empty table.
     *
     * @param processors how many threads run at once; the table has at least four times as many entries
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    Favourites(int processors) {
        int size = Integer.highestOneBit(Math.max(16, 4 * processors) * 2 - 1);
        entries = new Slot[size * STRIDE];
    }

    /** Returns the place of the current thread's entry. */
    int place() {
        return (int) Thread.currentThread().getId() * STRIDE & (entries.length - 1);
    }

    /** Returns the number of a place: those of threads started in sequence are in sequence. */
    static int number(int place) {
        return place / STRIDE;
    }

    /** Returns what was last remembered at a place. */
    @SuppressWarnings("unchecked") // only set(int, Slot) writes entries
    @Nullable
    Slot<T> get(int place) {
        return (Slot<T>) ENTRIES.getAcquire(entries, place);
    }

    /** Remembers what the current thread took. */
    void set(int place, Slot<T> taken) {
        ENTRIES.setRelease(entries, place, taken);
    }
}
