package dev.millpond.benchmarks;

import dev.millpond.benchmarks.peer.RowSettings;

/** One thread and a pool of 1,000 objects, 990 of which are lent to others. */
@RowSettings(objects = 1_000, lent = 990)
public class LargePoolRow extends CycleRow {}
