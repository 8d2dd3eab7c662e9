/**
 * Races between two threads, run millions of times by jcstress, which orders, compiles and places the threads in every way
 * it knows.
 *
 * <p>Each class is one idea. Its pool is of each generated kind in turn, {@link dev.millpond.concurrency.race.Race} names it
 * in the last part of a result. No race has more than two actors, because jcstress leaves out those for which a machine has
 * too few processors.
 */
@NullMarked
package dev.millpond.concurrency.race;

import org.jspecify.annotations.NullMarked;
