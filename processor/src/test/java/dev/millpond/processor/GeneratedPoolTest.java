package dev.millpond.processor;

import static dev.millpond.processor.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Runs generated pools. */
class GeneratedPoolTest {

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
}
