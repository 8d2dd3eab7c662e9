package shop;

import dev.millpond.Passivate;
import dev.millpond.Pooled;

/** Inherits from Lombok's classes, and bears no annotation of Lombok. */
@Pooled(maxSize = 2)
class Deposit extends Savings {
    @Passivate
    void forget() {
        setOwner(null);
    }
}
