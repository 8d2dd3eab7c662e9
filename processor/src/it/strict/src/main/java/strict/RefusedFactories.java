package strict;

import dev.millpond.Create;
import dev.millpond.Pooled;
import java.util.Calendar;
import java.util.Hashtable;

/** Pools of what has methods that Error Prone wants nobody to call, or that it wants nobody to implement. */
final class RefusedFactories {

    private RefusedFactories() {}

    @Pooled(maxSize = 1)
    static final class Threads {
        @Create
        Thread make() {
            return new Thread();
        }
    }

    @Pooled(maxSize = 1)
    @SuppressWarnings("JdkObsolete")
    static final class Tables {
        @Create
        Hashtable<String, String> make() {
            return new Hashtable<>();
        }
    }

    @Pooled(maxSize = 1)
    static final class Calendars {
        @Create
        Calendar make() {
            return Calendar.getInstance();
        }
    }

    @Pooled(maxSize = 1)
    static final class Comparables {
        @Create
        Comparable<String> make() {
            return "";
        }
    }
}
