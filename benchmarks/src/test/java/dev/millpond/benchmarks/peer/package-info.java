/** Tests of what the benchmarks rest on. */
@NullMarked
package dev.millpond.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
