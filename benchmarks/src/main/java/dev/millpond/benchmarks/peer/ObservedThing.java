package dev.millpond.benchmarks.peer;

import dev.millpond.Pooled;

/**
 * A thing that its pool watches over by all means. The statistics can't be switched off, and {@link MillpondObserved} adds a
 * listener.
 */
@Pooled(maxSize = 10, maxLifetime = "30m", idleTimeout = "10m", leakThreshold = "1m")
public class ObservedThing extends Thing {}
