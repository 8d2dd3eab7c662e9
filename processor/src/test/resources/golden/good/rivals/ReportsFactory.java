package rivals;

import dev.millpond.Create;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
abstract class ReportsFactory {
    @Create
    abstract Reports make();
}
