package dev.millpond.processor;

import static dev.millpond.processor.support.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millpond.processor.support.Compiling;
import dev.millpond.runtime.LeaseClosedException;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Runs generated leases. */
class GeneratedLeaseTest {

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
    void detachedObjectIsLeftAloneAndItsLeaseIsClosed() throws Throwable {
        for (String hook : List.of("", "@dev.millpond.Passivate void reset() {}")) {
            Object result = run("""
                    @dev.millpond.Pooled(maxSize = 1)
                    class Thing {
                        static int dropped;
                        @dev.millpond.Destroy void drop() { dropped++; }
                        %s
                    }
                    """.formatted(hook), """
                    try (ThingPool pool = ThingPool.create()) {
                        ThingLease lease = pool.acquire();
                        Thing mine = lease.get();
                        if (lease.detach() != mine || pool.stats().total() != 0) { return "not detached"; }
                        try {
                            lease.detach();
                            return "detached twice";
                        } catch (dev.millpond.runtime.LeaseClosedException expected) {}
                        lease.close();
                        try (ThingLease next = pool.acquire()) {
                            if (next.get() == mine) { return "lent again"; }
                        }
                    }
                    return Thing.dropped;
                    """);

            assertThat(result).isEqualTo(1);
        }
    }

    @Test
    void ofFatalHooksTheOneWithTheClosestTypeIsAsked() throws Throwable {
        Object asked = run("""
                import dev.millpond.*;
                import java.io.*;
                import java.util.*;

                @Pooled(maxSize = 1)
                class Thing {
                    static final List<String> ASKED = new ArrayList<>();
                    @Fatal static boolean any(Throwable failure) { return ask("any"); }
                    @Fatal boolean io(IOException failure) { return ask("io"); }
                    @Fatal static boolean file(Thing thing, FileNotFoundException failure) { return ask("file"); }
                    @Fatal boolean state(IllegalStateException failure) { return ask("state"); }
                    static boolean ask(String which) { ASKED.add(which); return false; }
                    public void fail(Exception failure) throws Exception { throw failure; }
                }
                """, """
                try (ThingPool pool = ThingPool.create(); ThingLease lease = pool.acquire()) {
                    for (Exception failure : new Exception[] {
                            new java.io.FileNotFoundException(), new java.io.EOFException(),
                            new IllegalStateException(), new IllegalArgumentException()}) {
                        try {
                            lease.fail(failure);
                            return "not thrown";
                        } catch (Exception thrown) {
                            if (thrown != failure) { return thrown; }
                        }
                    }
                }
                return Thing.ASKED;
                """);

        assertThat(asked).isEqualTo(List.of("file", "io", "state", "any"));
    }

    @Test
    void methodsThatHaveTheErasureOfTheLeasesOwnAreLeftOut() {
        JavaFileObject base = Compiling.source(
                "Base",
                "class Base<T> { public void failed(T failure) {} public <X extends Throwable> void failed(X failure) {} }");
        JavaFileObject thing = Compiling.source(
                "Thing", "@dev.millpond.Pooled(maxSize = 1) public class Thing extends Base<Integer> {}");
        JavaFileObject rival = Compiling.source(
                "Rival",
                "@dev.millpond.Pooled(maxSize = 1) class Rival<F extends Throwable> { public void failed(F failure) {} }");

        assertThat(Compiling.generated(Compiling.strictly(List.of(base, thing, rival)))
                        .get("ThingLease.java"))
                .contains("{@code failed(Throwable)}: the lease has its own", "public void failed(Integer failure)");
        assertThat(Compiling.generated(Compiling.strictly(List.of(rival))).get("RivalLease.java"))
                .contains("{@code failed(Throwable)}: the lease has its own");
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
