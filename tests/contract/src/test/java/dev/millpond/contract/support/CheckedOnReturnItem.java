package dev.millpond.contract.support;

import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;

/** An item that is validated when it comes back. */
@Pooled(maxSize = 10)
final class CheckedOnReturnItem extends Item {

    CheckedOnReturnItem(Workshop workshop) throws WorkshopException {
        super(workshop);
    }

    @Validate(on = ValidationPoint.RELEASE)
    boolean isFit() {
        return workshop.validate(this);
    }
}
