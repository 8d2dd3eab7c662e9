package shop;

import dev.millpond.Create;
import dev.millpond.Passivate;
import dev.millpond.Pooled;

/** Makes objects of a class of Lombok's. */
@Pooled(maxSize = 2)
class AccountFactory {
    @Create
    Account open() {
        return new Account();
    }

    @Passivate
    void forget(Account account) {
        account.setOwner(null);
    }
}
