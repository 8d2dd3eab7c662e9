package dev.millpond.processor;

import static dev.millpond.processor.support.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.CompiledClasses;
import dev.millpond.processor.support.Compiling;
import dev.millpond.runtime.PoolHookException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools of objects whose class somebody else wrote. */
class FactoryPoolTest {

    /** Notes what the pool asks of it. */
    private static final String TRACING = """
            import dev.millpond.*;
            import java.util.*;

            @Pooled(maxSize = 1)
            final class BuilderFactory {
                final List<String> log = new ArrayList<>();
                private final String text;

                BuilderFactory() { this("nothing"); }
                BuilderFactory(String text) { this.text = text; }

                @Create StringBuilder make() { log.add("make"); return new StringBuilder(text); }
                @Validate boolean isShort(CharSequence text) { log.add("validate"); return text.length() < 10; }
                @Activate void open(StringBuilder text) { log.add("activate"); }
                @Passivate void reset(StringBuilder text) { log.add("passivate"); }
                @Destroy static void drop(Object text) { ((StringBuilder) text).setLength(0); }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Container", "Plain"})
    void whatCanBeReturnedForAWildcardThatNoTypeArgumentFits(String returned) {
        Compilation compilation = Compiling.compile(
                Compiling.source("Container", """
                        abstract class Container<S extends Container<S>> { public abstract S self(); }
                        """),
                Compiling.source(
                        "Plain", "class Plain extends Container<Plain> { public Plain self() { return this; } }"),
                Compiling.source("F", """
                        @dev.millpond.Pooled(maxSize = 1) class F {
                            @dev.millpond.Create %s make() { return new Plain(); }
                        }
                        """.formatted(returned)));

        assertThat(compilation.errors()).isEmpty();
    }

    @Test
    void theFactoryMakesAndTendsTheObjects() throws Throwable {
        Object log = run(TRACING, """
                BuilderFactory factory = new BuilderFactory("abc");
                try (StringBuilderPool pool = StringBuilderPool.create(factory)) {
                    pool.run(text -> factory.log.add("use " + text));
                    pool.run(text -> factory.log.add("use " + text));
                }
                return factory.log;
                """);

        assertThat(log)
                .asInstanceOf(LIST)
                .containsExactly(
                        "make", "activate", "use abc", "passivate", "validate", "activate", "use abc", "passivate");
    }

    @Test
    void thePoolMakesAFactoryThatNeedsNothing() throws Throwable {
        Object text = run(TRACING, """
                try (StringBuilderPool pool = StringBuilderPool.create()) { return pool.<String, RuntimeException>use(String::valueOf); }
                """);

        assertThat(text).isEqualTo("nothing");
    }

    @Test
    void thePoolTakesNoNullForItsFactory() {
        assertThatThrownBy(() -> run(TRACING, "return StringBuilderPool.create(null);"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("factory");
    }

    @Test
    void aFactoryThatAnswersNullIsBlamed() {
        assertThatThrownBy(() -> run("""
                        import dev.millpond.*;

                        @Pooled(maxSize = 1)
                        class Nothing { @Create Thread make() { return null; } }
                        """, "try (ThreadPool pool = ThreadPool.create()) { return pool.acquire(); }"))
                .isInstanceOf(PoolHookException.class)
                .hasMessageContaining("@Create returned null");
    }

    @Test
    void whatIsInheritedCountsWithItsExactTypes() throws Throwable {
        Object text = run(List.of("""
                        @dev.millpond.Pooled(maxSize = 1)
                        class QueueFactory extends Making<String> {}
                        """, """
                        import java.util.*;

                        abstract class Making<E> {
                            @dev.millpond.Create public Queue<E> make() throws java.io.IOException { return new ArrayDeque<>(); }
                            @dev.millpond.Passivate public void reset(Collection<E> queue) { queue.clear(); }
                        }
                        """), """
                try (QueuePool pool = QueuePool.create()) {
                    try (QueueLease lease = pool.acquire()) { Queue<String> queue = lease; queue.add("one"); }
                    try (QueueLease lease = pool.acquire()) { return lease.size(); }
                }
                """);

        assertThat(text).isEqualTo(0);
    }

    @Test
    void aLeaseOfAnInterfacePassesForTheInterfaceAndClosesToThePool() throws Throwable {
        Object result = run("""
                import dev.millpond.*;
                import java.lang.reflect.Proxy;
                import java.sql.*;

                @Pooled(maxSize = 1)
                class ConnectionFactory {
                    static int closed;

                    @Create Connection connect() throws SQLException {
                        return (Connection) Proxy.newProxyInstance(
                                ConnectionFactory.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                                    if (method.getName().equals("close")) { closed++; return null; }
                                    return method.getName().equals("nativeSQL") ? "native " + given[0] : null;
                                });
                    }

                    static String ask(Connection connection) throws SQLException {
                        try (connection) { return connection.nativeSQL("sql"); }
                    }
                }
                """, """
                try (ConnectionPool pool = ConnectionPool.create()) {
                    ConnectionLease lease = pool.acquire();
                    String answer = ConnectionFactory.ask(lease);
                    String late;
                    try { late = lease.nativeSQL("late"); } catch (dev.millpond.runtime.LeaseClosedException refused) { late = "refused"; }
                    return answer + ", " + late + ", closed " + ConnectionFactory.closed + ", idle " + pool.stats().idle();
                }
                """);

        assertThat(result).isEqualTo("native sql, refused, closed 0, idle 1");
    }

    @Test
    void aLeaseForwardsEveryMethodOfALargeInterface() throws Throwable {
        CompiledClasses classes = CompiledClasses.of(Compiling.source("ResultFactory", """
                import dev.millpond.*;
                import java.sql.*;

                @Pooled(maxSize = 1)
                abstract class ResultFactory { @Create abstract ResultSet query() throws SQLException; }
                """));
        Class<?> lease = classes.loadClass("ResultSetLease");

        assertThat(ResultSet.class).isAssignableFrom(lease);
        assertThat(declared(lease)).containsAll(declared(ResultSet.class)).hasSizeGreaterThan(190);
    }

    private static Set<String> declared(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .map(FactoryPoolTest::signature)
                .collect(Collectors.toSet());
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }

    @Test
    void aLeaseForwardsWhatADeepHierarchyInherits() throws Throwable {
        int depth = 100;
        List<String> sources = new ArrayList<>();
        sources.add("class Level0<T> { public T level0(T value) { return value; } }");
        for (int level = 1; level <= depth; level++) {
            sources.add("class Level%1$d<T> extends Level%2$d<T> { public T level%1$d(T value) { return value; } }"
                    .formatted(level, level - 1));
        }
        sources.add("""
                @dev.millpond.Pooled(maxSize = 1)
                class Deep { @dev.millpond.Create static Level%d<String> make() { return new Level%1$d<>(); } }
                """.formatted(depth));
        Object last = run(sources, """
                try (Level%1$dPool pool = Level%1$dPool.create(); Level%1$dLease lease = pool.acquire()) {
                    return lease.level0("first") + lease.level%1$d("last");
                }
                """.formatted(depth));

        assertThat(last).isEqualTo("firstlast");
    }

    @Test
    void eachOfManyFactoriesHasItsPool() {
        JavaFileObject[] factories = IntStream.range(0, 20)
                .mapToObj(number -> Compiling.source("Factory" + number, """
                        @dev.millpond.Pooled(maxSize = 1, name = "Pool%1$d")
                        class Factory%1$d { @dev.millpond.Create Thread make() { return new Thread(); } }
                        """.formatted(number)))
                .toArray(JavaFileObject[]::new);
        Compilation compilation = Compiling.strictly(Compiling.list(factories));

        assertThat(Compiling.generated(compilation)).hasSize(40);
    }
}
