package shop;

import dev.millpond.Pooled;

/** Is measured; its pool and its lease are not. */
@Pooled(maxSize = 2)
class Session {
    public int answer() {
        return 42;
    }
}
