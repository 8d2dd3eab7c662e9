package nested;

import dev.millpond.Pooled;

public class Outer {
    static class Middle {
        @Pooled(maxSize = 1)
        public static class Inner {
            public void work(Outer outer, Inner other) {}
        }
    }
}
