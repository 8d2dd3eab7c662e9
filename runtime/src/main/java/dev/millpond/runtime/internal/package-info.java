/**
 * What the engine needs and that knows nothing of pools: waiting, time and threads.
 *
 * <p>Threads wait in a {@code WaitQueue}, each as a {@code Waiter}, up to a {@code Deadline}. {@code Durations} reads and
 * writes times; {@code Backoff} and {@code Jitter} choose them, and {@code LowestSeen} looks back. What is to be done later goes to a {@code Scheduler}, which is
 * the {@code SharedScheduler} but in tests, as a {@code WeakTask}, so that it keeps no pool alive; what may take long goes into a
 * {@code Lane}, whose workers are {@code SharedThreads} or those of a user's executor. Both have their threads from
 * {@code DaemonThreads}.
 *
 * <p>A {@code Duty} is a look that a waiter owes the others. {@code StackReserve}, and with it every
 * {@code ReservedLock}, sees to it that a change is not left half done by a stack that overflows. {@code Log} is the log, and
 * a {@code FailureSeries} keeps an outage from filling it.
 */
@NullMarked
package dev.millpond.runtime.internal;

import org.jspecify.annotations.NullMarked;
