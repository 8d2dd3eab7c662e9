/**
 * What users name: pools and leases, their figures, events and exceptions.
 *
 * <h2>Memory effects</h2>
 *
 * What a thread did before it closed a lease <em>happens-before</em> what the next holder of the object does after its
 * {@code acquire} returned. What the maker of an object did <em>happens-before</em> its first lease.
 *
 * <h2>Thread-safety</h2>
 *
 * A {@link dev.millpond.runtime.Pool} may be used by any number of threads at once. A {@link dev.millpond.runtime.Lease}
 * belongs to one thread at a time, like the object that it lends; it may be closed on any thread, and more than once.
 * A {@link dev.millpond.runtime.PoolListener} may be called by several threads at once.
 *
 * <h2>Where to begin</h2>
 *
 * {@link dev.millpond.runtime.Pool} and {@link dev.millpond.runtime.Lease} are the contract of every generated pool and
 * lease; {@link dev.millpond.runtime.engine.PoolBuilder} has the settings that every generated builder takes, and
 * {@link dev.millpond.runtime.LiveSettings} those that may be changed later. All exceptions
 * of the pool itself are {@link dev.millpond.runtime.PoolException}s. {@link dev.millpond.runtime.PoolStats} and
 * {@link dev.millpond.runtime.PoolListener} tell what a pool does.
 */
@NullMarked
package dev.millpond.runtime;

import org.jspecify.annotations.NullMarked;
