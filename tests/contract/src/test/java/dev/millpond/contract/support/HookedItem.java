package dev.millpond.contract.support;

import dev.millpond.Activate;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;

/** An item with all hooks. */
@Pooled(maxSize = 10)
final class HookedItem extends Item {

    HookedItem(Workshop workshop) throws WorkshopException {
        super(workshop);
    }

    @Validate
    boolean isFit() {
        return workshop.validate(this);
    }

    @Activate
    void activate() throws WorkshopException {
        workshop.activate(this);
    }

    @Passivate
    void passivate() throws WorkshopException {
        workshop.passivate(this);
    }
}
