package innerclasses;

import dev.millpond.Create;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
abstract class LeafFactory {
    @Create
    abstract Tree<Integer>.Leaf make();
}
