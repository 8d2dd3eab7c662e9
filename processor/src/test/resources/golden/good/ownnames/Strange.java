package ownnames;

import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;

@Pooled(maxSize = 1, maxWait = "1d")
class Strange {
    Strange(Duration duration, java.lang.String builder, Builder slot) {}

    public Object object(String string, java.lang.Object other) {
        return new Object();
    }

    public Slot slot(java.time.Duration lease) {
        return new Slot();
    }

    @Passivate
    void passivate() {}

    @Validate
    boolean validate() {
        return true;
    }
}
