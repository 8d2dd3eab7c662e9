package dev.millpond.benchmarks.peer;

import dev.millpond.Pooled;

/**
 * A thing that its pool watches over. The statistics can't be switched off, and {@link MillpondObserved} adds a listener.
 *
 * <p>To be switched on here as soon as the processor accepts them:
 *
 * <pre>{@code
 * maxLifetime = "30m", idleTimeout = "10m", leakThreshold = "1m"
 * }</pre>
 */
@Pooled(maxSize = 10)
public class ObservedThing extends Thing {}
