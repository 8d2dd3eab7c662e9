package dev.millpond.concurrency;

import dev.millpond.Pooled;

/** An item without hooks around its leases: its pool has the fastest path. */
@Pooled(maxSize = 1, maxWait = "10s")
public final class PlainItem extends Item {

    PlainItem() {}
}
