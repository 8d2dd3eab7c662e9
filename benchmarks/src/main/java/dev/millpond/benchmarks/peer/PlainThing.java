package dev.millpond.benchmarks.peer;

import dev.millpond.Pooled;

/** For the fastest kind of pool: no hooks around its leases. */
@Pooled(maxSize = 10)
public class PlainThing extends Thing {}
