/** What the fast path costs: no allocation, no clock, no lock, one atomic. */
@NullMarked
package dev.millpond.concurrency.fastpath;

import org.jspecify.annotations.NullMarked;
