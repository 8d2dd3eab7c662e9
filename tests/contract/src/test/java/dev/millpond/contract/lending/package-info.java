/** What an acquire lends, and what each way to end a lease gives back. */
@NullMarked
package dev.millpond.contract.lending;

import org.jspecify.annotations.NullMarked;
