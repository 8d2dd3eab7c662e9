package dev.millpond.contract.support;

import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;

/** An item that is validated when it was made. */
@Pooled(maxSize = 10)
final class CheckedOnCreateItem extends Item {

    CheckedOnCreateItem(Workshop workshop) throws WorkshopException {
        super(workshop);
    }

    @Validate(on = ValidationPoint.CREATE)
    boolean isFit() {
        return workshop.validate(this);
    }
}
