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
