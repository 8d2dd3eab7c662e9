package forwarders;

import dev.millpond.Pooled;
import java.io.IOException;
import java.util.List;
import java.util.Map;

@Pooled(maxSize = 2)
public class Tool<T> extends Base<String> {
    public <K extends Comparable<K>, X extends Exception> Map<K, T> sort(List<? super T> list, Class<X> type)
            throws X, IOException {
        return null;
    }

    @SafeVarargs
    public final <E> List<E> listOf(E... elements) {
        return List.of();
    }

    @SuppressWarnings("unchecked")
    public void pollute(List<T>... lists) {}

    public String format(String pattern, Object... arguments) {
        return pattern;
    }

    /**
     * Old.
     *
     * @deprecated use {@link #format}
     */
    @Deprecated(since = "2")
    public void old() {}

    @Deprecated(forRemoval = true)
    public void older() {}

    @SuppressWarnings("rawtypes")
    public List raw() {
        return List.of();
    }

    public Tool<T> with(T value) {
        return this;
    }

    public void get(int index) {}

    public int get() {
        return 0;
    }

    public void close() {}

    public static void ofTheClass() {}

    void hidden() {}

    protected void guarded() {}

    public Hidden secret() {
        return new Hidden();
    }

    private static class Hidden {}

    @Override
    public String toString() {
        return "tool";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    public Map.Entry<String, ? extends List<T>> entry() {
        return Map.entry("", List.of());
    }

    public boolean equals(Tool<T> other) {
        return this == other;
    }
}
