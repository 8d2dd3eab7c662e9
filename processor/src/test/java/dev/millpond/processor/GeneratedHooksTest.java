package dev.millpond.processor;

import static dev.millpond.processor.support.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.millpond.runtime.PoolHookException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the hooks of generated pools. */
class GeneratedHooksTest {

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
}
