package dev.millpond.contract.support;

import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;

/** An item that is validated while it is idle. */
@Pooled(maxSize = 10)
final class CheckedWhileIdleItem extends Item {

    CheckedWhileIdleItem(Workshop workshop) throws WorkshopException {
        super(workshop);
    }

    @Validate(on = ValidationPoint.IDLE)
    boolean isFit() {
        return workshop.validate(this);
    }
}
