package innerclasses;

import dev.millpond.Create;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
abstract class NodeFactory<E> {
    @Create
    abstract Tree<E>.Node<String> make();
}
