/**
 * What the pools under test lend: nothing but fields that show what two holders at once, or one holder too late, would do
 * to them.
 */
@NullMarked
package dev.millpond.concurrency;

import org.jspecify.annotations.NullMarked;
