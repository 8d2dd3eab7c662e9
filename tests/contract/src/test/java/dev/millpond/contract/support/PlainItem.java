package dev.millpond.contract.support;

import dev.millpond.Pooled;

/** An item without hooks around its leases: the fastest kind of pool. */
@Pooled(maxSize = 10)
final class PlainItem extends Item {

    PlainItem(Workshop workshop) throws WorkshopException {
        super(workshop);
    }
}
