package fluent;

import dev.millpond.Create;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
abstract class PathFactory {
    @Create
    abstract Path<String> make();
}
