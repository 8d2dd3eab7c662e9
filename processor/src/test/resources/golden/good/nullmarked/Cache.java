package nullmarked;

import dev.millpond.Pooled;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Pooled(maxSize = 1)
public class Cache<V extends @Nullable Object> {
    public Cache(@Nullable String name, String @Nullable ... tags) {}

    public @Nullable V find(String key, Map.@Nullable Entry<String, @Nullable V> fallback) {
        return null;
    }

    public List<? extends @Nullable Object> all(@Nullable String[] keys) {
        return List.of();
    }

    public <N extends @Nullable Number> N number(N number) {
        return number;
    }
}
