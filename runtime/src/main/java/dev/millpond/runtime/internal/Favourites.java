package dev.millpond.runtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what each thread took last, so that it tries that first: what a thread used a moment ago is in its core's
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
 * @param <S> what is remembered
 */
public final class Favourites<S> {

    /** References in a pair of lines of 64 bytes, where references are compressed. */
    private static final int STRIDE = 32;

    private static final VarHandle ENTRIES = MethodHandles.arrayElementVarHandle(Object[].class);

    private final @Nullable Object[] entries;

    /**
     * Makes an empty table.
     *
     * @param processors how many threads run at once; the table has at least four times as many entries
     */
    public Favourites(int processors) {
        int size = Integer.highestOneBit(Math.max(16, 4 * processors) * 2 - 1);
        entries = new Object[size * STRIDE];
    }

    /** Returns the place of the current thread's entry; places of threads started in sequence are in sequence. */
    public int place() {
        return (int) Thread.currentThread().getId() & (entries.length / STRIDE - 1);
    }

    /** Returns what was last remembered at a place. */
    @SuppressWarnings("unchecked") // only set(int, S) writes entries
    public @Nullable S get(int place) {
        return (S) ENTRIES.getAcquire(entries, place * STRIDE);
    }

    /** Remembers what the current thread took. */
    public void set(int place, S taken) {
        ENTRIES.setRelease(entries, place * STRIDE, taken);
    }
}
