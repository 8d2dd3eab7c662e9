/** The parts of a pool that know nothing of pools. Not exported. */
@NullMarked
package dev.millpond.runtime.internal;

import org.jspecify.annotations.NullMarked;
