package dev.millpond.processor;

import static dev.millpond.processor.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.millpond.runtime.LeaseClosedException;
import dev.millpond.runtime.PoolExhaustedException;
import dev.millpond.runtime.PoolHookException;
import dev.millpond.runtime.PoolTimeoutException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Runs generated pools. */
class GeneratedPoolTest {

    /** Notes what the pool does to it. */
    private static final String TRACED = """
            import dev.millpond.*;
            import java.util.*;

            @Pooled(maxSize = 1)
            class Traced extends TracedBase {
                static final List<String> LOG = new ArrayList<>();
                static boolean fit = true;

                Traced(String name) { LOG.add("create " + name); }

                @Validate boolean check() { LOG.add("validate"); return fit; }
                @Activate static void open(Traced traced) { LOG.add("activate"); }
                @Destroy void drop() { LOG.add("destroy"); }
                public void work() { LOG.add("work"); }
            }
            """;

    private static final String TRACED_BASE = """
            import dev.millpond.Passivate;

            class TracedBase {
                @Passivate void reset() throws Exception { Traced.LOG.add("passivate"); }
            }
            """;

    @Test
    void objectIsReused() throws Throwable {
        Object same = run("@dev.millpond.Pooled(maxSize = 3) class Thing {}", """
                try (ThingPool pool = ThingPool.create()) {
                    Thing first;
                    try (ThingLease lease = pool.acquire()) { first = lease.get(); }
                    try (ThingLease lease = pool.acquire()) { return first == lease.get(); }
                }
                """);

        assertThat(same).isEqualTo(true);
    }

    @Test
    void hooksRunInTheOrderOfLife() throws Throwable {
        Object log = run(List.of(TRACED, TRACED_BASE), """
                try (TracedPool pool = TracedPool.create("one")) {
                    try (TracedLease lease = pool.acquire()) { lease.work(); }
                    pool.run(Traced::work);
                }
                return Traced.LOG;
                """);

        assertThat(log)
                .asInstanceOf(LIST)
                .containsExactly(
                        "create one",
                        "activate",
                        "work",
                        "passivate",
                        "validate",
                        "activate",
                        "work",
                        "passivate",
                        "destroy");
    }

    @Test
    void unfitObjectIsReplacedWithinTheSameAcquire() throws Throwable {
        Object log = run(List.of(TRACED, TRACED_BASE), """
                try (TracedPool pool = TracedPool.create("one")) {
                    pool.run(traced -> {});
                    Traced.fit = false;
                    Traced.LOG.clear();
                    pool.run(Traced::work);
                    return List.copyOf(Traced.LOG);
                }
                """);

        assertThat(log)
                .asInstanceOf(LIST)
                .containsExactly("validate", "destroy", "create one", "activate", "work", "passivate");
    }

    @Test
    void failingPassivationDestroys() throws Throwable {
        Object log = run(List.of("""
                        import dev.millpond.*;
                        import java.util.*;

                        @Pooled(maxSize = 1)
                        class Sick {
                            static final List<String> LOG = new ArrayList<>();
                            @Passivate void reset() throws java.io.IOException { throw new java.io.IOException(); }
                            @Destroy static void drop(Object sick) { LOG.add("destroy"); }
                        }
                        """), """
                try (SickPool pool = SickPool.create()) {
                    pool.run(sick -> {});
                    Sick.LOG.add("total " + pool.stats().total());
                    return List.copyOf(Sick.LOG);
                }
                """);

        assertThat(log).asInstanceOf(LIST).containsExactly("destroy", "total 0");
    }

    @Test
    void objectThatComesBackUnfitIsDestroyedAndNotPassivated() throws Throwable {
        Object log = run("""
                import dev.millpond.*;
                import java.util.*;

                @Pooled(maxSize = 1)
                class Sick {
                    static final List<String> LOG = new ArrayList<>();
                    static boolean fit = true;
                    @Validate(on = ValidationPoint.RELEASE) boolean check() { LOG.add("validate"); return fit; }
                    @Passivate void reset() { LOG.add("passivate"); }
                    @Destroy void drop() { LOG.add("destroy"); }
                }
                """, """
                try (SickPool pool = SickPool.create()) {
                    pool.run(sick -> {});
                    Sick.fit = false;
                    pool.run(sick -> {});
                    Sick.LOG.add("total " + pool.stats().total());
                    return List.copyOf(Sick.LOG);
                }
                """);

        assertThat(log).asInstanceOf(LIST).containsExactly("validate", "passivate", "validate", "destroy", "total 0");
    }

    @Test
    void objectThatIsMadeUnfitFailsTheAcquire() {
        assertThatThrownBy(() -> run("""
                        import dev.millpond.*;

                        @Pooled(maxSize = 1)
                        class Sick {
                            @Validate(on = ValidationPoint.CREATE) static boolean check(Sick sick) { return false; }
                        }
                        """, "try (SickPool pool = SickPool.create()) { return pool.acquire(); }"))
                .isInstanceOf(PoolHookException.class);
    }

    @Test
    void recentlyUsedObjectIsLentUnvalidated() throws Throwable {
        Object asked = run("""
                import dev.millpond.*;

                @Pooled(maxSize = 1)
                class Thing {
                    static int asked;
                    @Validate(after = "1h") boolean check() { asked++; return true; }
                }
                """, """
                try (ThingPool pool = ThingPool.create()) {
                    pool.run(thing -> {});
                    pool.run(thing -> {});
                    return Thing.asked;
                }
                """);

        assertThat(asked).isEqualTo(0);
    }

    @Test
    void objectsAreKeptReadyAndReplacedAsTheAnnotationSays() throws Throwable {
        Object result = run("""
                @dev.millpond.Pooled(maxSize = 2, minIdle = 2, maxUses = 1)
                class Thing {}
                """, """
                try (ThingPool pool = ThingPool.create()) {
                    boolean filled = pool.awaitFilled(java.time.Duration.ofSeconds(30));
                    int idle = pool.stats().idle();
                    Set<Thing> seen = new HashSet<>();
                    for (int lease = 0; lease < 3; lease++) { pool.run(seen::add); }
                    return filled + " " + idle + " " + seen.size();
                }
                """);

        assertThat(result).isEqualTo("true 2 3");
    }

    @Test
    void typeVariablesThatHooksThrowAreInferred() throws Throwable {
        Object result = run("""
                import dev.millpond.*;

                @Pooled(maxSize = 1)
                class Thing {
                    @Activate <E extends Exception> void open() throws E {}
                    @Validate <E extends Throwable> boolean check() throws E { return true; }
                    @Passivate <E extends Exception> void reset() throws E {}
                    @Destroy <E extends java.io.IOException> void drop() throws E {}
                    static boolean closed() {
                        try (ThingPool pool = ThingPool.create(); ThingLease lease = pool.acquire()) {
                            return lease.get() == null;
                        }
                    }
                }
                """, "return Thing.closed();");

        assertThat(result).isEqualTo(false);
    }

    @Test
    void constructorFailureArrivesWithItsExactType() {
        assertThatThrownBy(() -> run("""
                        @dev.millpond.Pooled(maxSize = 1)
                        class Thing { Thing() throws java.sql.SQLException { throw new java.sql.SQLException("down"); } }
                        """, "try (ThingPool pool = ThingPool.create()) { return pool.acquire(); }"))
                .isExactlyInstanceOf(SQLException.class)
                .hasMessage("down");
    }

    @Test
    void oneOfSeveralDeclaredExceptionsArrivesWithItsExactType() {
        String thing = """
                import dev.millpond.*;

                @Pooled(maxSize = 1)
                class Thing {
                    Thing() throws java.sql.SQLException {}
                    @Activate void open() throws java.io.IOException { throw new java.io.IOException("shut"); }
                }
                """;

        assertThatThrownBy(() -> run(thing, """
                        try (ThingPool pool = ThingPool.create()) {
                            return pool.use(Thing::hashCode);
                        } catch (java.sql.SQLException other) {
                            return null;
                        }
                        """))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("shut");
    }

    @Test
    void failuresOfThePoolItselfPassTheNarrowing() {
        String thing = """
                import dev.millpond.*;

                @Pooled(maxSize = 1, maxWait = "1ms")
                class Thing {
                    Thing() throws java.sql.SQLException, java.io.IOException {}
                }
                """;

        assertThatThrownBy(() -> run(thing, """
                        try (ThingPool pool = ThingPool.create(); ThingLease only = pool.acquire()) {
                            only.get();
                            return pool.acquire();
                        }
                        """)).isInstanceOf(PoolTimeoutException.class);
    }

    @Test
    void closeableObjectsAreClosedWhenThePoolCloses() throws Throwable {
        Object closed = run("""
                @dev.millpond.Pooled(maxSize = 1)
                class Thing implements java.io.Closeable {
                    static int closed;
                    @Override public void close() throws java.io.IOException { closed++; }
                }
                """, """
                try (ThingPool pool = ThingPool.create()) {
                    try (ThingLease lease = pool.acquire()) { lease.get(); }
                    if (Thing.closed != 0) { return "too early"; }
                }
                return Thing.closed;
                """);

        assertThat(closed).isEqualTo(1);
    }

    @Test
    void leaseForwardsAndImplementsInterfaces() throws Throwable {
        Object result = run("""
                import java.util.function.IntSupplier;

                @dev.millpond.Pooled(maxSize = 1)
                class Thing implements IntSupplier {
                    private final int[] numbers;
                    Thing(int... numbers) { this.numbers = numbers; }
                    @Override public int getAsInt() { return numbers[0]; }
                    public String join(String separator, Object... parts) { return numbers.length + separator + parts.length; }
                }
                """, """
                try (ThingPool pool = ThingPool.create(7, 8); ThingLease lease = pool.acquire()) {
                    java.util.function.IntSupplier supplier = lease;
                    return supplier.getAsInt() + lease.join(":", "a", "b", "c");
                }
                """);

        assertThat(result).isEqualTo("72:3");
    }

    @Test
    void rawOverrideOfGenericMethodIsForwardedWithoutWarning() throws Throwable {
        Object result = run(List.of("""
                        import java.util.List;

                        @SuppressWarnings({"rawtypes", "unchecked"})
                        @dev.millpond.Pooled(maxSize = 1)
                        class Thing implements Maker {
                            @Override public List make(Class type) { return List.of(type.getSimpleName()); }
                        }
                        """, "public interface Maker { <T> java.util.List<T> make(Class<T> type); }"), """
                try (ThingPool pool = ThingPool.create(); ThingLease lease = pool.acquire()) {
                    Maker maker = lease;
                    return maker.make(String.class);
                }
                """);

        assertThat(result).isEqualTo(List.of("String"));
    }

    @Test
    void useAfterCloseIsRefused() {
        for (String hook : List.of("", "@dev.millpond.Passivate void reset() {}")) {
            assertThatThrownBy(() -> run(
                            "@dev.millpond.Pooled(maxSize = 1) class Thing { public void work() {} " + hook + "}", """
                            try (ThingPool pool = ThingPool.create()) {
                                ThingLease lease = pool.acquire();
                                lease.close();
                                lease.work();
                                return null;
                            }
                            """))
                    .isInstanceOf(LeaseClosedException.class);
        }
    }

    @Test
    void failingPolicyFailsAtOnce() {
        assertThatThrownBy(() -> run("""
                        import dev.millpond.*;

                        @Pooled(maxSize = 1, whenExhausted = WhenExhausted.FAIL)
                        class Thing {}
                        """, """
                        try (ThingPool pool = ThingPool.create(); ThingLease only = pool.acquire()) {
                            only.get();
                            return pool.acquire();
                        }
                        """))
                .isInstanceOf(PoolExhaustedException.class)
                .isNotInstanceOf(PoolTimeoutException.class);
    }

    @Test
    void tryAcquireAnswersNullWhenAllAreLent() throws Throwable {
        Object second = run("@dev.millpond.Pooled(maxSize = 1) class Thing {}", """
                try (ThingPool pool = ThingPool.create(); ThingLease only = pool.tryAcquire()) {
                    only.get();
                    return pool.tryAcquire();
                }
                """);

        assertThat(second).isNull();
    }

    @Test
    void builderOverridesTheAnnotation() throws Throwable {
        Object total = run("@dev.millpond.Pooled(maxSize = 1) class Thing<T> { Thing(T seed) {} }", """
                try (ThingPool<String> pool = ThingPool.builder("seed").maxSize(2).build();
                        ThingLease<String> one = pool.acquire();
                        ThingLease<String> two = pool.acquire()) {
                    return one.get() != two.get() && pool.stats().total() == 2;
                }
                """);

        assertThat(total).isEqualTo(true);
    }

    @Test
    void leasesMustBeClosedWhereErrorPronesAnnotationIsOnTheClassPath() {
        JavaFileObject thing = Compiling.source("Thing", "@dev.millpond.Pooled(maxSize = 1) class Thing {}");
        JavaFileObject annotation = Compiling.source(
                "com.google.errorprone.annotations.MustBeClosed",
                "package com.google.errorprone.annotations; public @interface MustBeClosed {}");
        String annotated = "@Override\n    @MustBeClosed\n    public ";

        assertThat(Compiling.generated(Compiling.strictly(List.of(thing, annotation)))
                        .get("ThingPool.java"))
                .contains(annotated + "ThingLease acquire()")
                .contains(annotated + "ThingLease acquire(Duration")
                .contains(annotated + "@Nullable ThingLease tryAcquire()");
        assertThat(Compiling.generated(Compiling.strictly(List.of(thing))).get("ThingPool.java"))
                .doesNotContain("MustBeClosed");
    }
}
