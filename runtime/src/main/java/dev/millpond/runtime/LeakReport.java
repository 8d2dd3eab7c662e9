package dev.millpond.runtime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lease that seems to have leaked.
 *
 * @param pool the name of the pool
 * @param held how long the lease has been held, to within the period of the pool's housekeeping
 * @param holder the thread that acquired the lease; null if that is not known, which is so for a lease that was
 *     garbage-collected
 * @param holderStack where that thread is now; empty if it is not known or has ended
 * @param acquiredAt where the lease was acquired; null unless {@link dev.millpond.runtime.engine.PoolBuilder#trackLeases}
 *     is on
 */
public record LeakReport(
        String pool,
        Duration held,
        @Nullable Thread holder,
        List<StackTraceElement> holderStack,
        @Nullable Throwable acquiredAt) {

    /**
     * Copies the stack.
     *
     * @param pool as above
     * @param held as above
     * @param holder as above
     * @param holderStack as above
     * @param acquiredAt as above
     */
    public LeakReport {
        holderStack = List.copyOf(holderStack);
    }

    /** Returns the report as the log has it, with the holder's stack on lines of its own. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(pool)
                .append(": a lease has been held for ")
                .append(held.toMillis())
                .append(" ms");
        if (holder == null) {
            text.append(" and was never closed");
        } else {
            text.append(" by ").append(holder);
        }
        text.append("; is a close() missing?");
        holderStack.forEach(frame -> text.append("\n\tat ").append(frame));
        return text.toString();
    }
}
