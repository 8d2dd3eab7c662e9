package strict;

import dev.millpond.Activate;
import dev.millpond.Create;
import dev.millpond.Destroy;
import dev.millpond.Fatal;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.WhenCreationFails;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A class with all hooks, and methods of all kinds.
 *
 * @param <K> the type of its keys
 */
@Pooled(maxSize = 4, minIdle = 1, maxLifetime = "1h", idleTimeout = "10m", maxUses = 100, leakThreshold = "1m", whenCreationFails = WhenCreationFails.RETRY)
public class Session<K extends Comparable<K>> implements Function<K, @Nullable String> {

    private final Map<K, String> values;

    /**
     * Makes a session.
     *
     * @param values what it knows
     * @throws IOException never
     * @throws InterruptedException never
     */
    @Create
    public Session(Map<K, String> values) throws IOException, InterruptedException {
        this.values = values;
    }

    @Override
    public @Nullable String apply(K key) {
        return values.get(key);
    }

    /**
     * Answers what it is given.
     *
     * @param <T> a type
     * @param first anything
     * @param others more of it
     * @return all of it
     * @throws IOException never
     */
    @SafeVarargs
    public final <T extends @Nullable Object> List<T> all(T first, T... others) throws IOException {
        return List.of();
    }

    /**
     * Answers a value.
     *
     * @return one of them, or null if there is none
     * @deprecated it answers any
     */
    @Deprecated
    public @Nullable String any() {
        for (String value : values.values()) {
            return value;
        }
        return null;
    }

    @Validate(on = {ValidationPoint.CREATE, ValidationPoint.ACQUIRE, ValidationPoint.RELEASE, ValidationPoint.IDLE}, after = "1s", every = "1m", timeout = "2s")
    boolean isFit(ValidationPoint point) throws IOException {
        return true;
    }

    @Fatal
    boolean isFatal(IOException failure) {
        return failure instanceof EOFException;
    }

    @Fatal
    static boolean isFatal(Session<?> session, Throwable failure) {
        return failure instanceof Error;
    }

    @Activate
    void open() throws IOException {}

    @Passivate
    void reset() throws IOException {}

    @Destroy
    static void drop(Session<?> session) {}
}
