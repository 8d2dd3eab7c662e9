/** Acquires without a thread: futures of leases, and work that ends when a stage does. */
@NullMarked
package dev.millpond.contract.async;

import org.jspecify.annotations.NullMarked;
