/**
 * What the engine needs and that knows nothing of pools: waiting, time and threads.
 *
 * <p>Threads wait in a {@code WaitQueue}, each as a {@code Waiter}, up to a {@code Deadline}. {@code Durations} reads and
 * writes times; {@code Backoff} and {@code Jitter} choose them. What is to be done later goes to a {@code Scheduler}, which is
 * the {@code SharedScheduler} but in tests, as a {@code WeakTask}, so that it keeps no pool alive; what may take long goes to
 * {@code BackgroundWork}. Both have their threads from {@code DaemonThreads}. {@code Log} is the log.
 */
@NullMarked
package dev.millpond.runtime.internal;

import org.jspecify.annotations.NullMarked;
