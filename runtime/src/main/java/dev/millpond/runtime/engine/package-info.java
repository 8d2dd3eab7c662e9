/**
 * What generated pools extend and call, and everything behind it. Its public types are public because generated classes live
 * in their users' packages. They are not meant to be used by hand.
 *
 * <h2>Inside</h2>
 *
 * An {@code acquire} claims an idle {@code Slot}, whose state {@code SlotState} explains, from the {@code SlotTable}. Where
 * none is idle, {@code Provider} takes over: {@code Acquirer} finds room or waits in the {@code WaitQueue}, and {@code
 * Maker} makes the object, in the calling thread or, by a {@code Creation}, in an executor. {@code PoolCore} is where
 * objects and room become free, {@code PoolControl} what changes a whole pool. Whatever depends on time is seen to by
 * {@code Housekeeping} and {@code Filler}: on the {@code Housekeeper}, the one thread of all pools, if it is short, and in
 * the {@code Background} if it calls a hook. {@code LeaseWatch} knows who holds what.
 */
@NullMarked
package dev.millpond.runtime.engine;

import org.jspecify.annotations.NullMarked;
