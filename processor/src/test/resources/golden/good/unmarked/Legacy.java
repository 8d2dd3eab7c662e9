package unmarked;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public class Legacy<T> {
    public @Nullable T value() {
        return null;
    }
}
