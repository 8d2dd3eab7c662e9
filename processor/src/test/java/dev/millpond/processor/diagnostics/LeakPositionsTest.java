package dev.millpond.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.Compiling;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The positions that a lease may stand in, whether it is just acquired or held by a variable. */
class LeakPositionsTest {

    private static final String CARET = "/*^*/";

    private static final JavaFileObject THING = Compiling.source("Thing", """
            @dev.millpond.Pooled(maxSize = 1)
            class Thing implements Iterable<String> {
                public int size() { return 1; }
                public Thing grow() { return this; }
                public void close(int hard) {}
                @Override public java.util.Iterator<String> iterator() { return null; }
            }
            """);

    private static final JavaFileObject CHAIN = Compiling.source("Chain", """
            public interface Chain extends Adding<Chain>, AutoCloseable {
                int size();
                @Override void close();
            }
            """);

    private static final JavaFileObject ADDING =
            Compiling.source("Adding", "public interface Adding<A> { A add(String text); }");

    private static final JavaFileObject FACTORY = Compiling.source("ChainFactory", """
            @dev.millpond.Pooled(maxSize = 1)
            abstract class ChainFactory { @dev.millpond.Create abstract Chain make(); }
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized (/*^*/pool.acquire()) { size++; }",
                "ThingLease lease = /*^*/pool.acquire(); synchronized (lease) { lease.size(); }",
                "text += /*^*/pool.acquire();",
                "texts[0] += /*^*/pool.acquire();",
                "Object lease = /*^*/pool.acquire(); lease += text;",
                "ThingLease lease = /*^*/pool.acquire(); text += lease;",
                "text = 1 + (text + /*^*/pool.acquire());",
                "assert size > 0 : /*^*/pool.acquire();",
                "ThingLease lease = /*^*/pool.acquire(); assert size > 0 : lease;",
                "for (String each : /*^*/pool.acquire()) { text = each; }",
                "ThingLease lease = /*^*/pool.acquire(); for (String each : lease) { text = each; }",
                "for (; size < 1; /*^*/pool.acquire()) {}",
                "for (/*^*/pool.acquire(); size < 1; ) {}",
                "for (ThingLease lease = /*^*/pool.acquire(); size < lease.size(); size++) {}",
                "later(() -> /*^*/pool.acquire());",
                "later(() -> (/*^*/pool.acquire()).size());",
                "new Thread(/*^*/pool::acquire);",
                "Runnable task = /*^*/pool::tryAcquire;",
                "later(/*^*/pool.acquire()::size);",
                "ThingLease lease = /*^*/pool.acquire(); later(lease::size);",
                "switch (/*^*/pool.acquire().size()) { default -> size++; }",
                "size = texts[/*^*/pool.acquire().size()].length();",
                "if (/*^*/pool.acquire() instanceof Iterable) { size++; }",
                "if (/*^*/pool.tryAcquire() instanceof ThingLease) { size++; }",
                "if ((Object) /*^*/pool.acquire() instanceof ThingLease lease) { lease.size(); }",
                "if ((Object) /*^*/pool.tryAcquire() instanceof ThingLease lease) { lease.size(); }",
                "Object any = /*^*/pool.acquire(); if (any instanceof ThingLease lease) { lease.size(); }",
                "boolean isOther = field != /*^*/pool.acquire();",
                "boolean isThere = (/*^*/pool.acquire()) != null;",
                "if (!(/*^*/pool.tryAcquire() == null)) { size++; }",
                "ThingLease lease; size = (lease = /*^*/pool.acquire()).size();",
                "ThingLease lease = /*^*/pool.acquire(); size = (lease).size();",
                "ThingLease lease = /*^*/pool.acquire(); size = (field == null ? lease : lease).size();",
                "ThingLease lease; ThingLease other; lease = other = /*^*/pool.acquire();",
                "ThingLease lease = switch (size) { default -> switch (size) { default -> /*^*/pool.acquire(); }; };",
                "ThingLease lease = switch (size) { default: yield switch (size) { default: yield /*^*/pool.acquire(); }; };"
            })
    void aLeaseIsLostInThem(String body) {
        assertThatThereIsOneWarning(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ThingLease lease = pool.acquire(); synchronized (lease) { lease.size(); } lease.close();",
                "for (ThingLease lease : new ThingLease[] {pool.acquire()}) { lease.close(); }",
                "for (ThingLease lease = pool.acquire(); lease != null; lease = null) { lease.close(); }",
                "later(pool.acquire()::close);",
                "supply(pool.acquire()::detach);",
                "lend(pool::acquire);",
                "lend(() -> pool.acquire());",
                "lend(() -> size > 0 ? pool.acquire() : null);",
                "ThingLease lease; field = lease = pool.acquire();",
                "ThingLease lease; (lease = pool.acquire()).close();",
                "ThingLease lease = pool.acquire(); (field == null ? lease : field).close();",
                "ThingLease lease = pool.acquire(); ((AutoCloseable) lease).close();",
                "ThingLease lease = pool.acquire(); Object any = lease; any += text; lease.close();",
                "final ThingLease lease = pool.acquire(); try (lease; ThingLease other = lease) { size++; }",
                "AutoCloseable lease = pool.acquire(); try (lease) { size++; }",
                "throw new Exception(String.valueOf(pool.acquire()));",
                "if (!((Object) pool.acquire() instanceof ThingLease lease)) { return; } lease.close();",
                "if (pool.tryAcquire() instanceof ThingLease) { throw new AssertionError(); }",
                "boolean isFree = pool.tryAcquire() instanceof ThingLease;"
            })
    void aLeaseMayBeClosedInOrAfterThem(String body) {
        assertThatThereIsNoWarning(body);
    }

    @ParameterizedTest
    @EnabledForJreRange(min = JRE.JAVA_21)
    @ValueSource(
            strings = {
                "switch (/*^*/pool.acquire()) { case ThingLease lease -> lease.size(); }",
                "size = switch (/*^*/pool.tryAcquire()) { case null -> 0; case ThingLease lease -> lease.size(); };",
                "switch ((Object) /*^*/pool.acquire()) { default -> size++; }",
                "Object any = /*^*/pool.acquire(); switch (any) { case ThingLease lease when size > 0 -> size++; default -> {} }"
            })
    void aSwitchLosesALeaseIfNoPatternOfItMayCloseIt(String body) {
        assertThatThereIsOneWarning(body);
    }

    @ParameterizedTest
    @EnabledForJreRange(min = JRE.JAVA_21)
    @ValueSource(
            strings = {
                "switch (pool.acquire()) { case ThingLease lease -> lease.close(); }",
                "switch (pool.tryAcquire()) { case null -> size++; case ThingLease lease -> lease.close(); }",
                "Object any = pool.acquire(); switch (any) { case ThingLease lease when size > 0 -> lease.close(); default -> {} }"
            })
    void aPatternOfASwitchMayCloseALease(String body) {
        assertThatThereIsNoWarning(body);
    }

    @ParameterizedTest
    @EnabledForJreRange(min = JRE.JAVA_22)
    @ValueSource(
            strings = {
                "var _ = /*^*/pool.acquire();",
                "if (/*^*/pool.acquire() instanceof ThingLease _) { size++; }",
                "switch (/*^*/pool.acquire()) { case ThingLease _ -> size++; }"
            })
    void whatHasNoNameClosesNothing(String body) {
        assertThatThereIsOneWarning(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thing thing = /*^*/pool.acquire().get();",
                "Thing thing = /*^*/pool.acquire().grow();",
                "Thing thing = /*^*/pool.acquire().grow().grow(); thing.close(1);",
                "field(/*^*/pool.acquire().grow());",
                "lend(/*^*/pool.acquire()::grow);",
                "ThingLease lease = /*^*/pool.acquire(); Thing thing = lease.grow(); thing.size();",
                "try (Chain chain = /*^*/chains.acquire().get()) { chain.size(); }",
                "size = /*^*/chains.acquire().add(text).size();",
                "/*^*/chains.acquire().add(text);",
                "Chain chain = /*^*/chains.acquire(); chain.add(text).add(text); size = chain.size();",
                "Iterable<String> all = /*^*/pool.acquire(); for (String each : all) { text = each; }",
                "ChainLease lease = /*^*/chains.acquire(); lease.add(text); lease.size();"
            })
    void whatAFluentMethodOfAClassReturnsIsTheObjectAsItIsOfGet(String body) {
        assertThatThereIsOneWarning(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chains.acquire().add(text).close();",
                "try (Chain chain = chains.acquire().add(text)) { chain.size(); }",
                "change(chains.acquire()::add);",
                "ChainLease lease = chains.acquire(); Chain chain = lease.add(text); chain.close();",
                "ChainLease lease = chains.acquire(); keep(lease.add(text));",
                "keep(chains.acquire().add(text));",
                "Chain chain = chains.acquire(); chain.add(text).close();",
                "Adding<Chain> adding = chains.acquire(); adding.add(text).close();"
            })
    void whatAFluentMethodOfAnInterfaceReturnsMayBeTheLease(String body) {
        assertThatThereIsNoWarning(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThrows(PoolException.class, pool::acquire);",
                "assertThrows(PoolException.class, () -> pool.acquire());",
                "try { later(pool::acquire); throw new AssertionError(); } catch (PoolException expected) {}"
            })
    void aTaskThatIsExpectedToFailAcquiresNothing(String body) {
        assertThatThereIsNoWarning(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*^*/pool.acquireAsync();",
                "/*^*/pool.acquireAsync(java.time.Duration.ZERO);",
                "var future = /*^*/pool.acquireAsync();",
                "var future = size > 0 ? null : (/*^*/pool.acquireAsync());",
                "later(() -> /*^*/pool.acquireAsync());",
                "later(/*^*/pool::acquireAsync);",
                "size = /*^*/pool.acquireAsync().join().size();",
                "ThingLease lease = /*^*/pool.acquireAsync().get(); lease.size();",
                "dev.millpond.runtime.Pool<Thing, RuntimeException> any = pool; /*^*/any.acquireAsync();"
            })
    void theLeaseOfAFutureThatIsIgnoredOrWaitedForIsLostInThem(String body) {
        assertThatThereIsOneWarning(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try (ThingLease lease = pool.acquireAsync().join()) { lease.size(); }",
                "pool.acquireAsync().join().close();",
                "pool.acquireAsync().thenAccept(ThingLease::close);",
                "pool.acquireAsync().whenComplete((lease, failure) -> { if (lease != null) { lease.close(); } });",
                "var future = pool.acquireAsync(); future.cancel(false);",
                "supply(() -> pool.acquireAsync());",
                "supply(pool::acquireAsync);",
                "assertThrows(PoolException.class, () -> pool.acquireAsync().join());",
                "pool.useAsync(thing -> java.util.concurrent.CompletableFuture.completedFuture(thing.size()));"
            })
    void inThemTheLeaseOfAFutureMayBeClosed(String body) {
        assertThatThereIsNoWarning(body);
    }

    private static void assertThatThereIsOneWarning(String body) {
        String user = inMethod(body);
        Compilation compilation = compile(user);

        assertThat(compilation.warnings())
                .extracting(Diagnostic::getStartPosition)
                .containsExactly((long) user.indexOf(CARET) + CARET.length());
        assertThat(compilation.warnings().get(0).getMessage(null)).startsWith("[millpond.LeakedLease] ");
    }

    private static void assertThatThereIsNoWarning(String body) {
        assertThat(compile(inMethod(body)).warnings()).isEmpty();
    }

    private static Compilation compile(String user) {
        Compilation compilation = Compiling.compile(THING, ADDING, CHAIN, FACTORY, Compiling.source("User", user));
        assertThat(compilation.errors())
                .as(() -> Compiling.describe(compilation.errors()))
                .isEmpty();
        return compilation;
    }

    private static String inMethod(String body) {
        return """
                import dev.millpond.runtime.PoolException;
                abstract class User {
                    interface Lending<T> { T lend(); }
                    ThingLease field;
                    int size;
                    String text;
                    String[] texts;
                    abstract void later(Runnable task);
                    abstract void supply(java.util.concurrent.Callable<?> task);
                    abstract <T> void lend(Lending<T> lending);
                    abstract void change(java.util.function.Function<String, Chain> change);
                    abstract void keep(Chain chain);
                    abstract void field(Thing thing);
                    abstract void assertThrows(Class<?> type, Runnable task);
                    void method(ThingPool pool, ChainPool chains) throws Exception { %s }
                }
                """.formatted(body);
    }
}
