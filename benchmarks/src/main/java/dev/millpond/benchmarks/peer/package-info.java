/** The pools that are measured, each behind its own subclass of {@link Peer}, and the objects in them. */
@NullMarked
package dev.millpond.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
