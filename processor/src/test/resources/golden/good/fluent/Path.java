package fluent;

import java.util.Comparator;
import java.util.function.Function;

public interface Path<T> extends Step, Function<String, T> {
    Path<T> then(T result);

    Path<T> from(T object);

    @Override
    Step step();

    <V> Path<V> map(Function<? super T, V> change);

    Comparator<T> order();
}
