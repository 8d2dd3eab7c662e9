/**
 * What generated code extends and calls, and all that is behind it.
 *
 * <p>Its public types are public because generated classes live in the packages of their users. They are not meant to be used
 * by hand. Everything is in this one package, because what guards the state of a slot is that no other package can reach it.
 *
 * <h2>Inside</h2>
 *
 * <ul>
 *   <li><b>Generated code</b> extends {@code AbstractPool} and {@code PoolBuilder}, and its leases call {@code Slot}.
 *       {@code PoolSettings} is what a builder has checked by its {@code SettingChecks}, with its {@code ValidationSettings}; {@code SettingsText} is what it
 *       reads from text, and {@code Hooks} what the generated pool does with its objects.
 *   <li><b>Lending.</b> {@code AbstractPool} claims an idle {@code Slot}, whose state {@code SlotState} explains: first the one
 *       that {@code Favourites} remembers, then any in the {@code SlotTable}, which keeps them in a {@code SlotArray}. Where
 *       none is idle, an {@code Acquisition} takes over: {@code SlotSearch} finds room for an object, or begins a {@code Wait}. A
 *       thread drives it by {@code SlowAcquire}; {@code AsyncAcquire} does without one, and completes a {@code LeaseFuture} with
 *       what a {@code LeaseMaker} of the generated pool makes, for {@code AsyncUse} too. {@code PoolCore} is where objects and room become free, and {@code MissedMarks} looks for those that came back without notice.
 *   <li><b>Making.</b> {@code ObjectMaker} makes each object: in the calling thread, for an {@code Acquisition}; on threads of the
 *       pool or in its executor, where each is an {@code ExecutorCreation} among the {@code ExecutorCreations}; in the
 *       background, for {@code IdleFiller}. {@code Attempts} says when the next may be tried after a failure. After more of them
 *       the {@code Circuit} opens, and {@code CircuitProbe} finds out when they are over.
 *   <li><b>In the background.</b> What a pool does by itself goes into its {@code Lanes}, one for each kind of task, so that
 *       whichever hangs, the others go on.
 *   <li><b>Watching.</b> {@code Housekeeping} looks at every slot now and then and keeps its {@code SlotHistory}. {@code IdleChecks} validates what is idle, {@code TimedChecks} what is to
 *       be lent, where that has a timeout; {@code Staleness} says what is to be validated before it is lent, and
 *       {@code LeaseWatch} knows who holds what.
 *   <li><b>Telling.</b> {@code PoolEvents} counts, and tells the listener and the log; {@code PoolFailures} makes the
 *       exceptions.
 *   <li><b>The whole pool</b> is changed and closed by {@code PoolControl}; {@code RunningSettings} are those that may be changed.
 * </ul>
 */
@NullMarked
package dev.millpond.runtime.engine;

import org.jspecify.annotations.NullMarked;
