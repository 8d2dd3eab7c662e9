package typearguments;

import dev.millpond.Create;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
class ObjectFactory {
    @Create
    Object make() {
        return new Object();
    }
}
