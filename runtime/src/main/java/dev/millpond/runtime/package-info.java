/**
 * What generated pools are made of, and what their users see of them.
 *
 * <h2>For users</h2>
 *
 * {@link dev.millpond.runtime.Pool} and {@link dev.millpond.runtime.Lease} are the contract of every generated pool and
 * lease, {@link dev.millpond.runtime.PoolBuilder} that of every generated builder. All exceptions of the pool itself are
 * {@link dev.millpond.runtime.PoolException}s. {@link dev.millpond.runtime.PoolStats} and
 * {@link dev.millpond.runtime.PoolListener} tell what a pool does.
 *
 * <h2>For generated code</h2>
 *
 * {@link dev.millpond.runtime.AbstractPool} and {@link dev.millpond.runtime.Slot} are public because generated classes live
 * in their users' packages. They are not meant to be used by hand.
 *
 * <h2>Inside</h2>
 *
 * An {@code acquire} claims an idle {@code Slot}, whose state {@code SlotState} explains, from the {@code SlotTable}. Where
 * none is idle, {@code Provider} takes over: {@code Acquirer} finds room or waits in the {@code WaitQueue}, and {@code Maker}
 * makes the object, in the calling thread or, by a {@code Creation}, in an executor. {@code PoolCore} is where objects and
 * room become free, {@code PoolControl} what changes a whole pool. Whatever depends on time is seen to by
 * {@code Housekeeping} and {@code Filler}: on the {@code Housekeeper}, the one thread of all pools, if it is short, and in the
 * {@code Background} if it calls a hook. {@code LeaseWatch} knows who holds what.
 *
 * <h2>Memory effects</h2>
 *
 * What a thread did before it closed a lease <em>happens-before</em> what the next holder of the object does after its
 * {@code acquire} returned. What the maker of an object did <em>happens-before</em> its first lease.
 */
@NullMarked
package dev.millpond.runtime;

import org.jspecify.annotations.NullMarked;
