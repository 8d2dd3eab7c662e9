/** Leases that are held for too long or forgotten, and what a pool must not keep. */
@NullMarked
package dev.millpond.contract.leaks;

import org.jspecify.annotations.NullMarked;
