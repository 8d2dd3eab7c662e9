package dev.millpond.contract.support;

import dev.millpond.Activate;
import dev.millpond.Create;
import dev.millpond.Destroy;
import dev.millpond.Fatal;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;

/** Makes items of a type that bears no annotation, with all hooks. */
@Pooled(maxSize = 10)
final class MadeItemFactory {

    private final Workshop workshop;

    MadeItemFactory(Workshop workshop) {
        this.workshop = workshop;
    }

    @Create
    @SuppressWarnings("NullAway") // breaks the contract on demand
    MadeItem make() throws WorkshopException {
        return workshop.makesNull ? null : new MadeItem(workshop);
    }

    @Validate
    boolean isFit(MadeItem item) {
        return workshop.validate(item);
    }

    @Fatal
    boolean isFatal(MadeItem item, WorkshopException failure) {
        return workshop.judge(failure);
    }

    @Activate
    void activate(MadeItem item) throws WorkshopException {
        workshop.activate(item);
    }

    @Passivate
    void passivate(MadeItem item) throws WorkshopException {
        workshop.passivate(item);
    }

    @Destroy
    static void destroy(MadeItem item) {
        item.destroy();
    }
}
