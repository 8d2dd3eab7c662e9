package dev.millpond.processor;

import static dev.millpond.processor.support.CompiledClasses.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.Compiling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void workThrowsWhatItThrows() throws Throwable {
        Object result = run("""
                @dev.millpond.Pooled(maxSize = 1) class Line {
                    Line() throws java.sql.SQLException {}
                    public String read() throws java.io.IOException { throw new java.io.IOException("gone"); }
                    public void send() throws java.io.IOException { throw new java.io.EOFException("end"); }
                }
                """, """
                StringBuilder seen = new StringBuilder();
                try (LinePool pool = LinePool.create()) {
                    try {
                        String read = pool.use(line -> line.read());
                        seen.append(read);
                    } catch (java.io.IOException failure) {
                        seen.append(failure.getMessage());
                    }
                    try {
                        pool.run(Line::send);
                    } catch (java.io.IOException failure) {
                        seen.append(' ').append(failure.getMessage());
                    }
                    return seen.append(' ').append(pool.stats().idle()).toString();
                }
                """);

        assertThat(result).isEqualTo("gone end 1");
    }

    @Test
    void workThatThrowsNothingNeedsNoCatch() throws Throwable {
        Object result = run("@dev.millpond.Pooled(maxSize = 1) class Thing {}", """
                java.util.function.Function<Thing, String> name = thing -> "thing";
                try (ThingPool pool = ThingPool.create()) {
                    pool.run(thing -> {});
                    return pool.use(name::apply) + pool.use(thing -> 2) + pool.use(Thing::hashCode).getClass().getSimpleName();
                }
                """);

        assertThat(result).isEqualTo("thing2Integer");
    }

    @Test
    void poolsAndBuildersHaveNoMembersBesideTheirSurface() throws Throwable {
        Object members = run("""
                @dev.millpond.Pooled(maxSize = 1) class Thing {
                    @dev.millpond.Validate boolean isFit() { return true; }
                    @dev.millpond.Activate void open() {}
                    @dev.millpond.Passivate void reset() {}
                    @dev.millpond.Destroy void end() {}
                }
                """, """
                Set<String> names = new TreeSet<>();
                for (Class<?> type : List.of(ThingPool.class, ThingPool.Builder.class)) {
                    for (java.lang.reflect.Method method : type.getDeclaredMethods()) {
                        if (!java.lang.reflect.Modifier.isPrivate(method.getModifiers())) { names.add(method.getName()); }
                    }
                }
                return names.toString();
                """);

        assertThat(members)
                .isEqualTo("[acquire, acquireAsync, build, builder, create, run, tryAcquire, unpooled, use]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool.createObject()",
                "pool.destroyObject(null)",
                "pool.claim()",
                "pool.start()",
                "builder.self()",
                "builder.validate(null)",
                "new ThingPool.ObjectHooks().create()"
            })
    void nobodyBesideThePoolCallsItsInnerMethods(String call) {
        Compilation compilation = Compiling.compile(
                Compiling.source("Thing", "@dev.millpond.Pooled(maxSize = 1) class Thing {}"),
                Compiling.source(
                        "Neighbour",
                        "class Neighbour { void call(ThingPool pool, ThingPool.Builder builder) { " + call + "; } }"));

        assertThat(compilation.errors()).as(call).hasSize(1);
    }
}
