/** What many threads do to a pool for long, while everything fails now and then. */
@NullMarked
package dev.millpond.concurrency.soak;

import org.jspecify.annotations.NullMarked;
