/** Tests of how compilations are run. */
@NullMarked
package dev.millpond.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
