package dev.millpond.contract.support;

import dev.millpond.Fatal;
import dev.millpond.Pooled;
import dev.millpond.Validate;

/** An item that knows what its failures mean, and is validated before it is lent only after it has rested. */
@Pooled(maxSize = 10)
final class JudgedItem extends Item {

    JudgedItem(Workshop workshop) throws WorkshopException {
        super(workshop);
    }

    @Fatal
    boolean isFatal(WorkshopException failure) {
        return workshop.judge(failure);
    }

    @Validate(after = "10m")
    boolean isFit() {
        return workshop.validate(this);
    }
}
