/**
 * What users of generated pools name.
 *
 * {@link dev.millpond.runtime.Pool} and {@link dev.millpond.runtime.Lease} are the contract of every generated pool and
 * lease, {@link dev.millpond.runtime.engine.PoolBuilder} that of every generated builder. All exceptions of the pool itself
 * are {@link dev.millpond.runtime.PoolException}s. {@link dev.millpond.runtime.PoolStats} and {@link
 * dev.millpond.runtime.PoolListener} tell what a pool does.
 *
 * <h2>Memory effects</h2>
 *
 * What a thread did before it closed a lease <em>happens-before</em> what the next holder of the object does after its
 * {@code acquire} returned. What the maker of an object did <em>happens-before</em> its first lease.
 */
@NullMarked
package dev.millpond.runtime;

import org.jspecify.annotations.NullMarked;
