package inherited;

import dev.millpond.Activate;
import dev.millpond.Destroy;
import dev.millpond.Passivate;

abstract class Hooked<E extends Exception> {
    @Activate
    protected abstract void wake() throws E;

    @Passivate
    static void sweep(Hooked<?> object) {}

    @Destroy
    public void bury() {}
}
