package dev.millpond.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.Compiling;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Correct code that looks like a leak: mocks, failures that tests expect, and leases and pools that users wrote. */
class LeakIdiomsTest {

    private static final JavaFileObject THING = Compiling.source(
            "Thing", "@dev.millpond.Pooled(maxSize = 1) class Thing { public int size() { return 1; } }");

    /** What test libraries have, as far as it matters here. */
    private static final JavaFileObject LIBRARY = Compiling.source("Library", """
            import java.util.concurrent.Callable;
            class Library {
                interface Task { void run() throws Throwable; }
                interface Stubber { <T> T when(T mock); }
                interface InOrder { <T> T verify(T mock); }
                interface Then<T> { T should(); }
                static <T> T verify(T mock) { return mock; }
                static <T> T verify(T mock, Object mode) { return mock; }
                static Object never() { return null; }
                static Stubber doReturn(Object value) { return null; }
                static Stubber doThrow(Throwable failure) { return null; }
                static InOrder inOrder(Object... mocks) { return null; }
                static <T> Then<T> then(T mock) { return null; }
                static Library expectLastCall() { return null; }
                Library andThrow(Throwable failure) { return this; }
                static <X> X assertThrows(Class<X> type, Task task) { return null; }
                static Object assertThatThrownBy(Task task) { return null; }
                static Throwable catchThrowable(Task task) { return null; }
                static Library assertThatExceptionOfType(Class<?> type) { return null; }
                Object isThrownBy(Task task) { return null; }
                static void fail(String message) {}
                static class Assertions { static void fail() {} }
                static class Expectations { Object result; }
                @interface Test { Class<?> expected(); }
            }
            """);

    private static final JavaFileObject OWN = Compiling.source("OwnPool", """
            import dev.millpond.runtime.Lease;
            import dev.millpond.runtime.Pool;
            abstract class OwnPool implements Pool<Thing, RuntimeException> {
                interface OwnLease extends Lease<Thing> { default void release() { close(); } }
                @Override public abstract OwnLease acquire();
                public void acquire(java.util.function.Consumer<Thing> work) {}
                public boolean tryAcquire(int permits) { return true; }
                void some() { acquire(thing -> {}); tryAcquire(3); }
            }
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify(pool).acquire();",
                "(verify(pool)).acquire();",
                "verify(pool, never()).acquire();",
                "verify(any).tryAcquire();",
                "doReturn(null).when(pool).acquire();",
                "doThrow(new IllegalStateException()).when(pool).tryAcquire();",
                "inOrder(pool).verify(pool).acquire();",
                "then(pool).should().acquire();",
                "pool.acquire(); expectLastCall().andThrow(new IllegalStateException());",
                "new Expectations() {{ pool.acquire(); result = null; }};"
            })
    void callsOnAMockAcquireNothing(String body) {
        assertThatThereIsNoWarningOf(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThrows(PoolException.class, () -> { pool.acquire(); });",
                "assertThrows(PoolException.class, () -> { ThingLease lease = pool.acquire(); });",
                "assertThrows(PoolException.class, () -> { pool.acquire().size(); });",
                "assertThatThrownBy(() -> pool.acquire().size());",
                "Throwable thrown = catchThrowable(() -> { pool.acquire(Duration.ZERO); });",
                "assertThatExceptionOfType(PoolException.class).isThrownBy(() -> { pool.acquire(); });",
                "try { pool.acquire(); throw new AssertionError(); } catch (PoolExhaustedException expected) {}",
                "try { pool.acquire(); fail(\"not exhausted\"); } catch (RuntimeException expected) {}",
                "try { ThingLease lease = pool.acquire(); Assertions.fail(); } catch (RuntimeException expected) {}",
                "try { pool.acquire(Duration.ZERO); } catch (PoolExhaustedException expected) { return; }",
                "try { pool.acquire(); } catch (IllegalStateException | PoolTimeoutException expected) {}",
                "new Object() { @Test(expected = PoolException.class) void test() { pool.acquire(); } };"
            })
    void anAcquireThatIsExpectedToFailYieldsNoLease(String body) {
        assertThatThereIsNoWarningOf(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own.acquire(thing -> {});",
                "own.tryAcquire(3);",
                "own.acquire().release();",
                "pool.acquire().detach();",
                "OwnPool.OwnLease lease = own.acquire(); try { lease.get(); } finally { lease.release(); }"
            })
    void whatUsersAddToPoolsAndLeasesMayClose(String body) {
        assertThatThereIsNoWarningOf(body);
    }

    private static void assertThatThereIsNoWarningOf(String body) {
        Compilation compilation = Compiling.compile(THING, LIBRARY, OWN, Compiling.source("User", """
                import dev.millpond.runtime.*;
                import java.time.Duration;
                class User extends Library {
                    void method(ThingPool pool, OwnPool own, Pool<Thing, RuntimeException> any) { %s }
                }
                """.formatted(body)));

        assertThat(compilation.errors())
                .as(() -> Compiling.describe(compilation.errors()))
                .isEmpty();
        assertThat(compilation.warnings()).isEmpty();
    }
}
