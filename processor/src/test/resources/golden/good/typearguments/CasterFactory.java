package typearguments;

import dev.millpond.Create;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
abstract class CasterFactory {
    @Create
    abstract Caster<int[]> make();
}
