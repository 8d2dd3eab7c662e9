package dev.millpond.runtime.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The log of all pools. Whatever logging throws goes no further: a pool logs in the midst of what must be finished, such as
 * the end of an object that makes room for another, and there is nobody left to tell.
 */
public final class Log {

    private Log() {}

    /** Initialized when it is first used, so that what finds the logger may throw, too. */
    private static final class Target {
        static final System.Logger LOGGER = System.getLogger("dev.millpond");
    }

    public static void inform(Supplier<String> message) {
        log(System.Logger.Level.INFO, message, null);
    }

    public static void warn(Supplier<String> message, @Nullable Throwable cause) {
        log(System.Logger.Level.WARNING, message, cause);
    }

    private static void log(System.Logger.Level level, Supplier<String> message, @Nullable Throwable cause) {
        try {
            Target.LOGGER.log(level, message, cause);
        } catch (Throwable brokenLog) { // see above
            return;
        }
    }
}
