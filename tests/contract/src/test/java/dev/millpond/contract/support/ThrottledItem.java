package dev.millpond.contract.support;

import dev.millpond.Pooled;
import dev.millpond.Validate;

/** An item that is validated before it is lent, but not if it was used in the last ten seconds. */
@Pooled(maxSize = 10)
final class ThrottledItem extends Item {

    ThrottledItem(Workshop workshop) throws WorkshopException {
        super(workshop);
    }

    @Validate(after = "10s")
    boolean isFit() {
        return workshop.validate(this);
    }
}
