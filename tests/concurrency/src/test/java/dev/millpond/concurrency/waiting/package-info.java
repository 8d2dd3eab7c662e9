/** How soon a thread that waits is woken. */
@NullMarked
package dev.millpond.concurrency.waiting;

import org.jspecify.annotations.NullMarked;
