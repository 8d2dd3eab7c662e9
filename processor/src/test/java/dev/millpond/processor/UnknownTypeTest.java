package dev.millpond.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.millpond.processor.support.Compiling;
import dev.millpond.processor.support.OtherGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A type that nobody ever makes: the compiler says so, this processor says what that means, and uses of the pool cause no
 * further errors, since there is a stub.
 */
class UnknownTypeTest {

    /** Uses the pool where it matters whether it is known before methods are looked into, and where only afterwards. */
    private static final JavaFileObject USER = Compiling.source(
            "shop.User",
            "package shop;",
            "import shop.ThingPool.Builder;",
            "class User {",
            "  ThingPool pool;",
            "  Builder builder;",
            "  ThingLease lease() { return pool.acquire(); }",
            "  void use(ThingLease lease) { lease.work(); lease.get().work(); }",
            "  void close() { pool.close(); }",
            "}");

    static Stream<Arguments> classes() {
        return Stream.of(
                of("a method's result", "class Thing { public void work() {} public Nope nope() { return null; } }"),
                of("a method's parameter", "class Thing { public void work() {} public void nope(Nope... nope) {} }"),
                of("a constructor's parameter", "class Thing { Thing(Nope nope) {} public void work() {} }"),
                of(
                        "a type argument",
                        "class Thing { Thing(java.util.List<Nope> nope, java.util.Map<String, ? super Nope[]> map) {}",
                        "  public void work() {} }"),
                of(
                        "an exception",
                        "class Thing { Thing() throws Nope {} public void work() {} public void n() throws Nope, java.io.IOException {} }"),
                of("a superclass", "class Thing extends Nope { public void work() {} }"),
                of("an interface", "class Thing implements java.io.Serializable, Nope { public void work() {} }"),
                of(
                        "a method of an interface",
                        "class Thing implements Work { public void work() {} public Nope nope(Nope n) { return n; }",
                        "}",
                        "interface Work { void work(); Nope nope(Nope n); }"),
                of(
                        "a bound",
                        "class Thing<T extends Nope> { public void work() {} public <E extends Nope> E e() { return null; } }"),
                of(
                        "a hook",
                        "class Thing { public void work() {} @dev.millpond.Passivate static void reset(Nope nope) {} }"),
                of(
                        "a package",
                        "class Thing { Thing(gone.Nope nope) {} public void work() {} public gone.Nope n(gone.Nope[] n) { return null; } }"));
    }

    private static Arguments of(String what, String... lines) {
        return Arguments.of(
                what,
                Compiling.source(
                        "shop.Thing",
                        Stream.concat(
                                        Stream.of("package shop;", "@dev.millpond.Pooled(maxSize = 1)"),
                                        Arrays.stream(lines))
                                .toArray(String[]::new)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("classes")
    void causesNoErrorButItsOwn(String what, JavaFileObject thing) {
        assertThat(errors(thing)).isNotEmpty().allMatch(error -> error.startsWith("Thing.java "));
        assertThat(errors(thing))
                .filteredOn(error -> error.contains("millpond"))
                .singleElement()
                .asString()
                .contains("[millpond.UnresolvedType] the pool of Thing cannot be generated, because");
        assertThat(errors(thing))
                .filteredOn(error -> !error.contains("millpond"))
                .allMatch(error -> error.matches("(?s).*(class Nope|package gone).*"));
    }

    /** Where the compiler goes on to methods in spite of errors, as Error Prone demands it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("classes")
    void causesNoErrorInsideOfMethodsEither(String what, JavaFileObject thing) {
        assertThat(errors(thing, "-XDshould-stop.ifError=FLOW")).allMatch(error -> error.startsWith("Thing.java "));
    }

    private static List<String> errors(JavaFileObject thing, String... options) {
        return Compiling.javac()
                .withProcessors(new PooledProcessor())
                .withOptions((Object[]) options)
                .compile(thing, USER)
                .errors()
                .stream()
                .map(error -> error.getSource().getName().replaceAll(".*/", "") + " " + error.getMessage(null))
                .toList();
    }

    @Test
    void factoryOfItHasAStubToo() {
        Compilation compilation = Compiling.compile(
                Compiling.source(
                        "Makes",
                        "@dev.millpond.Pooled(maxSize = 1) class Makes { @dev.millpond.Create Nope make() { return null; } }"),
                Compiling.source("Uses", "class Uses { NopePool pool = NopePool.create(); NopeLease lease; }"));

        assertThat(compilation.errors())
                .hasSize(2)
                .allMatch(error -> error.getSource().getName().endsWith("Makes.java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thing(Made made) {}", "public Made made() { return null; }", ""})
    void noStubIsWrittenWhereTheTypeComesLate(String member) {
        // the other processor waits until it sees the pool, or for two rounds that bring something
        for (int round = 1; round < 5; round++) {
            Compilation compilation = Compiling.javac()
                    .withProcessors(new PooledProcessor(), new OtherGenerator(round, "class Made {}"))
                    .withOptions("-Xlint:all", "-Werror")
                    .compile(Compiling.source("Thing", "@dev.millpond.Pooled(maxSize = 1) class Thing {", member, "}"));

            assertThat(compilation.diagnostics()).as("round " + round).isEmpty();
            assertThat(Compiling.generated(compilation).get("ThingPool.java")).doesNotContain("UnsupportedOperation");
        }
    }

    /** There, the class is declared only while processors run. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thing(error.NonExistentClass hidden) {}",
                "Thing() throws error.NonExistentClass {}",
                "public java.util.List<error.NonExistentClass> hidden() { return null; }"
            })
    void thatKaptHidesIsUnknown(String member) {
        Compilation compilation = Compiling.compile(
                Compiling.source(
                        "error.NonExistentClass", "package error; public class NonExistentClass extends Exception {}"),
                Compiling.source("Thing", "@dev.millpond.Pooled(maxSize = 1) class Thing {", member, "}"));

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null))
                        .startsWith("[millpond.UnresolvedType] the pool of Thing cannot be generated, because"
                                + " a type that kapt hides unless correctErrorTypes is set is not known"));
    }

    @Test
    void nothingIsAskedForWhereAllIsKnown() {
        Compilation compilation =
                Compiling.compile(Compiling.source("Thing", "@dev.millpond.Pooled(maxSize = 1) class Thing {}"));

        assertThat(Compiling.generated(compilation)).containsOnlyKeys("ThingPool.java", "ThingLease.java");
    }
}
