package dev.millpond.benchmarks.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All of HikariCP, because its lifetimes, idle times, leak threshold and metrics belong to the pool around the bag. Its
 * connections lead nowhere: all that they do in a cycle is to clear their warnings.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class HikariPool extends Peer<Connection> {

    private final Thing thing = new Thing();
    private HikariDataSource pool;

    @Override
    protected void open(Row row) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(stub(DataSource.class, new NowhereSource()));
        config.setMaximumPoolSize(row.objects());
        config.setMinimumIdle(row.objects());
        config.setConnectionTimeout(row.patienceMillis());
        if (row.observed()) {
            config.setMaxLifetime(1_800_000);
            config.setIdleTimeout(600_000);
            config.setLeakDetectionThreshold(60_000);
            config.setMetricsTrackerFactory((name, stats) -> new Metrics());
        }
        pool = new HikariDataSource(config);
    }

    @Override
    protected Connection acquire() throws SQLException {
        return pool.getConnection();
    }

    @Override
    protected @Nullable Connection tryAcquire() {
        throw new UnsupportedOperationException("it waits for a quarter of a second at least");
    }

    /** One thing for all connections. */
    @Override
    protected Thing thing(Connection connection) {
        return thing;
    }

    @Override
    protected void release(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    protected void close() {
        pool.close();
    }

    @Override
    public Object root() {
        return pool;
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static final class NowhereSource implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object source, Method method, Object @Nullable [] arguments) {
            return method.getName().equals("getConnection") ? stub(Connection.class, new Nowhere()) : zero(method);
        }
    }

    private static final class Nowhere implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object connection, Method method, Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "clearWarnings" -> null;
                case "isValid", "getAutoCommit" -> true;
                case "hashCode" -> System.identityHashCode(connection);
                case "toString" -> "nowhere";
                default -> zero(method);
            };
        }
    }

    private static @Nullable Object zero(Method method) {
        Class<?> type = method.getReturnType();
        return type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null;
    }

    /** Adds up what it is told, which is the least that a tracker does. */
    private static final class Metrics implements IMetricsTracker {

        private final LongAdder acquiredNanos = new LongAdder();
        private final LongAdder usedMillis = new LongAdder();

        @Override
        public void recordConnectionAcquiredNanos(long nanos) {
            acquiredNanos.add(nanos);
        }

        @Override
        public void recordConnectionUsageMillis(long millis) {
            usedMillis.add(millis);
        }
    }
}
