package generic;

import dev.millpond.Pooled;
import java.util.List;
import java.util.function.Supplier;

@Pooled(maxSize = 3)
public class Box<R, T extends Comparable<? super T> & java.io.Serializable> {
    private final R first;

    @SafeVarargs
    public Box(Supplier<? extends R> first, T... others) {
        this.first = first.get();
    }

    public R first() {
        return first;
    }

    public <S extends T> List<S> only(Class<S> type) {
        return List.of();
    }

    public BoxPool<R, T> pool() {
        return null;
    }
}
